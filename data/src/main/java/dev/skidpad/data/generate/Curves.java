package dev.skidpad.data.generate;

/// Makes curves: straight, winding, turning, through given points.
final class Curves {
    /// Distance between the points of a new curve, m, about.
    static final double SPACING_M = 1.0;

    private Curves() {}

    /// A straight line.
    static Curve line(Pose from, double lengthM) {
        return winding(from, new double[] {lengthM}, new double[] {0, 0});
    }

    /// An arc of constant curvature.
    static Curve arc(Pose from, double lengthM, double curvature) {
        return winding(from, new double[] {lengthM}, new double[] {curvature, curvature});
    }

    /// A chain of clothoids: the curvature runs linearly from one given value to the next.
    ///
    /// @param lengthsM `[P]` the length of each piece
    /// @param curvatures `[P + 1]` 1/m at the start of each piece and at the end of the last
    static Curve winding(Pose from, double[] lengthsM, double[] curvatures) {
        int points = 1;
        for (double length : lengthsM) {
            points += stepsOver(length);
        }
        double[] s = new double[points];
        double[] x = new double[points];
        double[] y = new double[points];
        double[] heading = new double[points];
        double[] curvature = new double[points];
        x[0] = from.x();
        y[0] = from.y();
        heading[0] = from.headingRad();
        curvature[0] = curvatures[0];
        int n = 0;
        for (int piece = 0; piece < lengthsM.length; piece++) {
            int steps = stepsOver(lengthsM[piece]);
            double h = lengthsM[piece] / steps;
            double k0 = curvatures[piece];
            double k1 = curvatures[piece + 1];
            for (int i = 0; i < steps; i++, n++) {
                double ka = k0 + (k1 - k0) * i / steps;
                double kb = k0 + (k1 - k0) * (i + 1) / steps;
                double start = heading[n];
                double middle = start + 0.5 * h * (0.75 * ka + 0.25 * kb);
                double end = start + 0.5 * h * (ka + kb);
                // Simpson's rule over the direction.
                x[n + 1] = x[n] + h / 6 * (StrictMath.cos(start) + 4 * StrictMath.cos(middle) + StrictMath.cos(end));
                y[n + 1] = y[n] + h / 6 * (StrictMath.sin(start) + 4 * StrictMath.sin(middle) + StrictMath.sin(end));
                heading[n + 1] = end;
                curvature[n + 1] = kb;
                s[n + 1] = s[n] + h;
            }
        }
        return new Curve(s, x, y, heading, curvature);
    }

    private static int stepsOver(double lengthM) {
        return Math.max(2, (int) StrictMath.ceil(lengthM / SPACING_M));
    }

    /// The way from one pose to another: straight, one symmetric bend without a jump of curvature, straight. Where
    /// the two directions do not meet in front of one and behind the other, a smooth shift instead.
    static Curve turn(Pose from, Pose to, double longestBendM) {
        double turn = wrap(to.headingRad() - from.headingRad());
        double sine = StrictMath.sin(turn);
        if (Math.abs(turn) > 0.15 && Math.abs(sine) > 0.1) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            // from + a·(its direction) = to - b·(its direction)
            double a = (dx * to.sin() - dy * to.cos()) / sine;
            double b = (dy * from.cos() - dx * from.sin()) / sine;
            if (a > 3 && b > 3) {
                double bend = Math.min(Math.min(a, b), longestBendM);
                Curve curve = bend(from.moved(a - bend, 0), bend, turn);
                if (a - bend > 1e-6) {
                    curve = line(from, a - bend).then(curve);
                }
                return b - bend > 1e-6 ? curve.then(line(curve.end(), b - bend)) : curve;
            }
        }
        return shift(from, 0, to, 0);
    }

    /// A bend whose tangents at both ends meet after `tangentM`: a quintic Bézier curve with three points on each
    /// tangent, which makes the curvature zero at the ends and about a tenth above an arc's in the middle.
    private static Curve bend(Pose from, double tangentM, double turnRad) {
        Pose corner = from.moved(tangentM, 0).turned(turnRad);
        double p = 0.25;
        double q = 0.62;
        return bezier(
                from,
                from.moved(p * tangentM, 0),
                from.moved(q * tangentM, 0),
                corner.moved((1 - q) * tangentM, 0),
                corner.moved((1 - p) * tangentM, 0),
                corner.moved(tangentM, 0));
    }

    /// A smooth way between two poses that meets given curvatures at both ends: a quintic Bézier curve.
    static Curve shift(Pose from, double fromCurvature, Pose to, double toCurvature) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double reach = 0.2 * Math.sqrt(dx * dx + dy * dy);
        // The curvature at the end of a Bézier curve of degree 5 is 4/5 · (height of the third point) / reach².
        double lift = 1.25 * reach * reach;
        return bezier(
                from,
                from.moved(reach, 0),
                from.moved(2 * reach, lift * fromCurvature),
                to.moved(-2 * reach, lift * toCurvature),
                to.moved(-reach, 0),
                to);
    }

    private static Curve bezier(Pose... p) {
        double chord = 0;
        for (int i = 1; i < p.length; i++) {
            double dx = p[i].x() - p[i - 1].x();
            double dy = p[i].y() - p[i - 1].y();
            chord += Math.sqrt(dx * dx + dy * dy);
        }
        int steps = Math.max(8, (int) StrictMath.ceil(chord / SPACING_M));
        int n = steps + 1;
        double[] s = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] heading = new double[n];
        double[] curvature = new double[n];
        BezierPoint point = new BezierPoint(p);
        double before = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                point.evaluate((i - 0.5) / steps);
                double middle = point.speed();
                point.evaluate((double) i / steps);
                s[i] = s[i - 1] + (before + 4 * middle + point.speed()) / (6.0 * steps);
            } else {
                point.evaluate(0);
            }
            before = point.speed();
            x[i] = point.x;
            y[i] = point.y;
            double direction = StrictMath.atan2(point.dy, point.dx);
            double reference = i == 0 ? p[0].headingRad() : heading[i - 1];
            heading[i] = reference + wrap(direction - reference);
            curvature[i] = point.curvature();
        }
        return new Curve(s, x, y, heading, curvature);
    }

    /// A smooth curve through points about a metre apart: directions from central differences.
    static Curve through(double[] x, double[] y) {
        int n = x.length;
        double[] s = new double[n];
        double[] heading = new double[n];
        double[] curvature = new double[n];
        for (int i = 1; i < n; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            s[i] = s[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            double direction = StrictMath.atan2(y[b] - y[a], x[b] - x[a]);
            heading[i] = i == 0 ? direction : heading[i - 1] + wrap(direction - heading[i - 1]);
        }
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            curvature[i] = (heading[b] - heading[a]) / (s[b] - s[a]);
        }
        return new Curve(s, x.clone(), y.clone(), heading, curvature);
    }

    /// A smooth step from 0 to 1 with no slope and no curvature at either end: `6u⁵ - 15u⁴ + 10u³`.
    static double smoothStep(double u) {
        double c = Math.max(0, Math.min(1, u));
        return c * c * c * (c * (6 * c - 15) + 10);
    }

    /// The slope of [#smoothStep].
    static double smoothStepSlope(double u) {
        double c = Math.max(0, Math.min(1, u));
        return 30 * c * c * (1 - c) * (1 - c);
    }

    /// The same direction in `[-π, π]`.
    static double wrap(double angleRad) {
        return angleRad - 2 * StrictMath.PI * StrictMath.rint(angleRad / (2 * StrictMath.PI));
    }

    /// A point of a quintic Bézier curve with its first two derivatives, by de Casteljau's scheme.
    private static final class BezierPoint {
        private final double[] controlX;
        private final double[] controlY;
        private final double[] workX = new double[6];
        private final double[] workY = new double[6];
        private double x;
        private double y;
        private double dx;
        private double dy;
        private double ddx;
        private double ddy;

        BezierPoint(Pose... control) {
            controlX = new double[6];
            controlY = new double[6];
            for (int i = 0; i < 6; i++) {
                controlX[i] = control[i].x();
                controlY[i] = control[i].y();
            }
        }

        void evaluate(double u) {
            System.arraycopy(controlX, 0, workX, 0, 6);
            System.arraycopy(controlY, 0, workY, 0, 6);
            for (int level = 5; level >= 1; level--) {
                if (level == 2) {
                    ddx = 20 * (workX[2] - 2 * workX[1] + workX[0]);
                    ddy = 20 * (workY[2] - 2 * workY[1] + workY[0]);
                } else if (level == 1) {
                    dx = 5 * (workX[1] - workX[0]);
                    dy = 5 * (workY[1] - workY[0]);
                }
                for (int i = 0; i < level; i++) {
                    workX[i] += u * (workX[i + 1] - workX[i]);
                    workY[i] += u * (workY[i + 1] - workY[i]);
                }
            }
            x = workX[0];
            y = workY[0];
        }

        double speed() {
            return Math.sqrt(dx * dx + dy * dy);
        }

        double curvature() {
            double v = speed();
            return (dx * ddy - dy * ddx) / (v * v * v);
        }
    }
}
