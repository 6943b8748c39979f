package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.SavitzkyGolay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// C: six quantities stay strictly within nuPlan's bounds at every frame, without history (PDMS of NAVSIM
/// v1).
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
/// Jerk and yaw are Savitzky-Golay derivatives over 15 samples with a parabola. Knowingly different:
/// NAVSIM's simulator hands over an acceleration, which it smooths over 8 samples; an episode has
/// velocities, so the acceleration is their derivative over 9 samples, the nearest symmetric window.
/// Shorter episodes use the longest odd window that fits; below five frames C is absent.
public final class Comfort {
    private static final int MIN_FRAMES = 5;
    private static final Recount RECOUNT = new Recount.Unless(Set.of(
            "longitudinal-acceleration",
            "lateral-acceleration",
            "jerk",
            "longitudinal-jerk",
            "yaw-rate",
            "yaw-acceleration"));
    private static final int ACCELERATION_WINDOW = 9;
    private static final int RATE_WINDOW = 15;

    // [window / 2] for odd windows from 5 to 15
    private static final SavitzkyGolay[] FIRST = filters(1);
    private static final SavitzkyGolay[] SECOND = filters(2);

    private final EgoMotion ego;
    private final int n;
    private final double dt;
    private final List<SubScore.Event> events = new ArrayList<>();

    private Comfort(EgoMotion ego) {
        this.ego = ego;
        n = ego.frames();
        dt = ego.dtSeconds();
    }

    /// Judges a drive.
    public static SubScore judge(EgoMotion ego) {
        if (ego.frames() < MIN_FRAMES) {
            return SubScore.absent(Scores.COMFORT, "fewer than " + MIN_FRAMES + " frames have no derivatives");
        }
        Comfort rule = new Comfort(ego);
        rule.accelerations();
        rule.turning();
        rule.events.sort(java.util.Comparator.comparingInt(SubScore.Event::frame));
        return SubScore.of(Scores.COMFORT, RECOUNT, rule.events);
    }

    private void accelerations() {
        double[] vx = new double[n];
        double[] vy = new double[n];
        for (int f = 0; f < n; f++) {
            vx[f] = ego.vx(f);
            vy[f] = ego.vy(f);
        }
        double[] ax = derivative(FIRST, ACCELERATION_WINDOW, vx);
        double[] ay = derivative(FIRST, ACCELERATION_WINDOW, vy);
        double[] along = vx; // the velocities are not needed any more
        double[] across = vy;
        double[] magnitude = new double[n];
        for (int f = 0; f < n; f++) {
            along[f] = ax[f] * ego.cos(f) + ay[f] * ego.sin(f);
            across[f] = ay[f] * ego.cos(f) - ax[f] * ego.sin(f);
            magnitude[f] = Math.sqrt(ax[f] * ax[f] + ay[f] * ay[f]);
        }
        check("longitudinal-acceleration", along, -4.05, 2.40);
        check("lateral-acceleration", across, -4.89, 4.89);
        check("jerk", derivative(FIRST, RATE_WINDOW, magnitude), -8.37, 8.37);
        check("longitudinal-jerk", derivative(FIRST, RATE_WINDOW, along), -4.13, 4.13);
    }

    private void turning() {
        double[] heading = new double[n];
        heading[0] = ego.headingRad(0);
        for (int f = 1; f < n; f++) {
            heading[f] = heading[f - 1] + Angles.difference(ego.headingRad(f - 1), ego.headingRad(f));
        }
        check("yaw-rate", derivative(FIRST, RATE_WINDOW, heading), -0.95, 0.95);
        check("yaw-acceleration", derivative(SECOND, RATE_WINDOW, heading), -1.93, 1.93);
    }

    private double[] derivative(SavitzkyGolay[] filters, int window, double[] samples) {
        double[] out = new double[n];
        int fits = Math.min(window, n % 2 == 0 ? n - 1 : n);
        filters[fits / 2].apply(samples, n, dt, out);
        return out;
    }

    // One event for each bound, where it is first left.
    private void check(String rule, double[] values, double low, double high) {
        for (int f = 0; f < n; f++) {
            if (!(values[f] > low && values[f] < high)) {
                events.add(new SubScore.Event(f, -1, rule, values[f], values[f] <= low ? low : high));
                return;
            }
        }
    }

    private static SavitzkyGolay[] filters(int derivative) {
        SavitzkyGolay[] all = new SavitzkyGolay[RATE_WINDOW / 2 + 1];
        for (int half = 0; half < all.length; half++) {
            int window = Math.max(MIN_FRAMES, 2 * half + 1);
            all[half] = SavitzkyGolay.of(window, 2, derivative);
        }
        return all;
    }
}
