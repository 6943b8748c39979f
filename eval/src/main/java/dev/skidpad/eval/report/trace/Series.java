package dev.skidpad.eval.report.trace;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/// A quantity at every frame; absent where there is none.
public final class Series {
    private final float[] values; // [F]
    private final boolean[] there; // [F]

    /// A series that is absent everywhere.
    Series(int frames) {
        values = new float[frames];
        there = new boolean[frames];
    }

    /// A series that is there everywhere.
    static Series of(float[] values) {
        Series series = new Series(values.length);
        System.arraycopy(values, 0, series.values, 0, values.length);
        Arrays.fill(series.there, true);
        return series;
    }

    void set(int frame, double value) {
        values[frame] = (float) value;
        there[frame] = true;
    }

    /// The number of frames `F`.
    public int frames() {
        return values.length;
    }

    /// The value at a frame.
    public OptionalDouble at(int frame) {
        return there[Objects.checkIndex(frame, values.length)]
                ? OptionalDouble.of(values[frame])
                : OptionalDouble.empty();
    }

    /// Whether it is absent everywhere.
    public boolean isEmpty() {
        for (boolean one : there) {
            if (one) {
                return false;
            }
        }
        return true;
    }
}
