package dev.skidpad.loop;

import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.learn.refine.Arena;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a policy is refined: in the simulator and in dreams, half each; and where it failed for not seeing,
/// in the simulator through those faults of perception, by their share of the failures.
final class Arenas {
    private Arenas() {}

    /// The arenas that failures ask for.
    ///
    /// @param dreams the world model's traffic
    static List<Arena> of(WhyStudy study, Traffic dreams) {
        List<Arena> arenas = new ArrayList<>();
        arenas.add(new Arena("simulator", new ReactiveTraffic(), 1));
        arenas.add(new Arena("dream", dreams, 1));
        Map<String, Integer> unseen = new TreeMap<>();
        for (Explained one : study.failures()) {
            if (one.report().cause() == Cause.SEEING) {
                unseen.merge(one.report().perception(), 1, Integer::sum);
            }
        }
        unseen.forEach((perception, count) -> arenas.add(new Arena(
                "seen through " + perception,
                new ReactiveTraffic(),
                Perceptions.of(perception),
                (double) count / study.failures().size())));
        return arenas;
    }
}
