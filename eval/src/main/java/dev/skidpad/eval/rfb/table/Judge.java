package dev.skidpad.eval.rfb.table;

import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.learn.dream.Calibration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// From what probability on a model's answers count as foreseen, and what its probabilities stand for:
/// found on cases that are not scored, by one rule for all models.
///
/// The threshold is the lowest at which the precision is [#PRECISION] or more, because the bar is a
/// recall at that precision; [#OTHERWISE] where there is none.
///
/// @param collision the threshold of collisions; empty where the precision is never reached
/// @param offRoad the threshold of departures
/// @param calibration from shares of dreams to probabilities of a collision; none where all those cases
///     ended alike
public record Judge(OptionalDouble collision, OptionalDouble offRoad, Calibration calibration) {
    /// The precision that thresholds are to reach.
    public static final double PRECISION = 0.9;

    /// The threshold where none reaches it.
    public static final double OTHERWISE = 0.5;

    /// The judge that some cases lead to.
    ///
    /// @param facts of cases that are not scored
    /// @param answers to each of them
    static Judge of(List<CaseFact> facts, List<Answer> answers) {
        double[] shares = answers.stream().mapToDouble(Answer::collision).toArray();
        boolean[] happened = new boolean[shares.length];
        int collisions = 0;
        for (int i = 0; i < happened.length; i++) {
            happened[i] = facts.get(i).collides();
            collisions += happened[i] ? 1 : 0;
        }
        boolean mixed = collisions > 0 && collisions < shares.length;
        return new Judge(
                lowest(facts, answers, Answer::collision, CaseFact::collides),
                lowest(facts, answers, Answer::offRoad, CaseFact::departs),
                mixed ? Calibration.fit(shares, happened) : Calibration.none());
    }

    // The lowest probability p > 0 such that of the answers of p or more enough come true.
    private static OptionalDouble lowest(
            List<CaseFact> facts, List<Answer> answers, ToDoubleFunction<Answer> told, Predicate<CaseFact> happened) {
        TreeMap<Double, int[]> counts = new TreeMap<>(); // probability to [alarms, hits]
        IntStream.range(0, facts.size()).forEach(i -> {
            int[] count = counts.computeIfAbsent(told.applyAsDouble(answers.get(i)), p -> new int[2]);
            count[0]++;
            count[1] += happened.test(facts.get(i)) ? 1 : 0;
        });
        int alarms = 0;
        int hits = 0;
        OptionalDouble lowest = OptionalDouble.empty();
        for (Map.Entry<Double, int[]> entry : counts.descendingMap().entrySet()) {
            alarms += entry.getValue()[0];
            hits += entry.getValue()[1];
            if (entry.getKey() > 0 && hits >= PRECISION * alarms) {
                lowest = OptionalDouble.of(entry.getKey());
            }
        }
        return lowest;
    }

    /// Whether a collision is foreseen.
    public boolean foresees(Answer answer) {
        return answer.collision() >= collision.orElse(OTHERWISE);
    }

    /// Whether a departure is foreseen.
    boolean foreseesDeparture(Answer answer) {
        return answer.offRoad() >= offRoad.orElse(OTHERWISE);
    }
}
