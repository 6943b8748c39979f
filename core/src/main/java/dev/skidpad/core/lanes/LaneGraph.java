package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The lanes of a map as a graph: what follows what, what lies beside what, where ways cross or run together,
/// which stretches lie within intersections, and on which lane a pose is. Immutable; one per map, whoever
/// asks for it.
///
/// ```
/// LaneGraph graph = LaneGraph.of(scenario.map());
/// LanePlace place = graph.newPlace();                            // once per owner
/// if (graph.locate(x, y, headingRad, place)) {                   // allocates nothing
///     boolean onCrossing = graph.inIntersection(place.lane(), place.s());
/// }
/// ```
public final class LaneGraph {
    /// A lane farther away than this is not the one that a pose is on.
    public static final float ON_LANE_M = 3f;

    /// A lane whose direction differs by more than 45° is not the one that a pose is on: the cosine of that.
    public static final float ALIGNED_COSINE = 0.7071f;

    /// The speed on a street whose limit is unknown: 25 mph.
    public static final float STREET_MPS = 11.2f;

    /// The speed on a freeway whose limit is unknown: 65 mph.
    public static final float FREEWAY_MPS = 29f;

    private static final float TURN_RAD = 35 * Angles.PI / 180;

    /// How far a lane is looked along to tell how straight it leads.
    static final float LOOK_M = 30f;

    /// How near a lane within an intersection has to be for a point to be within it, too.
    private static final float BESIDE_M = 2.5f;

    private final RoadMap map;
    private final LaneSegments segments;
    private final Adjacency successors;
    private final Adjacency predecessors;
    private final LaneSides sides;
    private final int[] straightest; // [L]
    private final Turn[] turns; // [L]
    private volatile @Nullable Meetings meetings;

    /// What takes longer to find, and only some ask for.
    private record Meetings(List<List<LaneConflict>> conflicts, Junctions junctions, StopLines stopLines) {}

    private LaneGraph(RoadMap map) {
        this.map = map;
        segments = new LaneSegments(map.lanes());
        List<List<Integer>> next = LaneJoints.successors(map, segments.grid());
        successors = new Adjacency(next);
        predecessors = new Adjacency(LaneJoints.predecessors(next));
        sides = new LaneSides(map, segments);
        straightest = new int[map.lanes().size()];
        turns = new Turn[map.lanes().size()];
        for (int l = 0; l < straightest.length; l++) {
            straightest[l] = straightestOf(l);
            Polyline line = map.lanes().get(l).centerline();
            float turn = Angles.difference(line.headingRad(0), line.headingRad(line.size() - 1));
            turns[l] = Math.abs(turn) < TURN_RAD ? Turn.STRAIGHT : turn > 0 ? Turn.LEFT : Turn.RIGHT;
        }
    }

    private int straightestOf(int lane) {
        Polyline line = map.lanes().get(lane).centerline();
        float heading = line.headingRad(line.size() - 1);
        Polyline.Sample ahead = new Polyline.Sample();
        int best = -1;
        float leastTurn = Float.POSITIVE_INFINITY;
        for (int k = 0; k < successors.count(lane); k++) {
            int next = successors.at(lane, k);
            Polyline way = map.lanes().get(next).centerline();
            way.sample(Math.min(LOOK_M, way.lengthM()), ahead);
            float turn = Math.abs(Angles.difference(heading, ahead.headingRad()));
            if (map.lanes().get(next).type() != LaneType.BIKE_LANE && turn < leastTurn) {
                leastTurn = turn;
                best = next;
            }
        }
        return best;
    }

    /// The graph of a map: made at the first call, kept with the map.
    public static LaneGraph of(RoadMap map) {
        return map.derived(LaneGraph.class, LaneGraph::new);
    }

    public RoadMap map() {
        return map;
    }

    /// The number of lanes `L`.
    public int size() {
        return map.lanes().size();
    }

    public Lane lane(int lane) {
        return map.lanes().get(lane);
    }

    public float lengthM(int lane) {
        return segments.lengthOfLaneM(lane);
    }

    /// How many lanes follow a lane.
    public int successors(int lane) {
        return successors.count(lane);
    }

    /// Whether one lane follows another.
    public boolean follows(int lane, int next) {
        return successors.has(lane, next);
    }

    public int successor(int lane, int k) {
        return successors.at(lane, k);
    }

    /// The lane that goes on straightest at the end of a lane, among those for cars; -1 if none does.
    public int straightest(int lane) {
        return straightest[lane];
    }

    /// Which way a lane leads.
    public Turn turn(int lane) {
        return turns[lane];
    }

    /// How many lanes lead into a lane.
    public int predecessors(int lane) {
        return predecessors.count(lane);
    }

    public int predecessor(int lane, int k) {
        return predecessors.at(lane, k);
    }

    /// The lane beside a place in the same direction, or -1.
    public int neighbour(int lane, Side side, float s) {
        return sides.beside(lane, side, s);
    }

    /// Whether there is a lane beside a place that one may change into: no solid line lies between.
    public boolean mayChange(int lane, Side side, float s) {
        return sides.open(lane, side, s);
    }

    /// Where a lane crosses others or runs together with them, by where that begins on the lane.
    public List<LaneConflict> conflicts(int lane) {
        return meetings().conflicts.get(lane);
    }

    /// Whether a place on a lane lies within an intersection.
    public boolean inIntersection(int lane, float s) {
        return meetings().junctions.within(lane, s);
    }

    /// Where a lane enters an intersection; empty where it does not.
    public OptionalDouble entersIntersectionS(int lane) {
        float s = meetings().junctions.fromS(lane);
        return s < Float.POSITIVE_INFINITY ? OptionalDouble.of(s) : OptionalDouble.empty();
    }

    /// Where one has to stop for a stop sign on a lane, in m along it; empty where there is none.
    public OptionalDouble stopLineS(int lane) {
        float s = meetings().stopLines.s(lane);
        return s < Float.POSITIVE_INFINITY ? OptionalDouble.of(s) : OptionalDouble.empty();
    }

    /// Whether a point lies within an intersection: on or beside a stretch of lane, of any direction, that does.
    ///
    /// @param scratch of this graph; its content is lost
    public boolean inIntersection(float x, float y, LanePlace scratch) {
        return scratch.findWithin(meetings().junctions, x, y, BESIDE_M);
    }

    /// The speed limit in m/s; where the map gives none, what is usual on such a lane.
    public float speedMps(int lane) {
        Lane asked = map.lanes().get(lane);
        float usual = asked.type() == LaneType.FREEWAY ? FREEWAY_MPS : STREET_MPS;
        return (float) asked.speedLimitMps().orElse(usual);
    }

    /// A buffer for [#locate].
    public LanePlace newPlace() {
        return new LanePlace(segments);
    }

    /// Finds the lane for cars that a pose is on.
    ///
    /// @param out filled, whether or not a lane is found
    /// @return whether one is
    public boolean locate(float x, float y, float headingRad, LanePlace out) {
        return locate(x, y, headingRad, LaneUse.CAR_LANES, out);
    }

    /// Finds the lane that a pose is on.
    public boolean locate(float x, float y, float headingRad, LaneUse use, LanePlace out) {
        return locate(x, y, headingRad, use, ALIGNED_COSINE, -1, 0, out);
    }

    /// Finds the lane that a pose is on, whose heading is given by its cosine and sine.
    public boolean locate(float x, float y, float headingCos, float headingSin, LaneUse use, LanePlace out) {
        return out.find(x, y, headingCos, headingSin, ON_LANE_M, ALIGNED_COSINE, use, -1, 0);
    }

    /// Finds the lane that a pose is on.
    ///
    /// @param leastCosine of the angle between the pose and the lane
    /// @param exceptLane a lane that is not meant, or -1
    /// @param leastToGoM how much of the lane has to lie ahead
    boolean locate(
            float x,
            float y,
            float headingRad,
            LaneUse use,
            float leastCosine,
            int exceptLane,
            float leastToGoM,
            LanePlace out) {
        float cos = Trig.cos(headingRad);
        float sin = Trig.sin(headingRad);
        return out.find(x, y, cos, sin, ON_LANE_M, leastCosine, use, exceptLane, leastToGoM);
    }

    private Meetings meetings() {
        Meetings made = meetings;
        if (made == null) {
            synchronized (this) {
                made = meetings;
                if (made == null) {
                    List<List<LaneConflict>> conflicts = LaneConflicts.find(map.lanes(), segments, successors);
                    Junctions junctions = new Junctions(map.lanes(), conflicts, successors, predecessors);
                    made = new Meetings(conflicts, junctions, new StopLines(map, junctions, predecessors));
                    meetings = made;
                }
            }
        }
        return made;
    }
}
