package dev.skidpad.eval.rfb;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;

/// How much of two boxes of one size is the same area: intersection over union. A buffer.
final class BoxShare {
    private double[] shape = new double[16]; // [corners, xy] in the frame of the second box
    private double[] clipped = new double[16];
    private int corners;

    /// The share for an agent in a dream and in the truth.
    double of(MovingAgents dream, int frame, int agent, Track truth, int step) {
        return of(
                dream.x(frame, agent) - truth.x(step),
                dream.y(frame, agent) - truth.y(step),
                dream.headingRad(frame, agent),
                truth.headingRad(step),
                truth.lengthM(),
                truth.widthM());
    }

    /// The share of two boxes of one size.
    ///
    /// @param dx from the centre of the second to that of the first, m
    double of(double dx, double dy, double headingRad, double otherHeadingRad, double lengthM, double widthM) {
        if (dx * dx + dy * dy > lengthM * lengthM + widthM * widthM) {
            return 0;
        }
        double c = StrictMath.cos(otherHeadingRad);
        double s = StrictMath.sin(otherHeadingRad);
        double turn = headingRad - otherHeadingRad;
        double tc = StrictMath.cos(turn);
        double ts = StrictMath.sin(turn);
        double px = dx * c + dy * s;
        double py = dy * c - dx * s;
        corners = 4;
        for (int i = 0; i < 4; i++) {
            double along = (i == 0 || i == 3 ? 0.5 : -0.5) * lengthM;
            double across = (i < 2 ? 0.5 : -0.5) * widthM;
            shape[2 * i] = px + along * tc - across * ts;
            shape[2 * i + 1] = py + along * ts + across * tc;
        }
        cut(0, 1, lengthM / 2);
        cut(0, -1, lengthM / 2);
        cut(1, 1, widthM / 2);
        cut(1, -1, widthM / 2);
        double twice = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            twice += shape[2 * i] * shape[2 * j + 1] - shape[2 * j] * shape[2 * i + 1];
        }
        double common = Math.abs(twice) / 2;
        return common / (2 * lengthM * widthM - common);
    }

    // Keeps what lies on the inner side of sign·p[coordinate] = limit (Sutherland and Hodgman 1974).
    private void cut(int coordinate, double sign, double limit) {
        int kept = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            double here = limit - sign * shape[2 * i + coordinate];
            double there = limit - sign * shape[2 * j + coordinate];
            if (here >= 0) {
                clipped[2 * kept] = shape[2 * i];
                clipped[2 * kept + 1] = shape[2 * i + 1];
                kept++;
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                clipped[2 * kept] = shape[2 * i] + part * (shape[2 * j] - shape[2 * i]);
                clipped[2 * kept + 1] = shape[2 * i + 1] + part * (shape[2 * j + 1] - shape[2 * i + 1]);
                kept++;
            }
        }
        double[] swap = shape;
        shape = clipped;
        clipped = swap;
        corners = kept;
    }
}
