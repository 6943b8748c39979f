package dev.skidpad.sim.parity;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.ThreadClock;
import java.util.List;
import java.util.Optional;

/// Measures the parity workload: first that it is done right, then how fast.
///
/// One unit is an agent-step: one controlled agent through one step. Random actions are drawn and worlds
/// are reset inside what is timed. One thread is timed by its own CPU time, so that others on the machine
/// disturb less.
public final class ParityBenchmark {
    private static final double NANOS = 1e9;

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

    /// What a run came to: agent-steps per second of CPU time and of the clock on the wall, and bytes per
    /// step.
    private record Run(double perCpuSecond, double perWallSecond, long bytesPerStep) {}

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

    private ParityReport.Speed speed(List<ParityScene> worlds, Watching watching) {
        Driver all = new Driver(worlds, 0, watching);
        int half = worlds.size() / 2;
        List<Driver> halves = List.of(
                new Driver(worlds.subList(0, half), 0, watching),
                new Driver(worlds.subList(half, worlds.size()), half, watching));
        all.run(settings.warmUpSeconds);
        together(halves, settings.warmUpSeconds / 4);
        double[] one = new double[settings.repeats];
        double[] ratio = new double[settings.repeats];
        double[] cpuRatio = new double[settings.repeats];
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < settings.repeats; i++) {
            Run alone = all.run(settings.seconds);
            Run both = together(halves, settings.seconds);
            one[i] = alone.perCpuSecond;
            ratio[i] = both.perWallSecond / alone.perWallSecond;
            cpuRatio[i] = both.perCpuSecond / alone.perCpuSecond;
            bytes = Math.min(bytes, alone.bytesPerStep);
        }
        return new ParityReport.Speed(Spread.of(one), Spread.of(ratio), Spread.of(cpuRatio), bytes);
    }

    /// Runs each of some drivers on a thread of its own; the speeds are added up.
    private static Run together(List<Driver> drivers, double seconds) {
        List<Run> runs = Workers.map(drivers, drivers.size(), driver -> driver.run(seconds), done -> {});
        return new Run(
                runs.stream().mapToDouble(Run::perCpuSecond).sum(),
                runs.stream().mapToDouble(Run::perWallSecond).sum(),
                runs.stream().mapToLong(Run::bytesPerStep).sum());
    }

    private Spread resetMicros() {
        ParityBatch batch = ParityBatch.of(scenes);
        double[] micros = new double[settings.repeats];
        for (int i = -2; i < settings.repeats; i++) {
            long resets = 0;
            long began = ThreadClock.cpuNanos();
            long nanos = 0;
            while (nanos < settings.seconds * NANOS / 4) {
                for (int w = 0; w < batch.worlds(); w++) {
                    batch.reset(w);
                }
                resets += batch.worlds();
                nanos = ThreadClock.cpuNanos() - began;
            }
            if (i >= 0) {
                micros[i] = nanos / 1e3 / resets;
            }
        }
        return Spread.of(micros);
    }

    /// What twice the worlds take more, by what their construction allocates.
    private long bytesPerFurtherWorld() {
        long once = allocatedBy(scenes);
        long twice = allocatedBy(ParityScenes.copies(scenes, 2));
        return (twice - once) / scenes.size();
    }

    private static long allocatedBy(List<ParityScene> worlds) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = ThreadClock.allocatedBytes();
            ParityBatch batch = ParityBatch.of(worlds);
            least = Math.min(least, ThreadClock.allocatedBytes() - before);
            if (batch.worlds() != worlds.size()) {
                throw new AssertionError(batch);
            }
        }
        return least;
    }

    /// A batch with its actions.
    private final class Driver {
        private final ParityBatch batch;
        private final RandomActions actions;
        private final Watching watching;

        Driver(List<ParityScene> worlds, int firstWorld, Watching watching) {
            batch = ParityBatch.of(worlds);
            actions = new RandomActions(batch, settings.seed, firstWorld);
            this.watching = watching;
        }

        /// Runs whole episodes until some CPU time has passed.
        Run run(double seconds) {
            long allocated = ThreadClock.allocatedBytes();
            long wall = System.nanoTime();
            long began = ThreadClock.cpuNanos();
            long steps = 0;
            long nanos = 0;
            while (nanos < seconds * NANOS) {
                episode();
                steps += ParityScene.EPISODE_STEPS;
                nanos = ThreadClock.cpuNanos() - began;
            }
            long wallNanos = System.nanoTime() - wall;
            double agentSteps = (double) steps * batch.agents();
            long bytes = ThreadClock.allocatedBytes() - allocated;
            return new Run(agentSteps / nanos * NANOS, agentSteps / wallNanos * NANOS, bytes / steps);
        }

        private void episode() {
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
        }
    }
}
