package dev.skidpad.eval.report.plot;

import java.util.ArrayList;
import java.util.List;

/// A linear axis with round ticks.
///
/// @param low its lower end
/// @param high its upper end
/// @param step between ticks
public record Axis(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /// An axis that holds a range, with about as many ticks as asked for.
    public static Axis over(double min, double max, int ticks) {
        double span = max > min ? max - min : Math.max(1e-9, Math.abs(max));
        double step = roundedUp(span / ticks);
        double low = Math.floor(min / step + 1e-9) * step;
        double high = Math.ceil(max / step - 1e-9) * step;
        return new Axis(low, high > low ? high : low + step, step);
    }

    /// The next of 1, 2, 5, 10 times a power of ten.
    public static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND) {
            if (value <= round * power * (1 + 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /// Where a value lies, 0 at the lower end and 1 at the upper.
    public double share(double value) {
        return (value - low) / (high - low);
    }

    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.round((high - low) / step);
        for (int i = 0; i <= count; i++) {
            double tick = low + i * step;
            ticks.add(Math.abs(tick) < step * 1e-9 ? 0 : tick);
        }
        return ticks;
    }
}
