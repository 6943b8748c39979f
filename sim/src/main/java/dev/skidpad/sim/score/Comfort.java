package dev.skidpad.sim.score;

import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

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
    static final Recount RECOUNT = new Recount.Unless(Set.of(
            "longitudinal-acceleration",
            "lateral-acceleration",
            "jerk",
            "longitudinal-jerk",
            "yaw-rate",
            "yaw-acceleration"));

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
        rule.check("longitudinal-acceleration", measured::longitudinal, -4.05, 2.40);
        rule.check("lateral-acceleration", measured::lateral, -4.89, 4.89);
        rule.check("jerk", measured::jerk, -8.37, 8.37);
        rule.check("longitudinal-jerk", measured::longitudinalJerk, -4.13, 4.13);
        rule.check("yaw-rate", measured::yawRate, -0.95, 0.95);
        rule.check("yaw-acceleration", measured::yawAcceleration, -1.93, 1.93);
        rule.events.sort(Comparator.comparingInt(SubScore.Event::frame));
        return SubScore.of(name, RECOUNT, rule.events);
    }

    // One event for each bound, where it is first left.
    private void check(String rule, IntToDoubleFunction quantity, double low, double high) {
        for (int i = past; i < measured.frames(); i++) {
            double value = quantity.applyAsDouble(i);
            if (!(value > low && value < high)) {
                events.add(new SubScore.Event(i - past, -1, rule, value, value <= low ? low : high));
                return;
            }
        }
    }
}
