package dev.skidpad.eval;

import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import java.util.Locale;

/// How scores and rates are written: on a scale of 0 to 100 with one decimal, and a real minus sign.
public final class Points {
    private static final String MINUS = "\u2212";
    private static final String TO = "\u2009to\u2009";

    private Points() {}

    /// A score or a rate, `85.3`.
    public static String of(double value) {
        return unsigned(value * 100);
    }

    /// A rate or a share, `8.0 %`.
    public static String percent(double share) {
        return of(share) + "\u00a0%";
    }

    /// A change, with its sign: `+3.1`.
    public static String change(double difference) {
        String number = unsigned(difference * 100);
        return number.startsWith(MINUS) || isZero(number) ? number : "+" + number;
    }

    /// The interval of a score, `81.0 to 89.1`.
    public static String of(Interval interval) {
        return of(interval.low()) + TO + of(interval.high());
    }

    /// The interval of a change, `−1.2 to +4.0`.
    public static String change(Interval interval) {
        return change(interval.low()) + TO + change(interval.high());
    }

    /// The interval of a score in brackets, or why there is none.
    public static String interval(Estimate estimate) {
        return estimate.interval().map(i -> "[" + of(i) + "]").orElse("[too few places]");
    }

    /// The interval of a change in brackets, or why there is none.
    public static String changeInterval(Estimate estimate) {
        return estimate.interval().map(i -> "[" + change(i) + "]").orElse("[too few places]");
    }

    /// A p-value: three decimals, and no false zero.
    public static String pValue(double p) {
        return p < 0.001 ? "<\u00a00.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String unsigned(double value) {
        String number = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return value < 0 && !isZero(number) ? MINUS + number : number;
    }

    private static boolean isZero(String number) {
        return number.equals("0.0");
    }
}
