package dev.skidpad.sim.score;

import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// C: six quantities stay strictly within nuPlan's bounds at every frame (NAVSIM v1's C, EPDMS's HC,
/// nuPlan's C).
///
/// | quantity | bound |
/// |---|---|
/// | longitudinal acceleration | -4.05 to 2.40 m/s² |
/// | lateral acceleration | 4.89 m/s² either way |
/// | jerk: rate of change of the acceleration's magnitude | 8.37 m/s³ |
/// | longitudinal jerk | 4.13 m/s³ |
/// | yaw rate | 0.95 rad/s |
/// | yaw acceleration | 1.93 rad/s² |
///
/// Knowingly different: NAVSIM's simulator hands over an acceleration, which it smooths over 8 samples;
/// an episode has velocities, so the acceleration is their derivative over 9 samples ([Kinematics]).
public final class Comfort {
    /// A quantity and what it has to stay strictly within.
    public enum Bound {
        LONGITUDINAL_ACCELERATION("longitudinal-acceleration", -4.05, 2.40),
        LATERAL_ACCELERATION("lateral-acceleration", -4.89, 4.89),
        JERK("jerk", -8.37, 8.37),
        LONGITUDINAL_JERK("longitudinal-jerk", -4.13, 4.13),
        YAW_RATE("yaw-rate", -0.95, 0.95),
        YAW_ACCELERATION("yaw-acceleration", -1.93, 1.93);

        private final String rule;
        private final double low;
        private final double high;

        Bound(String rule, double low, double high) {
            this.rule = rule;
            this.low = low;
            this.high = high;
        }

        /// The rule of the event that says that it was left.
        public String rule() {
            return rule;
        }

        /// The quantity at a frame.
        public double value(Kinematics measured, int frame) {
            return switch (this) {
                case LONGITUDINAL_ACCELERATION -> measured.longitudinal(frame);
                case LATERAL_ACCELERATION -> measured.lateral(frame);
                case JERK -> measured.jerk(frame);
                case LONGITUDINAL_JERK -> measured.longitudinalJerk(frame);
                case YAW_RATE -> measured.yawRate(frame);
                case YAW_ACCELERATION -> measured.yawAcceleration(frame);
            };
        }

        /// The share of its bound that the quantity takes at a frame: 1 at the bound.
        public double share(Kinematics measured, int frame) {
            double value = value(measured, frame);
            return value < 0 ? value / low : value / high;
        }
    }

    static final Recount RECOUNT =
            new Recount.Unless(Arrays.stream(Bound.values()).map(Bound::rule).collect(Collectors.toUnmodifiableSet()));

    private final Kinematics measured;
    private final int past;
    private final List<SubScore.Event> events = new ArrayList<>();

    private Comfort(Kinematics measured, int past) {
        this.measured = measured;
        this.past = past;
    }

    /// Judges a drive without its history; absent below five frames.
    public static SubScore judge(EgoMotion ego) {
        return ego.frames() < Kinematics.MIN_FRAMES
                ? SubScore.absent(Scores.COMFORT, "fewer than " + Kinematics.MIN_FRAMES + " frames have no derivatives")
                : judge(Scores.COMFORT, Kinematics.ofVelocities(ego), 0);
    }

    /// Judges measured quantities.
    ///
    /// @param name the name of the sub-score
    /// @param past how many of the frames lie before frame 0; derivatives look at them, bounds do not
    ///     hold for them
    public static SubScore judge(String name, Kinematics measured, int past) {
        Comfort rule = new Comfort(measured, past);
        for (Bound bound : Bound.values()) {
            rule.check(bound);
        }
        rule.events.sort(Comparator.comparingInt(SubScore.Event::frame));
        return SubScore.of(name, RECOUNT, rule.events);
    }

    // One event for each bound, where it is first left.
    private void check(Bound bound) {
        for (int i = past; i < measured.frames(); i++) {
            double value = bound.value(measured, i);
            if (!(value > bound.low && value < bound.high)) {
                events.add(new SubScore.Event(
                        i - past, -1, bound.rule, value, value <= bound.low ? bound.low : bound.high));
                return;
            }
        }
    }
}
