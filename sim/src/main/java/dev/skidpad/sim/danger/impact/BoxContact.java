package dev.skidpad.sim.danger.impact;

import dev.skidpad.core.geometry.BoxCut;
import java.util.function.IntToDoubleFunction;

/// Where and along what normal two boxes touch. A buffer.
///
/// Of the four axes along which boxes can be apart, the normal is the one along which they were so last: the
/// least overlap divided by the speed at which it grows. The point is the centroid of the area that they share.
final class BoxContact {
    private static final double SLOW_MPS = 0.05;

    private final BoxCut common = new BoxCut(); // in b's frame
    private double normalX;
    private double normalY;
    private double depthM;
    private double pointX;
    private double pointY;
    private double bestTime;

    /// Looks for the contact; false where the boxes do not overlap.
    boolean find(RigidBody a, RigidBody b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double reach = a.halfLengthM + a.halfWidthM + b.halfLengthM + b.halfWidthM;
        if (Math.abs(dx) > reach || Math.abs(dy) > reach) {
            return false;
        }
        bestTime = Double.POSITIVE_INFINITY;
        boolean overlap = axis(a, b, a.cos, a.sin)
                && axis(a, b, -a.sin, a.cos)
                && axis(a, b, b.cos, b.sin)
                && axis(a, b, -b.sin, b.cos);
        if (overlap) {
            locate(a, b);
        }
        return overlap;
    }

    private boolean axis(RigidBody a, RigidBody b, double ux, double uy) {
        double apart = (b.x - a.x) * ux + (b.y - a.y) * uy;
        double sign = apart < 0 ? -1 : 1;
        double depth = extent(a, ux, uy) + extent(b, ux, uy) - sign * apart;
        if (depth <= 0) {
            return false;
        }
        double closing = -sign * ((b.vx - a.vx) * ux + (b.vy - a.vy) * uy);
        double time = depth / Math.max(SLOW_MPS, closing);
        if (time < bestTime) {
            bestTime = time;
            depthM = depth;
            normalX = sign * ux;
            normalY = sign * uy;
        }
        return true;
    }

    private static double extent(RigidBody body, double ux, double uy) {
        return body.halfLengthM * Math.abs(body.cos * ux + body.sin * uy)
                + body.halfWidthM * Math.abs(body.cos * uy - body.sin * ux);
    }

    // The centroid of a's box cut to b's, corner by corner and side by side.
    private void locate(RigidBody a, RigidBody b) {
        for (int i = 0; i < 4; i++) {
            double along = (i == 0 || i == 3 ? 1 : -1) * a.halfLengthM;
            double across = (i < 2 ? 1 : -1) * a.halfWidthM;
            double px = a.x + along * a.cos - across * a.sin - b.x;
            double py = a.y + along * a.sin + across * a.cos - b.y;
            common.corner(i, px * b.cos + py * b.sin, py * b.cos - px * b.sin);
        }
        common.cut(b.halfLengthM, b.halfWidthM);
        double cx = 0;
        double cy = 0;
        double area = 0;
        for (int i = 0; i < common.corners(); i++) {
            int j = common.after(i);
            double cross = common.cross(i);
            area += cross;
            cx += cross * (common.x(i) + common.x(j));
            cy += cross * (common.y(i) + common.y(j));
        }
        boolean flat = Math.abs(area) < 1e-12;
        double lx = flat ? mean(common::x) : cx / (3 * area);
        double ly = flat ? mean(common::y) : cy / (3 * area);
        pointX = b.x + lx * b.cos - ly * b.sin;
        pointY = b.y + lx * b.sin + ly * b.cos;
    }

    private double mean(IntToDoubleFunction coordinate) {
        double sum = 0;
        for (int i = 0; i < common.corners(); i++) {
            sum += coordinate.applyAsDouble(i);
        }
        return common.corners() == 0 ? 0 : sum / common.corners();
    }

    double normalX() {
        return normalX;
    }

    double normalY() {
        return normalY;
    }

    double depthM() {
        return depthM;
    }

    double pointX() {
        return pointX;
    }

    double pointY() {
        return pointY;
    }
}
