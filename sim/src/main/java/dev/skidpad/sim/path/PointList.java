package dev.skidpad.sim.path;

import dev.skidpad.core.geometry.Polyline;
import java.util.Arrays;

/// Points being put together into a line. A buffer.
public final class PointList {
    private float[] x = new float[64];
    private float[] y = new float[64];
    private int size;

    public void add(float px, float py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }

    /// Adds all points of a line.
    public void addAll(Polyline line) {
        for (int i = 0; i < line.size(); i++) {
            add(line.x(i), line.y(i));
        }
    }

    public int size() {
        return size;
    }

    public float lastX() {
        return x[size - 1];
    }

    public float lastY() {
        return y[size - 1];
    }

    /// A line through the points so far, at least one.
    public Polyline polyline() {
        return Polyline.of(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
}
