package dev.skidpad.sim.danger.impact;

/// Where and along what normal two boxes touch. A buffer.
///
/// Of the four axes along which boxes can be apart, the normal is the one along which they were so last: the
/// least overlap divided by the speed at which it grows. The point is the centroid of the area that they share.
final class BoxContact {
    private static final int MOST_CORNERS = 8;
    private static final double SLOW_MPS = 0.05;

    private double[] shape = new double[2 * MOST_CORNERS]; // [corners, xy] in b's frame while clipping
    private double[] clipped = new double[2 * MOST_CORNERS];
    private int corners;
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
        corners = 4;
        for (int i = 0; i < 4; i++) {
            double along = (i == 0 || i == 3 ? 1 : -1) * a.halfLengthM;
            double across = (i < 2 ? 1 : -1) * a.halfWidthM;
            double px = a.x + along * a.cos - across * a.sin - b.x;
            double py = a.y + along * a.sin + across * a.cos - b.y;
            shape[2 * i] = px * b.cos + py * b.sin;
            shape[2 * i + 1] = py * b.cos - px * b.sin;
        }
        cut(0, 1, b.halfLengthM);
        cut(0, -1, b.halfLengthM);
        cut(1, 1, b.halfWidthM);
        cut(1, -1, b.halfWidthM);
        double cx = 0;
        double cy = 0;
        double area = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            double cross = shape[2 * i] * shape[2 * j + 1] - shape[2 * j] * shape[2 * i + 1];
            area += cross;
            cx += cross * (shape[2 * i] + shape[2 * j]);
            cy += cross * (shape[2 * i + 1] + shape[2 * j + 1]);
        }
        boolean flat = Math.abs(area) < 1e-12;
        double lx = flat ? mean(0) : cx / (3 * area);
        double ly = flat ? mean(1) : cy / (3 * area);
        pointX = b.x + lx * b.cos - ly * b.sin;
        pointY = b.y + lx * b.sin + ly * b.cos;
    }

    private double mean(int coordinate) {
        double sum = 0;
        for (int i = 0; i < corners; i++) {
            sum += shape[2 * i + coordinate];
        }
        return corners == 0 ? 0 : sum / corners;
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
                double share = here / (here - there);
                clipped[2 * kept] = shape[2 * i] + share * (shape[2 * j] - shape[2 * i]);
                clipped[2 * kept + 1] = shape[2 * i + 1] + share * (shape[2 * j + 1] - shape[2 * i + 1]);
                kept++;
            }
        }
        double[] swap = shape;
        shape = clipped;
        clipped = swap;
        corners = kept;
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
