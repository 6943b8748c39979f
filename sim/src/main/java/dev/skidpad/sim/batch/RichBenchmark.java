package dev.skidpad.sim.batch;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.StepTimer;
import dev.skidpad.sim.timing.Stepping;
import dev.skidpad.sim.timing.ThreadClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures the rich step: first that it is done right, then how fast.
///
/// One unit is an agent-step. Random actions are drawn and worlds are reset inside what is timed. It is not
/// the workload of [dev.skidpad.sim.parity.ParityBenchmark] and its figures are never mixed with those.
public final class RichBenchmark {
    private static final int CHECKED_EVERY_STEPS = 16;
    private final Settings settings;
    private final List<RichScene> scenes;

    /// How to measure.
    ///
    /// @param detail of what is observed of the maps
    /// @param scenes how many scenes, each with a map of its own
    /// @param agents how many agents are controlled in all of them
    /// @param warmUpSeconds CPU time before each measurement
    /// @param repeats how often each is repeated
    /// @param seconds CPU time of one repeat
    /// @param seed of the actions
    public record Settings(
            MapDetail detail, int scenes, int agents, double warmUpSeconds, int repeats, double seconds, long seed) {
        /// 73 moving vehicles in 7 scenes, whose others are replayed; every recorded point of the maps.
        public static Settings standard() {
            return new Settings(MapDetail.AS_RECORDED, 7, 73, 4, 9, 0.4, 1);
        }
    }

    private RichBenchmark(List<RichScene> scenes, Settings settings) {
        this.scenes = scenes;
        this.settings = settings;
    }

    /// Checks and measures.
    ///
    /// @param scenarios where to pick the scenes from: the first that follow one another and together have
    ///     enough moving vehicles, which are dealt out in turns
    /// @throws IllegalArgumentException if they have too few
    /// @throws IllegalStateException if the fast form does not do what its slow twins do
    public static RichReport measure(List<Scenario> scenarios, Settings settings) {
        List<RichScene> scenes = pick(scenarios, settings);
        for (RichScene scene : scenes) {
            Optional<String> difference = RichCheck.difference(List.of(scene), settings.seed, CHECKED_EVERY_STEPS);
            if (difference.isPresent()) {
                throw new IllegalStateException(
                        "not measured, for scenario " + scene.scenario().id() + " is not right: " + difference.get());
            }
        }
        return new RichBenchmark(scenes, settings).measure();
    }

    private static List<RichScene> pick(List<Scenario> scenarios, Settings settings) {
        for (int from = 0; from + settings.scenes <= scenarios.size(); from++) {
            List<Scenario> run = scenarios.subList(from, from + settings.scenes);
            if (run.stream().mapToInt(RichBenchmark::moving).sum() >= settings.agents) {
                return dealt(run, settings);
            }
        }
        throw new IllegalArgumentException("no " + settings.scenes + " consecutive scenarios among " + scenarios.size()
                + " have " + settings.agents + " moving vehicles. Maybe give more scenarios.");
    }

    private static int moving(Scenario scenario) {
        return Controlled.MOVING_VEHICLES.of(scenario, Integer.MAX_VALUE).length;
    }

    private static List<RichScene> dealt(List<Scenario> run, Settings settings) {
        int[] share = new int[run.size()];
        int left = settings.agents;
        for (int turn = 0; left > 0; turn = (turn + 1) % share.length) {
            if (share[turn] < moving(run.get(turn))) {
                share[turn]++;
                left--;
            }
        }
        List<RichScene> scenes = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            if (share[i] > 0) {
                Scenario scenario = run.get(i);
                RichMap map = RichMap.of(scenario.map(), settings.detail);
                scenes.add(RichScene.of(scenario, map, Controlled.MOVING_VEHICLES.of(scenario, share[i])));
            }
        }
        return scenes;
    }

    private RichReport measure() {
        StepTimer timer = timer();
        return new RichReport(
                settings.detail,
                scenes.size(),
                scenes.stream().mapToInt(RichScene::controlled).sum(),
                scenes.stream().mapToInt(RichScene::replayed).sum(),
                timer.measure(scenes.size(), (from, to) -> new Driver(from, to, true)),
                timer.measure(scenes.size(), (from, to) -> new Driver(from, to, false)),
                resetMicros(),
                bytesPerFurtherWorld(),
                bytesPerWorldsRows(),
                (long) scenes.stream()
                        .mapToLong(scene -> scene.map().bytes())
                        .average()
                        .orElse(0));
    }

    private Spread resetMicros() {
        RichBatch batch = RichBatch.of(scenes);
        return timer().resetMicros(batch.worlds(), batch::reset);
    }

    /// What twice the worlds take more, by what their construction allocates.
    private long bytesPerFurtherWorld() {
        List<RichScene> twice = new ArrayList<>(scenes);
        twice.addAll(scenes);
        return (allocatedBy(twice) - allocatedBy(scenes)) / scenes.size();
    }

    private long bytesPerWorldsRows() {
        int agents = scenes.stream().mapToInt(RichScene::controlled).sum();
        return (long) Float.BYTES * RichObservation.SIZE * agents / scenes.size();
    }

    private static long allocatedBy(List<RichScene> worlds) {
        return ThreadClock.leastAllocatedBytes(() -> RichBatch.of(worlds));
    }

    private StepTimer timer() {
        return new StepTimer(settings.warmUpSeconds, settings.repeats, settings.seconds);
    }

    /// A batch with its actions and the rows for its observations.
    private final class Driver implements Stepping {
        private final RichBatch batch;
        private final RichActions actions;
        private final float[] observations; // empty where nobody looks

        Driver(int from, int to, boolean observed) {
            batch = RichBatch.of(scenes.subList(from, to));
            actions = new RichActions(batch, settings.seed, from);
            observations = observed ? new float[batch.agents() * RichObservation.SIZE] : new float[0];
        }

        @Override
        public int agents() {
            return batch.agents();
        }

        /// The scenes may differ in length: a world that has come to its end begins anew, until the longest has.
        @Override
        public int episode() {
            int steps = 0;
            for (int w = 0; w < batch.worlds(); w++) {
                steps = Math.max(steps, batch.scene(w).steps());
            }
            for (int t = 0; t < steps; t++) {
                for (int w = 0; w < batch.worlds(); w++) {
                    if (batch.finished(w)) {
                        batch.reset(w);
                    }
                }
                batch.step(actions.next());
                if (observations.length > 0) {
                    batch.observe(observations);
                }
            }
            return steps;
        }
    }
}
