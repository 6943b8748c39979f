package dev.skidpad.eval.rfb;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.danger.stage.Crash;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.vary.Boxes;
import java.util.Optional;
import java.util.OptionalInt;

/// What came of a plan within the horizon.
///
/// @param scenario everybody's motion after now
/// @param struck who the ego hit or was hit by; empty where nobody
/// @param hitFrame steps after now at which that was
/// @param leavesFrame steps after now at which the plan leaves the road; empty where it does not or the road is not
///     known
public record Truth(Scenario scenario, OptionalInt struck, OptionalInt hitFrame, OptionalInt leavesFrame) {
    /// How far a corner has to be beyond a road edge, m.
    static final double OFF_ROAD_M = 0.3;

    /// What was played.
    static Truth of(Played played, Scenario planned, int horizon) {
        Scenario scenario = played.scenario();
        int now = scenario.nowStep();
        Optional<Crash> crash = played.egoCrash().filter(c -> c.step() <= now + horizon);
        return new Truth(
                scenario,
                crash.isPresent() ? OptionalInt.of(crash.get().other(scenario.egoIndex())) : OptionalInt.empty(),
                crash.isPresent() ? OptionalInt.of(crash.get().step() - now) : OptionalInt.empty(),
                leaves(planned, horizon));
    }

    /// When the ego of a scenario leaves the road, steps after now.
    static OptionalInt leaves(Scenario planned, int horizon) {
        if (!planned.map().bounds().known()) {
            return OptionalInt.empty();
        }
        int now = planned.nowStep();
        Boxes.Departure found =
                Boxes.departure(planned.ego(), now, now + horizon, planned.map().bounds(), OFF_ROAD_M);
        return found.depthM() > OFF_ROAD_M ? OptionalInt.of(found.step() - now) : OptionalInt.empty();
    }

    /// Whether there was a collision.
    public boolean collides() {
        return struck.isPresent();
    }
}
