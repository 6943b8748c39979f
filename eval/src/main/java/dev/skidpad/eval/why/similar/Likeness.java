package dev.skidpad.eval.why.similar;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.eval.why.similar.Situation.Other;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far two situations are apart.
///
/// Each feature is measured in steps of its [Feature#step], a difference that a driver would notice, and
/// counts for at most [#CAP] steps. The parts are root mean squares over their features:
/// ```
/// E  of the ego and the road        P  of the partner        O₁, O₂  of the others
/// D = √((E² + P² + (O₁² + O₂²)/2) / 3)
/// ```
/// The others are paired so that `O₁² + O₂²` is least. Somebody who is there in one situation only counts as
/// [#CAP] steps, the most that two can differ; nobody in either counts as none. So `D` is 0 for the same,
/// 1 where everything differs by a noticeable step, and at most [#CAP]; it is symmetric and satisfies the
/// triangle inequality.
public final class Likeness {
    /// The most steps that anything counts for.
    public static final double CAP = 3;

    /// A difference in words is told from so many steps on.
    private static final double TOLD_STEPS = 1;

    private static final int MOST_TOLD = 3;

    private Likeness() {}

    /// The distance of two situations.
    public static double distance(Situation a, Situation b) {
        double squared = egoAndRoad(a, b) + slot(a.partner(), b.partner()) + others(a, b).squared;
        return Math.sqrt(squared / 3);
    }

    /// The situations that one without a partner becomes when each of the others in turn is taken for the
    /// partner; the situation itself where there is nobody.
    public static List<Situation> castings(Situation situation) {
        if (situation.partner().isPresent() || situation.others().isEmpty()) {
            return List.of(situation);
        }
        List<Situation> castings = new ArrayList<>();
        for (int i = 0; i < situation.others().size(); i++) {
            List<Other> rest = new ArrayList<>(situation.others());
            Other partner = rest.remove(i);
            castings.add(new Situation(situation.ego(), situation.road(), Optional.of(partner), rest));
        }
        return castings;
    }

    /// What differs most, as a person would say it of `b` seen from `a`; none where nothing differs by a
    /// noticeable step.
    public static List<String> differences(Situation a, Situation b) {
        List<Told> told = new ArrayList<>();
        for (Feature.OfEgo feature : Feature.OfEgo.values()) {
            double difference = feature.difference(a, b);
            told.add(new Told(
                    Math.abs(difference) / feature.step(),
                    1.0 / Feature.OfEgo.values().length,
                    feature.words(difference)));
        }
        tell(told, "the other", 1, a.partner(), b.partner());
        Pairing pairing = others(a, b);
        for (int i = 0; i < Situation.MOST_OTHERS; i++) {
            tell(told, "a third one", 0.5, at(a.others(), i), at(b.others(), pairing.swapped ? 1 - i : i));
        }
        return told.stream()
                .filter(one -> one.steps > TOLD_STEPS)
                .sorted(Comparator.comparingDouble(Told::part).reversed())
                .map(Told::words)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }

    /// A difference in words.
    ///
    /// @param weight with which the square of its steps goes into that of the distance
    private record Told(double steps, double weight, String words) {
        double part() {
            return weight * squaredSteps(steps);
        }
    }

    private static void tell(List<Told> told, String who, double weight, Optional<Other> a, Optional<Other> b) {
        if (a.isPresent() && b.isPresent()) {
            for (Feature.OfOther feature : Feature.OfOther.values()) {
                double difference = feature.difference(a.get(), b.get());
                told.add(new Told(
                        Math.abs(difference) / feature.step(),
                        weight / Feature.OfOther.values().length,
                        feature.words(who, difference, b.get())));
            }
        } else if (a.isPresent()) {
            told.add(new Told(CAP, weight, who + " is not there"));
        } else if (b.isPresent()) {
            told.add(new Told(CAP, weight, who + " is there besides"));
        }
    }

    // ---- the parts

    private static double egoAndRoad(Situation a, Situation b) {
        double sum = 0;
        for (Feature.OfEgo feature : Feature.OfEgo.values()) {
            sum += squaredSteps(feature.difference(a, b) / feature.step());
        }
        return sum / Feature.OfEgo.values().length;
    }

    private static double slot(Optional<Other> a, Optional<Other> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() == b.isPresent() ? 0 : CAP * CAP;
        }
        double sum = 0;
        for (Feature.OfOther feature : Feature.OfOther.values()) {
            sum += squaredSteps(feature.difference(a.get(), b.get()) / feature.step());
        }
        return sum / Feature.OfOther.values().length;
    }

    /// The mean square of the two others, paired for the least.
    private record Pairing(boolean swapped, double squared) {}

    private static Pairing others(Situation a, Situation b) {
        double straight = 0;
        double crossed = 0;
        for (int i = 0; i < 2; i++) {
            straight += slot(at(a.others(), i), at(b.others(), i));
            crossed += slot(at(a.others(), i), at(b.others(), 1 - i));
        }
        return crossed < straight ? new Pairing(true, 0.5 * crossed) : new Pairing(false, 0.5 * straight);
    }

    private static Optional<Other> at(List<Other> others, int i) {
        return i < others.size() ? Optional.of(others.get(i)) : Optional.empty();
    }

    private static double squaredSteps(double steps) {
        double capped = Math.min(CAP, Math.abs(steps));
        return capped * capped;
    }

    /// The difference of two directions, in `[-π, π]`.
    static double turn(double from, double to) {
        return Angles.difference((float) from, (float) to);
    }
}
