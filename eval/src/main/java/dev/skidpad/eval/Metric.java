package dev.skidpad.eval;

import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// A number read off a verdict, in `[0, 1]`.
///
/// @param kind how it is read
/// @param subScore the sub-score that it is read from; empty for the total and for failures
public record Metric(Kind kind, String subScore) {
    /// How a metric is read off a verdict.
    public enum Kind {
        /// The total score, which is 0 for an episode whose planner failed.
        TOTAL,
        /// Whether the episode failed: an at-fault collision, leaving the road, or a planner that gave up.
        FAILURE,
        /// Whether a sub-score is below 1: a rule was broken.
        VIOLATION,
        /// The value of a sub-score.
        SUB_SCORE
    }

    private static final String COLLISION_SCORE = Scores.NO_AT_FAULT_COLLISION;
    private static final String ROAD_SCORE = Scores.DRIVABLE_AREA_COMPLIANCE;

    public static final Metric TOTAL = new Metric(Kind.TOTAL, "");
    public static final Metric FAILURE = new Metric(Kind.FAILURE, "");
    public static final Metric AT_FAULT_COLLISION = new Metric(Kind.VIOLATION, COLLISION_SCORE);
    public static final Metric OFF_ROAD = new Metric(Kind.VIOLATION, ROAD_SCORE);

    private static final Map<String, String> LABELS = Map.of(
            COLLISION_SCORE,
            "At-fault collisions",
            ROAD_SCORE,
            "Off the road",
            "timeToCollision",
            "Time to collision",
            "egoProgress",
            "Progress",
            "comfort",
            "Comfort");

    /// The metrics of verdicts like the given one, in the order of reports: the total, failures and their two causes,
    /// then the other sub-scores.
    public static List<Metric> of(Verdict verdict) {
        List<Metric> metrics = new ArrayList<>(List.of(TOTAL, FAILURE, AT_FAULT_COLLISION, OFF_ROAD));
        for (SubScore part : verdict.subScores()) {
            if (!part.name().equals(COLLISION_SCORE) && !part.name().equals(ROAD_SCORE)) {
                metrics.add(new Metric(Kind.SUB_SCORE, part.name()));
            }
        }
        return List.copyOf(metrics);
    }

    /// The value; empty where the verdict lacks what it needs.
    public OptionalDouble value(Verdict verdict) {
        return switch (kind) {
            case TOTAL -> verdict.total();
            case FAILURE -> failure(verdict);
            case VIOLATION -> violation(verdict, subScore);
            case SUB_SCORE -> verdict.sub(subScore).value();
        };
    }

    /// The name for tables.
    public String label() {
        return switch (kind) {
            case TOTAL -> "Total score";
            case FAILURE -> "Failures";
            case VIOLATION, SUB_SCORE -> LABELS.getOrDefault(subScore, words(subScore));
        };
    }

    public Direction direction() {
        return switch (kind) {
            case TOTAL, SUB_SCORE -> Direction.HIGHER_IS_BETTER;
            case FAILURE, VIOLATION -> Direction.LOWER_IS_BETTER;
        };
    }

    /// Whether it is a share of scenarios rather than a mean score.
    public boolean isRate() {
        return switch (kind) {
            case TOTAL, SUB_SCORE -> false;
            case FAILURE, VIOLATION -> true;
        };
    }

    // A cause that is there decides; without one, an absent sub-score could have hidden one.
    private static OptionalDouble failure(Verdict verdict) {
        OptionalDouble collided = violation(verdict, COLLISION_SCORE);
        OptionalDouble left = violation(verdict, ROAD_SCORE);
        if (verdict.failed().isPresent() || collided.orElse(0) > 0 || left.orElse(0) > 0) {
            return OptionalDouble.of(1);
        }
        return collided.isPresent() && left.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private static OptionalDouble violation(Verdict verdict, String name) {
        OptionalDouble value = verdict.sub(name).value();
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() < 1 ? 1 : 0) : value;
    }

    private static String words(String camelCase) {
        String spaced = camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
