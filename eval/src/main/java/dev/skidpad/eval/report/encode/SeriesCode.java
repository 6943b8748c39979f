package dev.skidpad.eval.report.encode;

import dev.skidpad.eval.report.trace.Series;
import java.util.OptionalDouble;

/// A quantity over time, packed: for each frame 0 where it is absent, else 1 plus the zigzag-coded difference from the
/// last value in hundredths, the first from 0.
final class SeriesCode {
    private static final int STEPS = 100;

    private SeriesCode() {}

    static String of(Series series) {
        PackedNumbers out = new PackedNumbers();
        int last = 0;
        for (int f = 0; f < series.frames(); f++) {
            OptionalDouble at = series.at(f);
            if (at.isEmpty()) {
                out.unsigned(0);
                continue;
            }
            int value = (int) Math.round(at.getAsDouble() * STEPS);
            int difference = value - last;
            out.unsigned(1 + (difference << 1 ^ difference >> 31));
            last = value;
        }
        return out.base64();
    }
}
