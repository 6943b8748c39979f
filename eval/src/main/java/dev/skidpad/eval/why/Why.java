package dev.skidpad.eval.why;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SituationClassifier;
import dev.skidpad.eval.why.WhyReport.Decisive;
import dev.skidpad.eval.why.avoid.Avoidance;
import dev.skidpad.eval.why.avoid.AvoidanceSearch;
import dev.skidpad.eval.why.avoid.CarefulDriver;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.eval.why.cause.Substitution;
import dev.skidpad.eval.why.cause.Substitutions;
import dev.skidpad.eval.why.dream.PlanDreams;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.eval.why.retry.Retrial;
import dev.skidpad.eval.why.similar.SituationReader;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.Traffic;
import java.util.List;
import java.util.Optional;

/// Answers why an episode failed. Stateless.
public final class Why {
    private Why() {}

    /// What is asked of an episode.
    ///
    /// @param planner that of the episode
    /// @param traffic that of the episode
    /// @param effort how hard to look for a way to avoid the failure
    /// @param world who is asked whether it was to be foreseen; empty where nobody is
    public record Question(Planner planner, Traffic traffic, Effort effort, Optional<WorldModel> world) {
        /// A thorough one, without a world model.
        public Question(Planner planner, Traffic traffic) {
            this(planner, traffic, Effort.THOROUGH, Optional.empty());
        }
    }

    /// Why an episode failed; empty where it did not.
    ///
    /// @throws BadInputException if the planner or the traffic is another one, or the episode's
    ///     recorded plans are missing or lead elsewhere
    public static Optional<WhyReport> of(Outcome outcome, Question question) {
        Episode episode = outcome.episode();
        Verdict verdict = EpisodeScorer.score(outcome);
        Optional<Failure> failure = Failure.of(verdict);
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        check(episode, "driven by", episode.planner(), question.planner().name());
        check(
                episode,
                "recorded in traffic",
                episode.traffic(),
                question.traffic().name());
        Retrial retrial = new Retrial(outcome, question.traffic());
        if (!failure.get().ofPlanner()) {
            retrial.check();
        }
        return Optional.of(report(outcome, verdict, failure.get(), retrial, question));
    }

    private static WhyReport report(
            Outcome outcome, Verdict verdict, Failure failure, Retrial retrial, Question question) {
        Episode episode = outcome.episode();
        Conditions conditions = episode.conditions();
        List<Substitution> substitutions = Substitutions.search(retrial, question.planner(), outcome, failure.frame());
        Optional<String> other = failure.agent().isPresent()
                ? Optional.of(episode.scenario()
                        .tracks()
                        .get(failure.agent().getAsInt())
                        .id())
                : Optional.empty();
        boolean ofPlanner = failure.ofPlanner();
        Optional<Avoidance> avoidance = ofPlanner
                ? Optional.empty()
                : Optional.of(AvoidanceSearch.search(retrial, failure.frame(), question.effort()));
        boolean avoidable =
                avoidance.isEmpty() || avoidance.get().lastAvoidableSeconds().isPresent();
        return new WhyReport(
                episode.scenario().id(),
                conditions.planner(),
                conditions.traffic(),
                conditions.vehicle(),
                conditions.perception(),
                failure.rule(),
                EventWords.kindOf(episode.scenario(), failure.rule(), failure.agent()),
                other,
                (double) failure.frame() * episode.dtSeconds(),
                happened(episode, verdict),
                avoidance,
                Responsibility.of(outcome, failure),
                Substitutions.cause(substitutions, avoidable),
                substitutions,
                CarefulDriver.drive(retrial, failure),
                ofPlanner ? Optional.empty() : question.world().map(world -> PlanDreams.ask(world, outcome, failure)),
                SituationClassifier.classify(episode.scenario()).stream()
                        .map(Cluster::tag)
                        .toList(),
                decisive(episode, failure, avoidance));
    }

    private static Decisive decisive(Episode episode, Failure failure, Optional<Avoidance> avoidance) {
        double failed = (double) failure.frame() * episode.dtSeconds();
        double seconds = avoidance
                .map(a -> a.lastAvoidableSeconds().orElse(a.unavoidableSeconds().orElse(failed)))
                .orElse(failed);
        int frame = (int) Math.round(seconds / episode.dtSeconds());
        return new Decisive(seconds, SituationReader.of(episode, frame, failure.agent()));
    }

    private static List<String> happened(Episode episode, Verdict verdict) {
        return EventWords.of(episode, verdict).stream()
                .filter(EventWords.Told::grave)
                .map(told -> EventWords.seconds(told.frame(), episode.dtSeconds()) + ": the ego " + told.sentence())
                .toList();
    }

    private static void check(Episode episode, String how, String recorded, String given) {
        if (!recorded.equals(given)) {
            throw new BadInputException(
                    "episode of scenario " + episode.scenario().id(),
                    "it was " + how + " " + recorded + ", not " + given,
                    "Ask with " + recorded);
        }
    }
}
