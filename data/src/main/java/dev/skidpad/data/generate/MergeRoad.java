package dev.skidpad.data.generate;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A one-way road that a ramp joins from the right: the ramp comes closer, runs beside the road as an extra lane that
/// one has to leave, and ends.
///
/// The reference line is the left edge of the leftmost lane. Along it lie: the ramp's approach, the extra lane, the
/// taper in which its width vanishes, and the rest.
final class MergeRoad {
    private static final double TAPER_M = 45;
    private static final double NOSE_RADIUS_M = 0.5;

    private MergeRoad() {}

    /// A whole merge.
    ///
    /// @param lanes of the main road before and after
    /// @param approachM from the start to where the extra lane begins
    /// @param besideM how long the extra lane is
    /// @param restM from its end to the end of the road
    /// @param awayM how far away from the road the ramp starts
    /// @param rampLimitMps the ramp's speed limit
    record Plan(
            int lanes,
            double laneWidthM,
            double shoulderM,
            double approachM,
            double besideM,
            double restM,
            double awayM,
            double curvature,
            double limitMps,
            double rampLimitMps,
            LaneType type) {}

    /// The lanes of a merge.
    ///
    /// @param approach the main lanes before the extra lane, leftmost first
    /// @param beside the main lanes beside it
    /// @param rest the main lanes after it
    /// @param ramp the ramp
    /// @param extra the extra lane
    record Lanes(int[] approach, int[] beside, int[] rest, int ramp, int extra) {}

    /// Lays a merge along the x-axis, starting at the origin.
    static Lanes lay(NetworkBuilder net, Plan plan) {
        double k = plan.curvature;
        Curve whole = Curves.winding(
                new Pose(0, 0, 0), new double[] {plan.approachM, plan.besideM, plan.restM}, new double[] {0, k, k, 0});
        int split = nodeAt(whole, plan.approachM);
        int end = nodeAt(whole, plan.approachM + plan.besideM);
        double w = plan.laneWidthM;
        List<int[]> stretches = new ArrayList<>();
        int[] nodes = {0, split, end, whole.size() - 1};
        for (int part = 0; part < 3; part++) {
            int[] lanes = new int[plan.lanes];
            for (int i = 0; i < plan.lanes; i++) {
                Curve lane = whole.offset(-(i + 0.5) * w).part(nodes[part], nodes[part + 1]);
                lanes[i] = net.lane(lane, w, plan.limitMps, plan.type);
                if (i > 0) {
                    net.beside(lanes[i - 1], lanes[i]);
                }
                if (part > 0) {
                    net.follow(stretches.get(part - 1)[i], lanes[i]);
                }
            }
            stretches.add(lanes);
        }
        double extraOffset = (plan.lanes + 0.5) * w;
        Curve rampCurve = whole.offset(s -> -extraOffset - away(plan, s)).part(0, split);
        int ramp = net.lane(rampCurve, w, plan.rampLimitMps, plan.type);
        int extra = net.lane(whole.offset(-extraOffset).part(split, end), w, plan.limitMps, plan.type);
        net.follow(ramp, extra);
        net.beside(stretches.get(1)[plan.lanes - 1], extra);
        layEdges(net, plan, whole);
        layPaint(net, plan, whole, split, end);
        return new Lanes(stretches.get(0), stretches.get(1), stretches.get(2), ramp, extra);
    }

    /// How far the ramp still is from its place beside the road.
    private static double away(Plan plan, double s) {
        return plan.awayM * (1 - Curves.smoothStep(s / plan.approachM));
    }

    private static int nodeAt(Curve curve, double s) {
        int i = curve.segment(s);
        return s - curve.s(i) < curve.s(i + 1) - s ? i : i + 1;
    }

    private static void layEdges(NetworkBuilder net, Plan plan, Curve whole) {
        double w = plan.laneWidthM;
        net.edge(whole.offset(plan.shoulderM).reversed());
        double inner = plan.lanes * w + plan.shoulderM;
        double outer = (plan.lanes + 1) * w + plan.shoulderM;
        double taper = plan.approachM + plan.besideM;
        net.edge(whole.offset(s -> -(outer - w * Curves.smoothStep((s - taper) / TAPER_M)) - away(plan, s)));
        // Between the road and the ramp, up to where it is as wide as the nose.
        int nose = 0;
        while (nose < whole.size() && away(plan, whole.s(nose)) - 2 * plan.shoulderM > 2 * NOSE_RADIUS_M) {
            nose++;
        }
        if (nose >= 3) {
            Curve road = whole.offset(-inner).part(0, nose - 1);
            Curve back = whole.offset(s -> -(plan.lanes * w) - away(plan, s) + plan.shoulderM)
                    .part(0, nose - 1)
                    .reversed();
            net.edge(aroundNose(road, back));
        }
    }

    /// One edge along the road, round the nose with a half circle, and back along the ramp.
    private static Curve aroundNose(Curve road, Curve back) {
        Pose a = road.end();
        Pose b = back.start();
        int arcPoints = 9;
        double[] x = new double[road.size() + arcPoints + back.size()];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = 0; i < road.size(); i++, n++) {
            x[n] = road.x(i);
            y[n] = road.y(i);
        }
        double cx = 0.5 * (a.x() + b.x());
        double cy = 0.5 * (a.y() + b.y());
        double rx = a.x() - cx;
        double ry = a.y() - cy;
        for (int i = 1; i <= arcPoints; i++, n++) {
            double angle = -StrictMath.PI * i / (arcPoints + 1);
            x[n] = cx + rx * StrictMath.cos(angle) - ry * StrictMath.sin(angle);
            y[n] = cy + rx * StrictMath.sin(angle) + ry * StrictMath.cos(angle);
        }
        for (int i = 0; i < back.size(); i++, n++) {
            x[n] = back.x(i);
            y[n] = back.y(i);
        }
        return Curves.through(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    private static void layPaint(NetworkBuilder net, Plan plan, Curve whole, int split, int end) {
        double w = plan.laneWidthM;
        net.paint(RoadLine.Kind.SOLID_YELLOW, whole);
        for (int i = 1; i < plan.lanes; i++) {
            net.paint(RoadLine.Kind.BROKEN_WHITE, whole.offset(-i * w));
        }
        net.paint(RoadLine.Kind.BROKEN_WHITE, whole.offset(-plan.lanes * w).part(split, end));
        net.paint(RoadLine.Kind.SOLID_WHITE, whole.offset(-plan.lanes * w).part(end, whole.size() - 1));
    }
}
