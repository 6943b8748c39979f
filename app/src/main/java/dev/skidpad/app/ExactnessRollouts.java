package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.batch.Controlled;
import dev.skidpad.sim.batch.RichHash;
import dev.skidpad.sim.batch.RichMap;
import dev.skidpad.sim.batch.RichScene;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.parity.ParityScene;
import dev.skidpad.sim.parity.RolloutHash;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.IdmTraffic;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Whole rollouts over scenes, each workload condensed into one number.
final class ExactnessRollouts {
    /// The most agents that actions drive in one scene of the batches.
    private static final int MOST_CONTROLLED = 24;

    private static final int PARITY_STEPS = 91;
    private static final long PRIME = 0x100000001B3L;

    private final List<Scenario> scenes;
    private final long seed;
    private final int threads;

    /// One scene with its number among all.
    private record Numbered(int number, Scenario scenario) {}

    private ExactnessRollouts(List<Scenario> scenes, long seed, int threads) {
        this.scenes = scenes;
        this.seed = seed;
        this.threads = threads;
    }

    /// The hashes of all workloads, by their names.
    static Map<String, String> hashes(List<Scenario> scenes, long seed, int threads) {
        ExactnessRollouts rollouts = new ExactnessRollouts(scenes, seed, threads);
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("episodes, reactive traffic", rollouts.over(one -> rollouts.episode(one, new ReactiveTraffic())));
        hashes.put("episodes, idm traffic", rollouts.over(one -> rollouts.episode(one, new IdmTraffic())));
        hashes.put("rich batch", rollouts.over(rollouts::rich));
        hashes.put("parity batch", rollouts.over(rollouts::parity));
        return hashes;
    }

    private String over(ToLongFunction<Numbered> rollout) {
        List<Numbered> numbered = new ArrayList<>();
        for (Scenario scenario : scenes) {
            numbered.add(new Numbered(numbered.size(), scenario));
        }
        List<Long> hashes = Workers.map(numbered, threads, rollout::applyAsLong, done -> {});
        long all = 0;
        for (long hash : hashes) {
            all = (all ^ hash) * PRIME + 1;
        }
        return String.format("%016x", all);
    }

    private long episode(Numbered one, Traffic traffic) {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(one.scenario, new LaneFollower(), traffic, seed, seed + 1));
        return outcome.episode().hash() + (outcome.failed().isPresent() ? 1 : 0);
    }

    private long rich(Numbered one) {
        int[] controlled = Controlled.ROAD_USERS.of(one.scenario, MOST_CONTROLLED);
        if (controlled.length == 0) {
            return 0;
        }
        RichScene scene = RichScene.of(one.scenario, RichMap.of(one.scenario.map()), controlled);
        return RichHash.of(scene, seed, one.number);
    }

    private long parity(Numbered one) {
        ParityScene scene = ParityScene.of(one.scenario, MapDetail.THINNED, MOST_CONTROLLED);
        return RolloutHash.of(List.of(scene), seed, one.number, PARITY_STEPS)[0];
    }
}
