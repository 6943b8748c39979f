package dev.skidpad.eval.trust.rank;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;

/// Where planners drive.
///
/// @param name for reports
/// @param traffic how the others move
/// @param others where their intentions come from
/// @param seedShift apart from other grounds of the same kind
record Ground(String name, Traffic traffic, Others others, long seedShift) {
    /// Where the intentions of the others come from.
    enum Others {
        /// Drawn anew for every drive.
        DRAWN,
        /// Their traffic model's own affair.
        OWN
    }

    static Ground simulator(String name, long seedShift) {
        return new Ground(name, HiddenFutures.TRAFFIC, Others.DRAWN, seedShift);
    }

    /// Drives a scene from now to its end. All planners meet the same hidden state.
    Outcome drive(Scenario scene, Planner planner, long seed, int draw) {
        long hidden =
                RandomStream.of(seed + seedShift, "rank/" + scene.id(), draw).nextLong();
        Scenario driven = switch (others) {
            case DRAWN -> HiddenFutures.meant(scene, hidden);
            case OWN -> scene;
        };
        return Simulator.run(EpisodeSpec.whole(driven, planner, traffic, hidden, hidden));
    }
}
