package dev.skidpad.data.generate;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.data.generate.RoadLane.Control;
import dev.skidpad.data.generate.RoadLane.Turn;
import java.util.ArrayList;
import java.util.List;

/// A roundabout with one lane around the origin, driven counter-clockwise; whoever enters gives way.
///
/// At each arm the ring is left before the arm and entered after it, at the same angle to both sides. So the ring
/// consists, for each arm, of a piece past it and a piece from it to the next.
final class Roundabout {
    private static final double PAVEMENT_M = 2.0;

    private Roundabout() {}

    /// A whole roundabout.
    ///
    /// @param anglesRad the directions of its arms, counter-clockwise
    /// @param radiusM of the middle of its lane
    /// @param gateRad from an arm to where it is entered or left, on the ring
    /// @param ringWidthM width of its lane
    /// @param curvature `[arms]` what each arm bends to after its straight beginning, 1/m
    record Plan(
            double[] anglesRad,
            double radiusM,
            double gateRad,
            double ringWidthM,
            double laneWidthM,
            double shoulderM,
            double limitMps,
            double armLengthM,
            double[] curvature) {}

    /// Lays a roundabout.
    ///
    /// @return its roads, in the order of the arms
    static List<Road> lay(NetworkBuilder net, Plan plan) {
        List<Road> roads = new ArrayList<>();
        int arms = plan.anglesRad.length;
        for (int i = 0; i < arms; i++) {
            roads.add(layArm(net, plan, i));
        }
        int[] past = new int[arms];
        int[] onward = new int[arms];
        double k = 1 / plan.radiusM;
        for (int i = 0; i < arms; i++) {
            double angle = plan.anglesRad[i];
            double gap = plan.anglesRad[(i + 1) % arms] - angle;
            gap -= 2 * StrictMath.PI * StrictMath.floor(gap / (2 * StrictMath.PI));
            Curve passing = Curves.arc(ring(plan, angle - plan.gateRad), 2 * plan.gateRad * plan.radiusM, k);
            Curve leading = Curves.arc(ring(plan, angle + plan.gateRad), (gap - 2 * plan.gateRad) * plan.radiusM, k);
            past[i] = net.lane(passing, plan.ringWidthM, plan.limitMps, LaneType.SURFACE_STREET);
            onward[i] = net.lane(leading, plan.ringWidthM, plan.limitMps, LaneType.SURFACE_STREET);
            net.ruled(past[i], Control.FREE, 0, -1);
            net.follow(past[i], onward[i]);
        }
        for (int i = 0; i < arms; i++) {
            int next = (i + 1) % arms;
            net.follow(onward[i], past[next]);
            Curve entry = Curves.shift(
                    net.curve(roads.get(i).backward()[0]).end(),
                    0,
                    net.curve(onward[i]).start(),
                    k);
            net.connector(roads.get(i).backward()[0], onward[i], entry, Turn.RIGHT, Control.YIELD, 1, -1);
            Curve exit = Curves.shift(
                    net.curve(onward[i]).end(),
                    k,
                    net.curve(roads.get(next).forward()[0]).start(),
                    0);
            net.connector(onward[i], roads.get(next).forward()[0], exit, Turn.RIGHT, Control.FREE, 0, -1);
            layOuterEdge(net, plan, roads.get(i), entry, net.curve(onward[i]), exit, roads.get(next));
        }
        double island = plan.radiusM - 0.5 * plan.ringWidthM;
        Pose south = new Pose(0, -island, StrictMath.PI);
        net.edge(Curves.arc(south, 2 * StrictMath.PI * island, -1 / island));
        return roads;
    }

    private static Road layArm(NetworkBuilder net, Plan plan, int arm) {
        // Where the way in meets the tangent of the ring at its gate, and as far again.
        double side = plan.radiusM * StrictMath.sin(plan.gateRad) - 0.5 * plan.laneWidthM;
        double tangent = side / StrictMath.cos(plan.gateRad);
        double mouth = plan.radiusM * StrictMath.cos(plan.gateRad) + tangent * (1 + StrictMath.sin(plan.gateRad));
        Pose start = new Pose(0, 0, plan.anglesRad[arm]).moved(mouth, 0);
        double k = plan.curvature[arm];
        Curve reference = Curves.winding(start, new double[] {15, 30, plan.armLengthM - 45}, new double[] {0, 0, k, k});
        CrossSection section = CrossSection.of(1, 1, plan.laneWidthM, plan.shoulderM);
        return Road.lay(net, reference, section, plan.limitMps, LaneType.SURFACE_STREET);
    }

    private static Pose ring(Plan plan, double angleRad) {
        return new Pose(
                plan.radiusM * StrictMath.cos(angleRad),
                plan.radiusM * StrictMath.sin(angleRad),
                angleRad + 0.5 * StrictMath.PI);
    }

    private static void layOuterEdge(
            NetworkBuilder net, Plan plan, Road from, Curve entry, Curve ring, Curve exit, Road to) {
        Curve in = net.curve(from.backward()[0]);
        Curve out = net.curve(to.forward()[0]);
        Curve around = entry.then(ring).then(exit);
        Curve way = in.then(around).then(out);
        double narrow = 0.5 * plan.laneWidthM + plan.shoulderM;
        double wide = 0.5 * plan.ringWidthM + plan.shoulderM;
        double begin = in.lengthM();
        double end = begin + around.lengthM();
        Curve edge = way.offset(s -> {
            double inside = Math.min(s - begin, end - s) / 8;
            return -(narrow + (wide - narrow) * Curves.smoothStep(inside));
        });
        net.edgeWithPavement(edge, PAVEMENT_M);
        net.paint(RoadLine.Kind.BROKEN_WHITE, entry.offset(0.5 * plan.laneWidthM));
    }
}
