package dev.skidpad.data.generate;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.data.generate.Crossing.LaneCrossing;
import dev.skidpad.data.generate.RoadLane.Control;
import dev.skidpad.data.generate.RoadLane.Turn;
import dev.skidpad.data.generate.RoadNetwork.Paint;
import dev.skidpad.data.generate.RoadNetwork.Patch;
import dev.skidpad.data.generate.RoadNetwork.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Collects the pieces of a layout and makes a [RoadNetwork] of them. Lanes are named by the index they are given.
final class NetworkBuilder {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<CrossingDraft> crossings = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Curve> edges = new ArrayList<>();
    private final List<Paint> paint = new ArrayList<>();
    private final List<Patch> patches = new ArrayList<>();
    private final List<Sign> stopSigns = new ArrayList<>();
    private final List<Curve> pavements = new ArrayList<>();
    private Optional<SignalProgramme> lights = Optional.empty();

    /// Adds a lane of an open road.
    int lane(Curve curve, double widthM, double limitMps, LaneType type) {
        Draft draft = new Draft(curve, widthM, limitMps, type);
        drafts.add(draft);
        return drafts.size() - 1;
    }

    /// Adds a lane through a junction, after one lane and before another.
    ///
    /// @param rank a lower rank goes first where lanes meet
    /// @param lightGroup the group of lights that rules it, or -1 as "none"
    int connector(int from, int to, Curve curve, Turn turn, Control control, int rank, int lightGroup) {
        Draft origin = drafts.get(from);
        int index = lane(curve, origin.widthM, Math.min(origin.limitMps, drafts.get(to).limitMps), origin.type);
        ruled(index, control, rank, lightGroup);
        drafts.get(index).turn = turn;
        follow(from, index);
        follow(index, to);
        return index;
    }

    /// Says that others may meet a lane, what stands at its start, and who goes first.
    void ruled(int lane, Control control, int rank, int lightGroup) {
        Draft draft = drafts.get(lane);
        draft.control = control;
        draft.rank = rank;
        draft.lightGroup = lightGroup;
        draft.inJunction = true;
    }

    /// Joins the end of one lane to the start of another.
    void follow(int lane, int next) {
        drafts.get(lane).successors.add(next);
        drafts.get(next).predecessors.add(lane);
    }

    /// Lets drivers change between two lanes, which must be offsets of one curve.
    void beside(int left, int right) {
        if (drafts.get(left).curve.size() != drafts.get(right).curve.size()) {
            throw new IllegalArgumentException("lanes " + left + " and " + right + " are not offsets of one curve");
        }
        drafts.get(left).right = right;
        drafts.get(right).left = left;
    }

    /// Says that two lanes lie side by side and are driven in opposite directions.
    void opposite(int lane, int other) {
        drafts.get(lane).opposite = other;
        drafts.get(other).opposite = lane;
    }

    /// Leads the traffic of a lane round an obstacle.
    ///
    /// @param left how far to the left of the centreline it drives, m, from the arc length
    void detour(int lane, DoubleUnaryOperator left) {
        drafts.get(lane).driven = drafts.get(lane).curve.offset(left);
    }

    /// Adds a stretch that only one of two oncoming lanes can use at a time.
    ///
    /// @param yielding the lane that has to wait
    /// @param free the lane that goes first
    void passage(int yielding, double in, double out, int free, double freeIn, double freeOut) {
        passages.add(new Passage(yielding, in, out, free, freeIn, freeOut));
    }

    /// Adds an edge with the drivable side on its left, and a pavement beyond it.
    void edgeWithPavement(Curve curve, double pavementM) {
        edges.add(curve);
        pavements.add(curve.offset(-pavementM));
    }

    /// Adds an edge with the drivable side on its left.
    void edge(Curve curve) {
        edges.add(curve);
    }

    void paint(RoadLine.Kind kind, Curve curve) {
        paint.add(new Paint(kind, curve));
    }

    void patch(RoadArea.Kind kind, List<Pose> corners) {
        patches.add(new Patch(kind, corners));
    }

    void stopSign(Pose place, List<Integer> lanes) {
        stopSigns.add(new Sign(place, lanes));
    }

    void lights(SignalProgramme programme) {
        lights = Optional.of(programme);
    }

    /// Adds a place where pedestrians cross; the lanes that it meets are found in [#build()].
    ///
    /// @return its index
    int crossing(Pose axis, double lengthM, double widthM, Crossing.Marking marking, double hiddenM, int lightGroup) {
        crossings.add(new CrossingDraft(axis, lengthM, widthM, marking, hiddenM, lightGroup));
        return crossings.size() - 1;
    }

    Curve curve(int lane) {
        return drafts.get(lane).curve;
    }

    RoadNetwork build() {
        List<RoadLane> lanes = new ArrayList<>();
        int[] ranks = new int[drafts.size()];
        for (int i = 0; i < drafts.size(); i++) {
            lanes.add(drafts.get(i).finish(i));
            ranks[i] = drafts.get(i).rank;
        }
        List<List<Conflict>> conflicts = ConflictFinder.find(lanes, ranks);
        for (Passage p : passages) {
            conflicts
                    .get(p.yielding)
                    .add(new Conflict(
                            Conflict.Kind.CROSSING,
                            p.free,
                            p.in,
                            p.out,
                            p.freeIn,
                            p.freeOut,
                            Conflict.Precedence.THEIRS));
            conflicts
                    .get(p.free)
                    .add(new Conflict(
                            Conflict.Kind.CROSSING,
                            p.yielding,
                            p.freeIn,
                            p.freeOut,
                            p.in,
                            p.out,
                            Conflict.Precedence.MINE));
        }
        List<Crossing> finished = new ArrayList<>();
        for (int i = 0; i < crossings.size(); i++) {
            finished.add(crossings.get(i).finish(i, lanes));
        }
        return new RoadNetwork(lanes, conflicts, finished, lights, edges, paint, patches, stopSigns, pavements);
    }

    /// A lane that is not finished.
    private static final class Draft {
        private final Curve curve;
        private Curve driven;
        private final double widthM;
        private final double limitMps;
        private final LaneType type;
        private final List<Integer> successors = new ArrayList<>();
        private final List<Integer> predecessors = new ArrayList<>();
        private Turn turn = Turn.STRAIGHT;
        private Control control = Control.FREE;
        private int rank;
        private int lightGroup = -1;
        private boolean inJunction;
        private int left = -1;
        private int right = -1;
        private int opposite = -1;

        Draft(Curve curve, double widthM, double limitMps, LaneType type) {
            this.curve = curve;
            driven = curve;
            this.widthM = widthM;
            this.limitMps = limitMps;
            this.type = type;
        }

        RoadLane finish(int index) {
            return new RoadLane(
                    index,
                    curve,
                    driven,
                    widthM,
                    limitMps,
                    type,
                    turn,
                    control,
                    lightGroup,
                    inJunction,
                    successors.stream().mapToInt(Integer::intValue).toArray(),
                    predecessors.stream().mapToInt(Integer::intValue).toArray(),
                    left,
                    right,
                    opposite,
                    RoadLane.comfortableSpeeds(driven, limitMps));
        }
    }

    private record Passage(int yielding, double in, double out, int free, double freeIn, double freeOut) {}

    /// A crossing whose lanes are not known yet.
    private record CrossingDraft(
            Pose axis, double lengthM, double widthM, Crossing.Marking marking, double hiddenM, int lightGroup) {
        Crossing finish(int index, List<RoadLane> lanes) {
            List<LaneCrossing> met = new ArrayList<>();
            for (RoadLane lane : lanes) {
                meet(lane).ifPresent(met::add);
            }
            return new Crossing(index, axis, lengthM, widthM, marking, hiddenM, lightGroup, List.copyOf(met));
        }

        private Optional<LaneCrossing> meet(RoadLane lane) {
            Curve curve = lane.curve();
            double c = axis.cos();
            double s = axis.sin();
            double before = 0;
            for (int i = 0; i < curve.size(); i++) {
                double dx = curve.x(i) - axis.x();
                double dy = curve.y(i) - axis.y();
                double beside = -dx * s + dy * c;
                double across = dx * c + dy * s;
                boolean crossed = i > 0 && (before < 0) != (beside < 0);
                if (crossed && across > -1 && across < lengthM + 1) {
                    double at = curve.s(i - 1) + (curve.s(i) - curve.s(i - 1)) * before / (before - beside);
                    double slant = Math.max(0.5, Math.abs(StrictMath.sin(curve.headingRad(i) - axis.headingRad())));
                    double half = 0.5 * widthM / slant;
                    return Optional.of(new LaneCrossing(lane.index(), at - half, at + half, across));
                }
                before = beside;
            }
            return Optional.empty();
        }
    }
}
