package dev.skidpad.loop.phantom;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Episodes;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plausible.BrakingCause;
import dev.skidpad.sim.plausible.DemonstrationFilter;
import dev.skidpad.sim.plausible.fault.Phantom;
import dev.skidpad.sim.plausible.fault.PhantomInjector;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An endless stream of scenes, clean and with phantoms, from a seed.
///
/// In traffic there nearly always is somebody whom one could brake for, so two scenes in three are made
/// quiet: nobody but the ego is there, and it drives as [LaneFollower] does. Only where that leaves it a
/// free road for most of the time; else the scene stays as it was generated.
final class PhantomScenes {
    private static final int TRAFFIC_EVERY = 3;
    private static final double FREE_SHARE = 0.7;
    private static final int BLOCK = 32;
    private static final int MOST_ATTEMPTS = 40;

    private final long seed;
    private final PhantomSettings settings;
    private final int threads;

    /// One scene of the stream.
    ///
    /// @param clean as it is
    /// @param offered as the faulty generator offers it: with a phantom or not
    /// @param phantom whether it has one
    /// @param passes whether the filter lets the offered one pass
    /// @param again the first one that passes when it is asked for again and again; the clean one where
    ///     none does
    /// @param againPhantom whether that one has a phantom
    record Made(
            Scenario clean, Scenario offered, boolean phantom, boolean passes, Scenario again, boolean againPhantom) {}

    /// One try of the faulty generator.
    private record Try(Scenario scene, boolean phantom, boolean passes) {}

    PhantomScenes(long seed, PhantomSettings settings, int threads) {
        this.seed = seed;
        this.settings = settings;
        this.threads = threads;
    }

    /// The scenes of the stream up to the one with which as many have passed the filter as are wanted.
    List<Made> upToPassing(int wanted) {
        List<Made> made = new ArrayList<>();
        int passing = 0;
        while (passing < wanted) {
            List<Integer> block =
                    IntStream.range(made.size(), made.size() + BLOCK).boxed().toList();
            for (Made one : Workers.map(block, threads, this::make, done -> {})) {
                if (passing < wanted) {
                    made.add(one);
                    passing += one.passes() ? 1 : 0;
                }
            }
        }
        return made;
    }

    /// The first clean scenes of the stream.
    List<Scenario> clean(int count) {
        return Workers.map(IntStream.range(0, count).boxed().toList(), threads, this::cleanAt, done -> {});
    }

    private Made make(int index) {
        Scenario clean = cleanAt(index);
        RandomStream random = RandomStream.of(seed, "phantom", index);
        Try first = offer(clean, random);
        Try last = first;
        for (int attempt = 1; attempt < MOST_ATTEMPTS && !last.passes(); attempt++) {
            last = offer(clean, random.child("again", attempt));
        }
        return new Made(
                clean,
                first.scene(),
                first.phantom(),
                first.passes(),
                last.passes() ? last.scene() : clean,
                last.passes() && last.phantom());
    }

    private Try offer(Scenario clean, RandomStream random) {
        Optional<Phantom> phantom = random.chance(settings.share())
                ? new PhantomInjector(settings.minBrakingMps2(), settings.maxBrakingMps2()).inject(clean, random)
                : Optional.empty();
        Scenario offered = phantom.map(Phantom::scenario).orElse(clean);
        boolean passes = DemonstrationFilter.judge(offered, RoadGrip.DRY).usable();
        return new Try(offered, phantom.isPresent(), passes);
    }

    private Scenario cleanAt(int index) {
        Scenario scene = SceneGenerator.generate(seed, index);
        if (index % TRAFFIC_EVERY == 0) {
            return scene;
        }
        return quiet(scene).filter(PhantomScenes::isFree).orElse(scene);
    }

    private static Optional<Scenario> quiet(Scenario scene) {
        Scenario alone = new Scenario(
                scene.id() + "/quiet",
                scene.place(),
                scene.kind(),
                scene.originX(),
                scene.originY(),
                scene.dtSeconds(),
                scene.steps(),
                scene.nowStep(),
                List.of(scene.ego()),
                0,
                scene.map(),
                scene.signals(),
                scene.route(),
                scene.provenance().with("nobody but the ego"));
        Outcome outcome = Simulator.run(EpisodeSpec.whole(alone, new LaneFollower(), new ReactiveTraffic(), 0, 0));
        return outcome.failed().isPresent()
                ? Optional.empty()
                : Optional.of(Episodes.asScenario(outcome.episode(), alone.id(), "driven by the lane follower"));
    }

    private static boolean isFree(Scenario scene) {
        BrakingCause cause = new BrakingCause(scene);
        int free = 0;
        for (int t = scene.nowStep(); t < scene.steps(); t++) {
            free += cause.isThere(scene.egoIndex(), t) ? 0 : 1;
        }
        return free >= FREE_SHARE * (scene.steps() - scene.nowStep());
    }
}
