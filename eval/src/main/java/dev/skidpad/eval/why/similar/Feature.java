package dev.skidpad.eval.why.similar;

import dev.skidpad.eval.why.similar.Situation.Other;
import java.util.Locale;

/// The features that situations are compared by, with the step of each: how much of it a driver notices.
final class Feature {
    private Feature() {}

    /// Of the ego and its road.
    enum OfEgo {
        SPEED(3, "the ego is %.1f m/s faster", "the ego is %.1f m/s slower"),
        BESIDE(
                1,
                "the ego is %.1f m farther to the left of its route",
                "the ego is %.1f m farther to the right of its route"),
        TURNED(
                0.2,
                "the ego heads %.2f rad farther to the left of its route",
                "the ego heads %.2f rad farther to the right of its route"),
        BEND_NEAR(
                0.3,
                "the road bends %.2f rad farther to the left at once",
                "the road bends %.2f rad farther to the right at once"),
        BEND_FAR(
                0.4,
                "the road bends %.2f rad farther to the left beyond",
                "the road bends %.2f rad farther to the right beyond"),
        LEFT(2, "the road is %.1f m wider to the left", "the road is %.1f m narrower to the left"),
        RIGHT(2, "the road is %.1f m wider to the right", "the road is %.1f m narrower to the right"),
        AHEAD_WIDTH(4, "the road ahead is %.1f m wider", "the road ahead is %.1f m narrower");

        private final double step;
        private final String more;
        private final String less;

        OfEgo(double step, String more, String less) {
            this.step = step;
            this.more = more;
            this.less = less;
        }

        double step() {
            return step;
        }

        double value(Situation situation) {
            return switch (this) {
                case SPEED -> situation.ego().speedMps();
                case BESIDE -> situation.ego().besideM();
                case TURNED -> situation.ego().turnedRad();
                case BEND_NEAR -> situation.road().bendNearRad();
                case BEND_FAR -> situation.road().bendFarRad();
                case LEFT -> situation.road().leftM();
                case RIGHT -> situation.road().rightM();
                case AHEAD_WIDTH -> situation.road().aheadWidthM();
            };
        }

        /// By how much `b` has more of it than `a`.
        double difference(Situation a, Situation b) {
            return switch (this) {
                case TURNED, BEND_NEAR, BEND_FAR -> Likeness.turn(value(a), value(b));
                case SPEED, BESIDE, LEFT, RIGHT, AHEAD_WIDTH -> value(b) - value(a);
            };
        }

        String words(double difference) {
            return String.format(Locale.ROOT, difference > 0 ? more : less, Math.abs(difference));
        }
    }

    /// Of somebody else.
    enum OfOther {
        /// Of another type counts as two steps.
        TYPE(1, "%s is a %s", "%s is a %s"),
        AHEAD(6, "%s is %.1f m farther ahead", "%s is %.1f m nearer, or farther behind"),
        LEFT(2, "%s is %.1f m farther to the left", "%s is %.1f m farther to the right"),
        TURNED(0.5, "%s is turned %.2f rad farther to the left", "%s is turned %.2f rad farther to the right"),
        FORWARD(3, "%s moves %.1f m/s faster forward", "%s moves %.1f m/s slower forward"),
        LEFTWARD(1.5, "%s moves %.1f m/s faster to the left", "%s moves %.1f m/s faster to the right"),
        LENGTH(3, "%s is %.1f m longer", "%s is %.1f m shorter");

        private static final double OTHER_TYPE_STEPS = 2;

        private final double step;
        private final String more;
        private final String less;

        OfOther(double step, String more, String less) {
            this.step = step;
            this.more = more;
            this.less = less;
        }

        double step() {
            return step;
        }

        /// By how much `b` has more of it than `a`.
        double difference(Other a, Other b) {
            return switch (this) {
                case TYPE -> a.type() == b.type() ? 0 : OTHER_TYPE_STEPS;
                case AHEAD -> b.aheadM() - a.aheadM();
                case LEFT -> b.leftM() - a.leftM();
                case TURNED -> Likeness.turn(a.turnedRad(), b.turnedRad());
                case FORWARD -> b.forwardMps() - a.forwardMps();
                case LEFTWARD -> b.leftwardMps() - a.leftwardMps();
                case LENGTH -> b.lengthM() - a.lengthM();
            };
        }

        String words(String who, double difference, Other b) {
            return switch (this) {
                case TYPE -> String.format(more, who, b.type().name().toLowerCase(Locale.ROOT));
                case AHEAD, LEFT, TURNED, FORWARD, LEFTWARD, LENGTH ->
                    String.format(Locale.ROOT, difference > 0 ? more : less, who, Math.abs(difference));
            };
        }
    }
}
