package dev.skidpad.core.geometry;

/// The area that two boxes share, as a convex polygon in the frame of the second box: x ahead, y to its left, its
/// centre
/// at 0. A buffer.
public final class BoxCut {
    private static final int MOST_CORNERS = 8;

    private double[] shape = new double[2 * MOST_CORNERS]; // [corners, xy]
    private double[] clipped = new double[2 * MOST_CORNERS];
    private int corners;

    /// Sets a corner of the first box, in the frame of the second.
    ///
    /// @param i 0 to 3, around the box
    public void corner(int i, double x, double y) {
        shape[2 * i] = x;
        shape[2 * i + 1] = y;
    }

    /// Cuts the four corners that were set to the second box.
    public void cut(double halfLengthM, double halfWidthM) {
        corners = 4;
        keep(0, 1, halfLengthM);
        keep(0, -1, halfLengthM);
        keep(1, 1, halfWidthM);
        keep(1, -1, halfWidthM);
    }

    /// How many corners are left, 0 to 8.
    public int corners() {
        return corners;
    }

    public double x(int corner) {
        return shape[2 * corner];
    }

    public double y(int corner) {
        return shape[2 * corner + 1];
    }

    /// The corner after another.
    public int after(int corner) {
        return corner + 1 == corners ? 0 : corner + 1;
    }

    /// What a side adds to twice the signed area: the cross product of its two ends.
    public double cross(int corner) {
        int next = after(corner);
        return x(corner) * y(next) - x(next) * y(corner);
    }

    // Keeps what lies on the inner side of sign·p[coordinate] = limit (Sutherland and Hodgman 1974).
    private void keep(int coordinate, double sign, double limit) {
        int kept = 0;
        for (int i = 0; i < corners; i++) {
            int j = after(i);
            double here = limit - sign * shape[2 * i + coordinate];
            double there = limit - sign * shape[2 * j + coordinate];
            if (here >= 0) {
                clipped[2 * kept] = x(i);
                clipped[2 * kept + 1] = y(i);
                kept++;
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                clipped[2 * kept] = x(i) + part * (x(j) - x(i));
                clipped[2 * kept + 1] = y(i) + part * (y(j) - y(i));
                kept++;
            }
        }
        double[] swap = shape;
        shape = clipped;
        clipped = swap;
        corners = kept;
    }
}
