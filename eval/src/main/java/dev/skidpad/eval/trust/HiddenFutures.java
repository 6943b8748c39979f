package dev.skidpad.eval.trust;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.danger.react.HumanTraffic;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.List;

/// The simulator asked as if it were a world model: in each future the others' intentions and reflexes
/// are drawn anew, from what can be seen at the moment alone. Its moments are the scenarios' now.
///
/// As everywhere in dreams, the ego follows its plan whatever it hits.
public final class HiddenFutures implements WorldModel {
    /// How the others drive.
    public static final HumanTraffic TRAFFIC = new HumanTraffic(RoadGrip.DRY);

    private final TrafficWorld world = new TrafficWorld(TRAFFIC);

    /// The scenario in which the others mean what a seed draws.
    public static Scenario meant(Scenario scenario, long seed) {
        return Intentions.draw(scenario, RandomStream.of(seed, "intentions", 0));
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed) {
        Scenario scenario = moment.scenario();
        if (moment.step() != scenario.nowStep()) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": intentions are drawn at now, step "
                    + scenario.nowStep() + ", not at " + moment.step());
        }
        List<Episode> futures = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            long hidden = RandomStream.of(seed, "hidden-future", i).nextLong();
            futures.addAll(world.dream(Moment.now(meant(scenario, hidden)), plan, 1, hidden));
        }
        return futures;
    }
}
