package dev.skidpad.data.womd;

import java.util.Arrays;

/// A growing column of numbers: a buffer of one thread.
final class DoubleColumn {
    private double[] values = new double[128];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
