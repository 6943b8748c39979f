package dev.skidpad.eval.report.page;

import java.util.Locale;

/// How numbers are written in pictures and plots.
public final class Numbers {
    private Numbers() {}

    /// A coordinate in a plot, with at most two decimals.
    public static String coordinate(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// A value at an axis: as many digits as its step needs.
    public static String tick(double value, double step) {
        if (value != 0 && (Math.abs(value) >= 1e6 || step < 1e-4)) {
            return String.format(Locale.ROOT, "%.1e", value).replace("-", "−");
        }
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /// A measured value in four digits or so.
    public static String value(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        if (text.contains("e")) {
            return text.replace("-", "−");
        }
        return (text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text).replace('-', '−');
    }
}
