package dev.skidpad.core.geometry;

import java.util.ArrayList;
import java.util.List;

/// Convex polygons in double, cut against each other edge by edge: the slow, obvious way to intersect two boxes.
final class ConvexPolygons {
    private ConvexPolygons() {}

    /// The corners of a box, counter-clockwise.
    static List<double[]> box(double x, double y, double cos, double sin, double halfLength, double halfWidth) {
        List<double[]> corners = new ArrayList<>();
        double[][] signs = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
        for (double[] sign : signs) {
            double along = sign[0] * halfLength;
            double across = sign[1] * halfWidth;
            corners.add(new double[] {x + along * cos - across * sin, y + along * sin + across * cos});
        }
        return corners;
    }

    /// The area that two polygons share, by Sutherland and Hodgman's clipping; the second one must be convex.
    static double sharedArea(List<double[]> subject, List<double[]> clip) {
        List<double[]> rest = subject;
        for (int i = 0; i < clip.size(); i++) {
            rest = leftOf(clip.get(i), clip.get((i + 1) % clip.size()), rest);
        }
        double twice = 0;
        for (int i = 0; i < rest.size(); i++) {
            double[] a = rest.get(i);
            double[] b = rest.get((i + 1) % rest.size());
            twice += a[0] * b[1] - a[1] * b[0];
        }
        return twice / 2;
    }

    /// The length of the part of a segment inside a convex polygon, as a share of the segment; negative if outside.
    static double shareInside(double[] from, double[] to, List<double[]> polygon) {
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < polygon.size(); i++) {
            double[] a = polygon.get(i);
            double[] b = polygon.get((i + 1) % polygon.size());
            double sideFrom = side(a, b, from);
            double sideTo = side(a, b, to);
            if (sideFrom < 0 && sideTo < 0) {
                return -1;
            }
            if (sideFrom < 0) {
                enter = Math.max(enter, sideFrom / (sideFrom - sideTo));
            } else if (sideTo < 0) {
                leave = Math.min(leave, sideFrom / (sideFrom - sideTo));
            }
        }
        return leave - enter;
    }

    private static List<double[]> leftOf(double[] a, double[] b, List<double[]> polygon) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            double[] p = polygon.get(i);
            double[] q = polygon.get((i + 1) % polygon.size());
            double sideP = side(a, b, p);
            double sideQ = side(a, b, q);
            if (sideP >= 0) {
                kept.add(p);
            }
            if (sideP >= 0 != sideQ >= 0) {
                double t = sideP / (sideP - sideQ);
                kept.add(new double[] {p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])});
            }
        }
        return kept;
    }

    private static double side(double[] a, double[] b, double[] p) {
        return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    }
}
