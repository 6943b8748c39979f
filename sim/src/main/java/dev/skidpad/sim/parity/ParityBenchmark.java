package dev.skidpad.sim.parity;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.StepTimer;
import dev.skidpad.sim.timing.Stepping;
import dev.skidpad.sim.timing.ThreadClock;
import java.util.List;
import java.util.Optional;

/// Measures the parity workload: first that it is done right, then how fast.
///
/// One unit is an agent-step: one controlled agent through one step. Random actions are drawn and worlds
/// are reset inside what is timed. One thread is timed by its own CPU time, so that others on the machine
/// disturb less.
public final class ParityBenchmark {
    private final Settings settings;
    private final List<ParityScene> scenes;

    /// How to measure.
    ///
    /// @param detail of the maps
    /// @param scenes how many scenes, each with a map of its own
    /// @param agents how many agents are controlled in all of them
    /// @param copies how many worlds of each scene the large load has
    /// @param warmUpSeconds CPU time before each measurement
    /// @param repeats how often each is repeated
    /// @param seconds CPU time of one repeat
    /// @param seed of the actions
    public record Settings(
            MapDetail detail,
            int scenes,
            int agents,
            int copies,
            double warmUpSeconds,
            int repeats,
            double seconds,
            long seed) {
        /// 73 agents in 7 scenes, and 1,022 agents in 98 worlds of them; about a minute.
        public static Settings standard(MapDetail detail) {
            return new Settings(detail, 7, 73, 14, 2, 9, 0.4, 1);
        }
    }

    private enum Watching {
        OBSERVED,
        UNOBSERVED
    }

    private ParityBenchmark(List<ParityScene> scenes, Settings settings) {
        this.scenes = scenes;
        this.settings = settings;
    }

    /// Checks and measures.
    ///
    /// @param scenarios where to pick the scenes from; see [ParityScenes]
    /// @throws IllegalArgumentException if they have too few agents
    /// @throws IllegalStateException if the fast form does not do what the reference does
    public static ParityReport measure(List<Scenario> scenarios, Settings settings) {
        List<ParityScene> scenes = ParityScenes.pick(scenarios, settings.detail, settings.scenes, settings.agents);
        Optional<String> difference = ParityCheck.difference(scenes, settings.seed, ParityScene.EPISODE_STEPS + 1);
        if (difference.isPresent()) {
            throw new IllegalStateException("not measured, for it is not right: " + difference.get());
        }
        return new ParityBenchmark(scenes, settings).measure();
    }

    private ParityReport measure() {
        return new ParityReport(
                settings.detail,
                load(scenes),
                load(ParityScenes.copies(scenes, settings.copies)),
                resetMicros(),
                bytesPerFurtherWorld(),
                (long) scenes.stream()
                        .mapToLong(scene -> scene.map().bytes())
                        .average()
                        .orElse(0));
    }

    private ParityReport.Load load(List<ParityScene> worlds) {
        int agents = worlds.stream().mapToInt(ParityScene::controlled).sum();
        return new ParityReport.Load(
                worlds.size(), agents, speed(worlds, Watching.OBSERVED), speed(worlds, Watching.UNOBSERVED));
    }

    private StepTimer.Result speed(List<ParityScene> worlds, Watching watching) {
        return timer().measure(worlds.size(), (from, to) -> new Driver(worlds.subList(from, to), from, watching));
    }

    private Spread resetMicros() {
        ParityBatch batch = ParityBatch.of(scenes);
        return timer().resetMicros(batch.worlds(), batch::reset);
    }

    /// What twice the worlds take more, by what their construction allocates.
    private long bytesPerFurtherWorld() {
        long once = allocatedBy(scenes);
        long twice = allocatedBy(ParityScenes.copies(scenes, 2));
        return (twice - once) / scenes.size();
    }

    private static long allocatedBy(List<ParityScene> worlds) {
        return ThreadClock.leastAllocatedBytes(() -> ParityBatch.of(worlds));
    }

    private StepTimer timer() {
        return new StepTimer(settings.warmUpSeconds, settings.repeats, settings.seconds);
    }

    /// A batch with its actions.
    private final class Driver implements Stepping {
        private final ParityBatch batch;
        private final RandomActions actions;
        private final Watching watching;

        Driver(List<ParityScene> worlds, int firstWorld, Watching watching) {
            batch = ParityBatch.of(worlds);
            actions = new RandomActions(batch, settings.seed, firstWorld);
            this.watching = watching;
        }

        @Override
        public int agents() {
            return batch.agents();
        }

        @Override
        public int episode() {
            switch (watching) {
                case OBSERVED -> {
                    for (int t = 0; t < ParityScene.EPISODE_STEPS; t++) {
                        batch.step(actions.next());
                        batch.observe();
                    }
                }
                case UNOBSERVED -> {
                    for (int t = 0; t < ParityScene.EPISODE_STEPS; t++) {
                        batch.step(actions.next());
                    }
                }
            }
            return ParityScene.EPISODE_STEPS;
        }
    }
}
