package dev.skidpad.eval.release;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.eval.release.ReleaseReport.Settings;
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

/// Examines some failures of a comparison, as many as there is time for.
final class Examiner {
    private final Settings settings;
    private final Traffic traffic;

    Examiner(Settings settings, Traffic traffic) {
        this.settings = settings;
        this.traffic = traffic;
    }

    /// A drive that failed.
    ///
    /// @param id its name
    /// @param outcome what happened
    /// @param planner who drove
    record Case(String id, Outcome outcome, Planner planner) {}

    /// Why they failed: the first of them first, those left out for which there was no time.
    ///
    /// @param run how the comparison is called
    /// @param episodes how many episodes it has
    WhyStudy examine(List<Case> cases, String run, int episodes) {
        long end = System.nanoTime() + (long) (settings.seconds() * 1e9);
        List<Case> first = cases.stream().limit(settings.examined()).toList();
        List<Answer> answers = Workers.map(first, settings.threads(), one -> examine(one, end), done -> {});
        List<Failed> failed =
                answers.stream().flatMap(answer -> answer.failed.stream()).toList();
        List<String> remarks = new ArrayList<>(
                answers.stream().flatMap(a -> a.problem.stream()).toList());
        Set<String> examined = new HashSet<>(failed.stream().map(Failed::id).toList());
        List<String> left = cases.stream()
                .map(Case::id)
                .filter(id -> !examined.contains(id))
                .toList();
        return Studies.of(failed, new Studies.Setting(run, episodes, left, List.of(), settings.training(), remarks));
    }

    private record Answer(Optional<Failed> failed, Optional<String> problem) {}

    private Answer examine(Case one, long end) {
        if (System.nanoTime() > end) {
            return new Answer(Optional.empty(), Optional.empty());
        }
        Why.Question question = new Why.Question(one.planner, traffic, Effort.THOROUGH, settings.world());
        try {
            return new Answer(
                    Why.of(one.outcome, question).map(report -> new Failed(one.id, report)), Optional.empty());
        } catch (BadInputException e) {
            return new Answer(
                    Optional.empty(), Optional.of("Failure " + one.id + " could not be examined: " + e.getMessage()));
        }
    }
}
