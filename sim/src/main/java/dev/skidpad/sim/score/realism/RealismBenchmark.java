package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.ThreadClock;
import dev.skidpad.sim.traffic.IdmTraffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Measures how long the realism score of one scene takes: first that it is done right, then how fast.
///
/// The scene is the most crowded one, and everybody in it is evaluated. The rollouts are of IDM traffic; each is
/// jittered by itself, so that nobody stands still to the bit and no step is like another. Making them is not timed.
public final class RealismBenchmark {
    private static final float JITTER_M = 0.05f;

    private RealismBenchmark() {}

    /// How to measure.
    ///
    /// @param rollouts how many futures
    /// @param warmUps how often the scene is scored before it counts
    /// @param repeats how often it is scored
    /// @param seed of the jitter
    public record Settings(int rollouts, int warmUps, int repeats, long seed) {
        /// 32 rollouts; some seconds.
        public static Settings standard() {
            return new Settings(32, 5, 9, 1);
        }
    }

    /// Checks and measures.
    ///
    /// @param scenarios where to pick the scene from
    /// @throws IllegalArgumentException if there is none
    /// @throws IllegalStateException if the fast form does not do what the slow one does
    public static RealismReport measure(List<Scenario> scenarios, Settings settings) {
        Scenario scenario = scenarios.stream()
                .max(Comparator.comparingInt(RealismBenchmark::crowd))
                .orElseThrow(() -> new IllegalArgumentException("there is no scene to score"));
        EpisodeSpec spec = EpisodeSpec.whole(scenario, new LogPlanner(), new IdmTraffic(), 1, 1);
        Rollout idm = Rollout.of(Simulator.run(spec).episode());
        List<Rollout> rollouts = new ArrayList<>();
        for (int r = 0; r < settings.rollouts; r++) {
            rollouts.add(ReferenceFutures.noisy(idm, settings.seed, r, JITTER_M));
        }
        Optional<String> difference = RealismCheck.difference(scenario, rollouts.getFirst());
        if (difference.isPresent()) {
            throw new IllegalStateException("not measured, for it is not right: " + difference.get());
        }
        double[] seconds = new double[settings.repeats];
        for (int i = -settings.warmUps; i < settings.repeats; i++) {
            long began = ThreadClock.cpuNanos();
            RealismScore score = Realism.of(scenario, rollouts);
            long nanos = ThreadClock.cpuNanos() - began;
            if (i >= 0 && score.rollouts() == settings.rollouts) {
                seconds[i] = nanos / 1e9;
            }
        }
        return new RealismReport(scenario.id(), crowd(scenario), settings.rollouts, idm.steps(), Spread.of(seconds));
    }

    /// How many agents are there when the simulation starts.
    private static int crowd(Scenario scenario) {
        return (int) scenario.tracks().stream()
                .filter(track -> track.valid(scenario.nowStep()))
                .count();
    }
}
