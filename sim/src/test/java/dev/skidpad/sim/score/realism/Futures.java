package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import java.util.Collections;
import java.util.List;

/// Rollouts for tests.
final class Futures {
    private Futures() {}

    /// The record of a scenario, some times over.
    static List<Rollout> record(Scenario scenario, int rollouts) {
        return Collections.nCopies(rollouts, Rollout.recorded(scenario, scenario.nowStep(), scenario.futureSteps()));
    }

    /// The columns of a rollout.
    static Motion motion(Scenario scenario, Rollout rollout) {
        Members members = new Members(scenario, rollout.startStep());
        Motion motion = new Motion(scenario, members, rollout.startStep(), rollout.steps());
        motion.load(rollout);
        return motion;
    }

    /// The columns of a scenario's record.
    static Motion recorded(Scenario scenario) {
        return motion(scenario, record(scenario, 1).getFirst());
    }
}
