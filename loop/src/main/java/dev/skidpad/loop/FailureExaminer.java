package dev.skidpad.loop;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.eval.why.study.Failed;
import dev.skidpad.eval.why.study.Studies;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Asks why a policy failed in the training scenes, of as many failures as a turn can afford.
///
/// Where there are more, those that are examined are drawn from the run's seed. The search for a way out is
/// the brief one.
final class FailureExaminer {
    private FailureExaminer() {}

    /// Examines failures.
    ///
    /// @param driven what the policy did
    /// @param planner the policy
    /// @param traffic that it drove in
    /// @param most how many failures are examined at most
    /// @param threads how many work at once; the result does not depend on it
    /// @param finished told how many are done
    /// @return the study; each failure is named by its scene's id
    static WhyStudy examine(
            Evaluated driven,
            Planner planner,
            Traffic traffic,
            long seed,
            int most,
            int threads,
            IntConsumer finished) {
        List<Outcome> failed = failed(driven, seed);
        int examined = Math.min(most, failed.size());
        Why.Question question = new Why.Question(planner, traffic, Effort.BRIEF, Optional.empty());
        List<Failed> explained = Workers.map(
                        failed.subList(0, examined),
                        threads,
                        outcome -> Why.of(outcome, question).map(report -> new Failed(report.scenario(), report)),
                        finished)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        List<String> left = failed.subList(examined, failed.size()).stream()
                .map(outcome -> outcome.episode().scenario().id())
                .toList();
        return Studies.of(
                explained,
                new Studies.Setting(
                        planner.name() + " in training",
                        driven.outcomes().size(),
                        left,
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    /// The failed ones in the order in which they are examined; of several scenes with one id, the first.
    private static List<Outcome> failed(Evaluated driven, long seed) {
        int[] order = IntStream.range(0, driven.outcomes().size())
                .filter(i -> driven.verdicts().get(i).firstFailureFrame().isPresent())
                .toArray();
        RandomStream.of(seed, "why-order", 0).shuffle(order);
        Set<String> ids = new HashSet<>();
        List<Outcome> failed = new ArrayList<>();
        for (int i : order) {
            Outcome outcome = driven.outcomes().get(i);
            if (ids.add(outcome.episode().scenario().id())) {
                failed.add(outcome);
            }
        }
        return failed;
    }
}
