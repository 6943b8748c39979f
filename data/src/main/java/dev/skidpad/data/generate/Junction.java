package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.data.generate.RoadLane.Control;
import dev.skidpad.data.generate.RoadLane.Turn;
import java.util.ArrayList;
import java.util.List;

/// A junction of three or four roads around the origin, with lights, signs, or neither.
///
/// Its roads ("arms") point away from the origin and are numbered counter-clockwise. Seen from the origin, traffic
/// that comes in drives on the left of an arm and traffic that goes out on the right, so a right turn leads from an arm
/// to the next one. The edge between two arms is the parallel of the right turn between them.
final class Junction {
    private static final double CROSSWALK_SETBACK_M = 5.0;
    private static final double CROSSWALK_WIDTH_M = 3.0;
    private static final double PAVEMENT_M = 1.5;

    private final NetworkBuilder net;
    private final Plan plan;
    private final List<Road> roads = new ArrayList<>();

    private Junction(NetworkBuilder net, Plan plan) {
        this.net = net;
        this.plan = plan;
    }

    /// Who goes first at a junction.
    enum Rule {
        LIGHTS,
        MINOR_YIELDS,
        MINOR_STOPS,
        ALL_STOP,
        FIRST_COME
    }

    /// One road of a junction.
    ///
    /// @param angleRad its direction away from the origin
    /// @param lanesEachWay how many lanes lead in, and out
    /// @param limitMps its speed limit
    /// @param major whether it has priority under a rule with minor roads
    /// @param crosswalk whether it has one
    /// @param lengthM its length
    /// @param curvature what it bends to after its straight beginning, 1/m
    record Arm(
            double angleRad,
            int lanesEachWay,
            double limitMps,
            boolean major,
            boolean crosswalk,
            double lengthM,
            double curvature) {}

    /// A whole junction.
    ///
    /// @param arms counter-clockwise
    /// @param cornerRadiusM about the radius of a right turn at a right angle
    record Plan(List<Arm> arms, Rule rule, double laneWidthM, double shoulderM, double cornerRadiusM) {
        Plan {
            arms = List.copyOf(arms);
        }
    }

    /// Lays a junction.
    ///
    /// @return its roads, in the order of the arms
    static List<Road> lay(NetworkBuilder net, Plan plan, RandomStream random) {
        Junction junction = new Junction(net, plan);
        for (int i = 0; i < plan.arms.size(); i++) {
            junction.roads.add(junction.layArm(i));
        }
        for (int i = 0; i < plan.arms.size(); i++) {
            junction.layConnectors(i);
            junction.layCorner(i);
            junction.layCrosswalk(i);
        }
        if (plan.rule == Rule.LIGHTS) {
            net.lights(junction.programme(random));
        }
        return junction.roads;
    }

    private Road layArm(int arm) {
        Arm a = plan.arms.get(arm);
        double mouth = mouthM(arm);
        Pose start = new Pose(0, 0, a.angleRad).moved(mouth, 0);
        double straight = 25;
        double ramp = 30;
        double rest = Math.max(20, a.lengthM - straight - ramp);
        Curve reference = Curves.winding(
                start, new double[] {straight, ramp, rest}, new double[] {0, 0, a.curvature, a.curvature});
        CrossSection section = CrossSection.of(a.lanesEachWay, a.lanesEachWay, plan.laneWidthM, plan.shoulderM);
        return Road.lay(net, reference, section, a.limitMps, LaneType.SURFACE_STREET);
    }

    /// How far from the origin an arm begins: far enough for the turns on both of its corners.
    private double mouthM(int arm) {
        int n = plan.arms.size();
        double cornerOnTheLeft = cornerM(arm, (arm + 1) % n)[0];
        double cornerOnTheRight = cornerM((arm + n - 1) % n, arm)[1];
        return Math.max(Math.max(cornerOnTheLeft, cornerOnTheRight), 8) + CROSSWALK_SETBACK_M;
    }

    /// How far out on each of two neighbouring arms the right turn from the first into the second begins and ends.
    private double[] cornerM(int from, int to) {
        Arm a = plan.arms.get(from);
        Arm b = plan.arms.get(to);
        double between = b.angleRad - a.angleRad;
        between -= 2 * StrictMath.PI * StrictMath.floor(between / (2 * StrictMath.PI));
        if (between > StrictMath.toRadians(160)) {
            return new double[] {0, 0};
        }
        double in = (a.lanesEachWay - 0.5) * plan.laneWidthM;
        double out = (b.lanesEachWay - 0.5) * plan.laneWidthM;
        double sine = StrictMath.sin(between);
        double cosine = StrictMath.cos(between);
        double tangent = Math.max(6, plan.cornerRadiusM / StrictMath.tan(0.5 * between));
        return new double[] {(out + in * cosine) / sine + tangent, (in + out * cosine) / sine + tangent};
    }

    private void layConnectors(int arm) {
        List<Integer> added = new ArrayList<>();
        int[] in = roads.get(arm).backward();
        for (int to = 0; to < roads.size(); to++) {
            if (to == arm) {
                continue;
            }
            int[] out = roads.get(to).forward();
            Turn turn = turn(arm, to);
            switch (turn) {
                case LEFT -> added.add(connect(arm, in[0], out[0], turn));
                case RIGHT -> added.add(connect(arm, in[in.length - 1], out[out.length - 1], turn));
                case STRAIGHT -> {
                    int lanes = Math.min(in.length, out.length);
                    for (int k = 1; k <= lanes; k++) {
                        added.add(connect(arm, in[in.length - k], out[out.length - k], turn));
                    }
                }
            }
        }
        if (control(arm) == Control.STOP) {
            Curve outermost = net.curve(in[in.length - 1]);
            net.stopSign(outermost.end().moved(0, -(0.5 * plan.laneWidthM + plan.shoulderM + 0.5)), added);
        }
    }

    private int connect(int arm, int from, int to, Turn turn) {
        Curve curve = Curves.turn(net.curve(from).end(), net.curve(to).start(), turn == Turn.LEFT ? 16 : 14);
        return net.connector(from, to, curve, turn, control(arm), rank(arm, turn), lightGroup(arm));
    }

    private int lightGroup(int arm) {
        return plan.rule == Rule.LIGHTS ? arm : -1;
    }

    private Turn turn(int from, int to) {
        double turn = Curves.wrap(plan.arms.get(to).angleRad - plan.arms.get(from).angleRad - StrictMath.PI);
        if (Math.abs(turn) < StrictMath.toRadians(40)) {
            return Turn.STRAIGHT;
        }
        return turn > 0 ? Turn.LEFT : Turn.RIGHT;
    }

    private Control control(int arm) {
        boolean major = plan.arms.get(arm).major;
        return switch (plan.rule) {
            case LIGHTS -> Control.LIGHTS;
            case MINOR_YIELDS -> major ? Control.FREE : Control.YIELD;
            case MINOR_STOPS -> major ? Control.FREE : Control.STOP;
            case ALL_STOP -> Control.STOP;
            case FIRST_COME -> Control.YIELD;
        };
    }

    /// Lower goes first.
    private int rank(int arm, Turn turn) {
        int left = turn == Turn.LEFT ? 1 : 0;
        return switch (plan.rule) {
            case LIGHTS -> left;
            case MINOR_YIELDS, MINOR_STOPS -> plan.arms.get(arm).major ? left : 2 + left;
            case ALL_STOP, FIRST_COME -> 0;
        };
    }

    /// The edge from the right side of what comes in on one arm to the right side of what goes out on the next.
    private void layCorner(int arm) {
        Curve in = net.curve(roads.get(arm).outermostBackward());
        Curve out = net.curve(roads.get((arm + 1) % roads.size()).outermostForward());
        Curve around = Curves.turn(in.end(), out.start(), 14);
        Curve edge = in.then(around).then(out).offset(-(0.5 * plan.laneWidthM + plan.shoulderM));
        net.edgeWithPavement(edge, PAVEMENT_M);
    }

    private void layCrosswalk(int arm) {
        Arm a = plan.arms.get(arm);
        if (!a.crosswalk) {
            return;
        }
        double right = roads.get(arm).section().rightM();
        double left = roads.get(arm).section().leftM();
        Pose middle = roads.get(arm).reference().start().moved(-0.8 - 0.5 * CROSSWALK_WIDTH_M, 0);
        Pose axis = middle.moved(0, -right).turned(0.5 * StrictMath.PI);
        int group = lightGroup(arm);
        net.crossing(axis, right + left, CROSSWALK_WIDTH_M, Crossing.Marking.ZEBRA, 0, group);
        double half = 0.5 * CROSSWALK_WIDTH_M;
        net.patch(
                RoadArea.Kind.CROSSWALK,
                List.of(
                        axis.moved(0, -half),
                        axis.moved(right + left, -half),
                        axis.moved(right + left, half),
                        axis.moved(0, half)));
    }

    /// Two phases, in which facing arms are green together, or one phase for each arm.
    private SignalProgramme programme(RandomStream random) {
        List<SignalProgramme.Phase> phases = new ArrayList<>();
        int n = plan.arms.size();
        if (random.chance(0.7)) {
            List<Integer> major = new ArrayList<>();
            List<Integer> minor = new ArrayList<>();
            for (int arm = 0; arm < n; arm++) {
                (plan.arms.get(arm).major ? major : minor).add(arm);
            }
            phases.add(new SignalProgramme.Phase(major, random.uniform(10, 30)));
            phases.add(new SignalProgramme.Phase(minor, random.uniform(7, 20)));
        } else {
            for (int arm = 0; arm < n; arm++) {
                phases.add(new SignalProgramme.Phase(List.of(arm), random.uniform(6, 15)));
            }
        }
        return new SignalProgramme(phases, random.uniform(1, 2), random.uniform(0, 120));
    }
}
