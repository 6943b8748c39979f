package dev.skidpad.sim.score.commonroad;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import java.util.List;

/// The integral over time of what a trace has at each frame, by Simpson's rule; exact for cubics.
///
/// An even number of intervals is taken two by two, `Δt/3 (f₀ + 4f₁ + f₂)`. Of an odd number the last three are
/// taken together, `3Δt/8 (f₀ + 3f₁ + 3f₂ + f₃)`; a single one is a trapezium.
///
/// @param dtSeconds the time between two events
record Simpson(double dtSeconds) implements Recount {
    @Override
    public double value(List<SubScore.Event> trace) {
        int intervals = trace.size() - 1;
        if (intervals < 1) {
            return 0;
        }
        if (intervals == 1) {
            return dtSeconds * 0.5 * (at(trace, 0) + at(trace, 1));
        }
        int paired = intervals % 2 == 0 ? intervals : intervals - 3;
        double sum = 0;
        for (int i = 0; i < paired; i += 2) {
            sum += dtSeconds / 3 * (at(trace, i) + 4 * at(trace, i + 1) + at(trace, i + 2));
        }
        if (paired < intervals) {
            double middle = at(trace, paired + 1) + at(trace, paired + 2);
            sum += 3 * dtSeconds / 8 * (at(trace, paired) + 3 * middle + at(trace, paired + 3));
        }
        return sum;
    }

    private static double at(List<SubScore.Event> trace, int i) {
        return trace.get(i).value();
    }
}
