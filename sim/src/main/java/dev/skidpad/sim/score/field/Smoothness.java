package dev.skidpad.sim.score.field;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.SavitzkyGolay;
import java.util.ArrayList;
import java.util.List;

/// Bench2Drive's smoothness: the share of two-second stretches within which nuPlan's six bounds of comfort hold.
///
/// Derivatives are parabolas over 7 samples, within a stretch alone. Stretches follow one another; a rest that is
/// shorter than two seconds is left out.
final class Smoothness {
    private static final double STRETCH_SECONDS = 2;
    private static final int WINDOW = 7;
    private static final SavitzkyGolay FIRST = SavitzkyGolay.of(WINDOW, 2, 1);
    private static final SavitzkyGolay SECOND = SavitzkyGolay.of(WINDOW, 2, 2);

    private Smoothness() {}

    /// The share as a part, with an event for each stretch: 1 if the bounds held, else 0.
    static SubScore part(String name, EgoMotion ego) {
        int length = (int) Math.round(STRETCH_SECONDS / ego.dtSeconds());
        if (ego.frames() < length || length < WINDOW) {
            return SubScore.absent(name, ego.frames() + " frames are no stretch of two seconds");
        }
        List<SubScore.Event> trace = new ArrayList<>();
        for (int from = 0; from + length <= ego.frames(); from += length) {
            trace.add(new SubScore.Event(from, -1, name, comfortable(ego, from, length) ? 1 : 0, 1));
        }
        Recount recount = new Recounts.Mean(name);
        return SubScore.of(name, recount, trace);
    }

    private static boolean comfortable(EgoMotion ego, int from, int n) {
        double[] vx = new double[n];
        double[] vy = new double[n];
        double[] heading = new double[n];
        for (int i = 0; i < n; i++) {
            vx[i] = ego.vx(from + i);
            vy[i] = ego.vy(from + i);
            heading[i] = i == 0
                    ? ego.headingRad(from)
                    : heading[i - 1] + Angles.difference(ego.headingRad(from + i - 1), ego.headingRad(from + i));
        }
        double[] ax = derivative(FIRST, vx, ego);
        double[] ay = derivative(FIRST, vy, ego);
        double[] along = new double[n];
        double[] across = new double[n];
        double[] length = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = ax[i] * ego.cos(from + i) + ay[i] * ego.sin(from + i);
            across[i] = ay[i] * ego.cos(from + i) - ax[i] * ego.sin(from + i);
            length[i] = Math.sqrt(ax[i] * ax[i] + ay[i] * ay[i]);
        }
        double[] jerk = derivative(FIRST, length, ego);
        double[] jerkAlong = derivative(FIRST, along, ego);
        double[] yawRate = derivative(FIRST, heading, ego);
        double[] yawChange = derivative(SECOND, heading, ego);
        for (int i = 0; i < n; i++) {
            if (!ComfortBounds.hold(along[i], across[i], jerk[i], jerkAlong[i], yawRate[i], yawChange[i])) {
                return false;
            }
        }
        return true;
    }

    private static double[] derivative(SavitzkyGolay filter, double[] samples, EgoMotion ego) {
        double[] out = new double[samples.length];
        filter.apply(samples, samples.length, ego.dtSeconds(), out);
        return out;
    }
}
