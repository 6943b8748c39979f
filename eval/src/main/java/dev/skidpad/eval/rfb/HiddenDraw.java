package dev.skidpad.eval.rfb;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One draw of what nobody can see at a moment: what the others mean to do, and how quickly they answer.
/// Nothing of it depends on a plan of the ego, so the plans of a scene share it.
public final class HiddenDraw {
    private final Scenario meant;
    private final long reflexes;

    private HiddenDraw(Scenario meant, long reflexes) {
        this.meant = meant;
        this.reflexes = reflexes;
    }

    /// The draw of a seed.
    public static HiddenDraw of(Scenario scene, long seed) {
        return new HiddenDraw(Intentions.ofSeed(scene, seed), seed);
    }

    /// The draws for re-simulation, apart from those of scout and truth.
    ///
    /// @param seed of the benchmark
    public static List<HiddenDraw> resimulated(Scenario scene, int draws, long seed) {
        List<HiddenDraw> all = new ArrayList<>(draws);
        for (int i = 0; i < draws; i++) {
            all.add(of(
                    scene, RandomStream.of(seed, "rfb-ceiling/" + scene.id(), i).nextLong()));
        }
        return all;
    }

    /// Plays a plan of the ego among people who react, on a dry road.
    ///
    /// @param plan valid at every step after now up to the last
    public Played play(Track plan, int lastStep) {
        return Stage.play(new StageSetting(meant, Set.of(), RoadGrip.DRY, reflexes), plan, lastStep);
    }
}
