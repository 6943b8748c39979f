package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/// How much a planner loses when it sees the world through faults, fault by fault: where it is wrong.
///
/// Everything but the perception is the same: scenes, traffic, vehicle, random numbers. The truth is what is scored.
///
/// @param planner who drove
/// @param scenarios how many scenes
/// @param places from how many places
/// @param metrics `[M]` the names of what is looked at
/// @param perfect `[M]` the means with perfect perception
/// @param faults what each fault changes, in the order in which they were given
public record FaultStudy(
        String planner,
        int scenarios,
        int places,
        List<String> metrics,
        List<Optional<Estimate>> perfect,
        List<FaultEffect> faults) {
    private static final List<Metric> METRICS = List.of(
            Metric.TOTAL,
            new Metric(Metric.Kind.SUB_SCORE, Scores.NO_AT_FAULT_COLLISION),
            new Metric(Metric.Kind.SUB_SCORE, Scores.TIME_TO_COLLISION),
            new Metric(Metric.Kind.SUB_SCORE, Scores.EGO_PROGRESS),
            new Metric(Metric.Kind.SUB_SCORE, Scores.COMFORT));

    public FaultStudy {
        metrics = List.copyOf(metrics);
        perfect = List.copyOf(perfect);
        faults = List.copyOf(faults);
    }

    /// What one fault changes.
    ///
    /// @param perception the fault's name
    /// @param changes `[M]` the mean with it minus the mean without, over the scenes that have both
    /// @param broken scenes that fail with it only
    /// @param mended scenes that fail without it only
    public record FaultEffect(String perception, List<Optional<Estimate>> changes, int broken, int mended) {
        public FaultEffect {
            changes = List.copyOf(changes);
        }
    }

    /// Drives a planner with perfect perception and through each fault.
    ///
    /// @param conditions whose perception is left aside
    /// @param threads how many to use; the result does not depend on it
    /// @param finished told after each perception how many are done
    public static FaultStudy of(
            Planner planner, Evaluation conditions, List<Perception> faults, int threads, IntConsumer finished) {
        ClusterBootstrap places = new ClusterBootstrap(
                conditions.scenarios().stream().map(Scenario::place).toList());
        Evaluated perfect = conditions.with(Perception.PERFECT).drive(planner, threads, done -> {});
        finished.accept(1);
        List<FaultEffect> effects = new ArrayList<>();
        for (Perception fault : faults) {
            Evaluated faulty = conditions.with(fault).drive(planner, threads, done -> {});
            finished.accept(effects.size() + 2);
            effects.add(effect(fault.name(), perfect, faulty, places, conditions.seed()));
        }
        return new FaultStudy(
                planner.name(),
                conditions.scenarios().size(),
                places.clusters(),
                METRICS.stream().map(FaultStudy::label).toList(),
                places.means(columns(perfect.verdicts()), RandomStream.of(conditions.seed(), "faults", 0)),
                effects);
    }

    private static FaultEffect effect(
            String name, Evaluated perfect, Evaluated faulty, ClusterBootstrap places, long seed) {
        List<List<OptionalDouble>> before = columns(perfect.verdicts());
        List<List<OptionalDouble>> after = columns(faulty.verdicts());
        List<List<OptionalDouble>> changes = new ArrayList<>();
        for (int m = 0; m < METRICS.size(); m++) {
            changes.add(minus(after.get(m), before.get(m)));
        }
        FailureChange failures = FailureChange.of(Pair.of(perfect, faulty));
        return new FaultEffect(
                name,
                places.means(changes, RandomStream.of(seed, "faults/" + name, 0)),
                failures.broken(),
                failures.fixed());
    }

    private static String label(Metric metric) {
        return metric.subScore().equals(Scores.NO_AT_FAULT_COLLISION) ? "No at-fault collision" : metric.label();
    }

    private static List<List<OptionalDouble>> columns(List<Verdict> verdicts) {
        return METRICS.stream()
                .map(metric -> verdicts.stream().map(metric::value).toList())
                .toList();
    }

    private static List<OptionalDouble> minus(List<OptionalDouble> after, List<OptionalDouble> before) {
        List<OptionalDouble> changes = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            OptionalDouble a = after.get(i);
            OptionalDouble b = before.get(i);
            changes.add(
                    a.isPresent() && b.isPresent()
                            ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
                            : OptionalDouble.empty());
        }
        return changes;
    }
}
