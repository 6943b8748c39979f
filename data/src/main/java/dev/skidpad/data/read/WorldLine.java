package dev.skidpad.data.read;

import dev.skidpad.core.geometry.Polyline;
import java.util.Arrays;

/// A growing chain of points in world coordinates, which are too large for float: a buffer of one thread.
public final class WorldLine {
    private double[] x = new double[16]; // [P] m
    private double[] y = new double[16]; // [P] m
    private int size;

    /// Appends a point; it may be anything that the file says, and is checked when the map is built.
    public void add(double px, double py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }

    /// The number of points `P`.
    public int size() {
        return size;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    /// The same line about a local origin, in float.
    ///
    /// @throws IllegalArgumentException if there is no point
    public Polyline toLocal(double originX, double originY) {
        float[] localX = new float[size];
        float[] localY = new float[size];
        for (int i = 0; i < size; i++) {
            localX[i] = (float) (x[i] - originX);
            localY[i] = (float) (y[i] - originY);
        }
        return Polyline.of(localX, localY);
    }
}
