package dev.skidpad.core.geometry;

import java.util.Arrays;

/// A path in local metres that grows at its end: a buffer of one thread.
public final class GrowingPath {
    private float[] x = new float[64]; // [P] m
    private float[] y = new float[64]; // [P] m
    private int size;

    /// Empties it.
    public void clear() {
        size = 0;
    }

    /// Appends a point.
    ///
    /// @return how far it is from the one before, in m
    public float add(float px, float py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
        return size == 1 ? 0 : distance(size - 2, size - 1);
    }

    public int size() {
        return size;
    }

    public float x(int point) {
        return x[point];
    }

    public float y(int point) {
        return y[point];
    }

    public float lastX() {
        return x[size - 1];
    }

    public float lastY() {
        return y[size - 1];
    }

    public float lengthM() {
        float length = 0;
        for (int i = 1; i < size; i++) {
            length += distance(i - 1, i);
        }
        return length;
    }

    /// Moves every inner point to `(p[i-1] + 2 p[i] + p[i+1]) / 4`, so many times; the ends stay.
    public void smooth(int rounds) {
        for (int round = 0; round < rounds; round++) {
            float beforeX = x[0];
            float beforeY = y[0];
            for (int i = 1; i + 1 < size; i++) {
                float hereX = x[i];
                float hereY = y[i];
                x[i] = 0.25f * (beforeX + 2 * hereX + x[i + 1]);
                y[i] = 0.25f * (beforeY + 2 * hereY + y[i + 1]);
                beforeX = hereX;
                beforeY = hereY;
            }
        }
    }

    private float distance(int a, int b) {
        float dx = x[b] - x[a];
        float dy = y[b] - y[a];
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    /// A line through the points so far, at least one.
    public Polyline toPolyline() {
        return Polyline.of(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
}
