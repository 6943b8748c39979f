package dev.skidpad.sim.plan.proposal;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.plan.CandidateEpisode;
import dev.skidpad.sim.score.plan.PlanMoment;
import dev.skidpad.sim.score.plan.PlanScore;
import dev.skidpad.sim.score.plan.PlanScorer;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.ThreadClock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Measures how many candidate plans a second get their PDMS, on one thread.
///
/// The workload: moments of recorded scenes, one second apart, each with the thirty plans of [CandidatePlans]. A plan
/// is tracked by LQR on the reference car over four seconds and judged against all agents of the record by NC, DAC,
/// TTC, EP, C and DDC. Reading the moment from the record is inside what is timed; making the plans is not. Before
/// anything is timed, the scores of one plan of every moment are compared with those of the same frames as an
/// episode.
public final class PlanScoringBenchmark {
    private static final double NANOS = 1e9;
    private static final int MOMENT_EVERY_STEPS = 10;

    private final Settings settings;
    private final List<CandidatePlans> candidates;
    private final List<PlanMoment> moments; // one buffer for each scenario, in the order of the candidates
    private final List<PlanScorer> scorers;

    /// How to measure.
    ///
    /// @param scenes how many scenes at most
    /// @param warmUpSeconds CPU time before the first repeat
    /// @param repeats how often it is repeated
    /// @param seconds CPU time of one repeat
    public record Settings(int scenes, double warmUpSeconds, int repeats, double seconds) {
        /// Sixty scenes; about ten seconds.
        public static Settings standard() {
            return new Settings(60, 3, 9, 0.5);
        }
    }

    /// What was measured.
    ///
    /// @param plansPerSecond per second of one thread's CPU time
    /// @param bytesPerPlan what the score of one plan allocates
    /// @param moments how many moments there were
    /// @param plans how many plans in all of them
    public record Report(Spread plansPerSecond, long bytesPerPlan, int moments, int plans) {}

    private PlanScoringBenchmark(List<CandidatePlans> candidates, Settings settings) {
        this.candidates = candidates;
        this.settings = settings;
        moments = new ArrayList<>();
        scorers = new ArrayList<>();
        for (CandidatePlans each : candidates) {
            boolean first = moments.isEmpty()
                    || !moments.getLast().scenario().id().equals(each.scenario().id());
            moments.add(first ? new PlanMoment(each.scenario()) : moments.getLast());
            scorers.add(first ? scorer(each.scenario()) : scorers.getLast());
        }
    }

    private static PlanScorer scorer(Scenario scenario) {
        return new PlanScorer(scenario, PlanScorer.Settings.pdms());
    }

    /// Checks and measures.
    ///
    /// @param scenarios where to take the moments from
    /// @throws IllegalArgumentException if no scenario has a moment with four seconds of the ego's record after it
    /// @throws IllegalStateException if a plan does not score as the same frames do as an episode
    public static Report measure(List<Scenario> scenarios, Settings settings) {
        List<CandidatePlans> candidates = new ArrayList<>();
        for (Scenario scenario : scenarios.subList(0, Math.min(settings.scenes, scenarios.size()))) {
            for (int step = scenario.nowStep(); step < scenario.steps(); step += MOMENT_EVERY_STEPS) {
                if (CandidatePlans.possible(scenario, step)) {
                    candidates.add(CandidatePlans.at(scenario, step));
                }
            }
        }
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("none of " + scenarios.size() + " scenarios has an ego with a record of "
                    + PlanMoment.STEPS + " steps on end from now on");
        }
        PlanScoringBenchmark benchmark = new PlanScoringBenchmark(candidates, settings);
        benchmark.check();
        return benchmark.measure();
    }

    private void check() {
        Conditions conditions = new Conditions("candidate", "log", "benchmark-bicycle+lqr", "perfect", 0, 0);
        for (int i = 0; i < candidates.size(); i++) {
            int chosen = i % candidates.get(i).plans().size();
            PlanScorer scorer = scorers.get(i);
            PlanScore score = score(i).get(chosen);
            Verdict verdict = EpisodeScorer.score(CandidateEpisode.of(
                    moments.get(i),
                    scorer.drive(moments.get(i), candidates.get(i).plans().get(chosen)),
                    conditions));
            if (!score.parts().equals(verdict.subScores()) || !score.total().equals(verdict.total())) {
                throw new IllegalStateException("not measured, for plan " + chosen + " of step "
                        + candidates.get(i).step() + " of scenario " + verdict.scenarioId() + " scores " + score
                        + ", but " + verdict + " as an episode");
            }
        }
    }

    private Report measure() {
        int plans = candidates.stream().mapToInt(each -> each.plans().size()).sum();
        run(settings.warmUpSeconds);
        double[] speeds = new double[settings.repeats];
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < settings.repeats; i++) {
            long allocated = ThreadClock.allocatedBytes();
            long began = ThreadClock.cpuNanos();
            long rounds = run(settings.seconds);
            speeds[i] = NANOS * rounds * plans / (ThreadClock.cpuNanos() - began);
            bytes = Math.min(bytes, (ThreadClock.allocatedBytes() - allocated) / (rounds * plans));
        }
        return new Report(Spread.of(speeds), bytes, candidates.size(), plans);
    }

    /// Scores all moments until some CPU time has passed; returns how often.
    private long run(double seconds) {
        long began = ThreadClock.cpuNanos();
        long rounds = 0;
        double sum = 0;
        do {
            for (int i = 0; i < candidates.size(); i++) {
                OptionalDouble first = score(i).getFirst().total();
                sum += first.orElse(0);
            }
            rounds++;
        } while (ThreadClock.cpuNanos() - began < seconds * NANOS);
        if (!(sum >= 0)) {
            throw new AssertionError(sum);
        }
        return rounds;
    }

    private List<PlanScore> score(int i) {
        moments.get(i).record(candidates.get(i).step());
        return scorers.get(i).score(moments.get(i), candidates.get(i).plans());
    }
}
