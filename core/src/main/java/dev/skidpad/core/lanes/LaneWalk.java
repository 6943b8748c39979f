package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;
import org.jspecify.annotations.Nullable;

/// Carries a path on along the lanes of a map, from lane to lane; where several go on, into the one that leads
/// straightest, or into any with equal chance; straight on where there is no lane.
///
/// A buffer of one thread: it walks any number of paths.
public final class LaneWalk {
    private static final float JOIN_RAD = 30 * Angles.PI / 180;
    private static final float JOIN_COSINE = 0.866f; // 30°

    /// A path that joins a lane from beside it, or at an angle, is on its centreline after this length.
    private static final float BLEND_M = 20f;

    private static final float STEP_M = 1f;

    /// A lane with less than this to go is not joined.
    private static final float MIN_TO_GO_M = 2f;

    /// More lanes than any way of this length has; a map may lead in circles of no length.
    private static final int MAX_LANES = 200;

    private final LaneGraph graph;
    private final LaneUse use;
    private final LanePlace place;
    private final Polyline.Projection projection = new Polyline.Projection();
    private final Polyline.Sample sample = new Polyline.Sample();
    private final @Nullable RandomStream forks; // null: straightest
    private float headingRad;

    /// A walk that goes straightest at forks.
    public LaneWalk(LaneGraph graph, LaneUse use) {
        this(graph, use, null);
    }

    private LaneWalk(LaneGraph graph, LaneUse use, @Nullable RandomStream forks) {
        this.graph = graph;
        this.use = use;
        this.forks = forks;
        place = graph.newPlace();
    }

    /// A walk that takes any of the ways at a fork, with equal chance.
    ///
    /// @param forks what is drawn from, once at each fork
    public static LaneWalk drawn(LaneGraph graph, LaneUse use, RandomStream forks) {
        return new LaneWalk(graph, use, forks);
    }

    /// Appends at least `lengthM` to a path that ends with the given heading.
    public void extend(GrowingPath path, float endHeadingRad, float lengthM) {
        float left = lengthM;
        headingRad = endHeadingRad;
        int lane = laneUnder(path, -1);
        for (int lanes = 0; left > 0 && lane >= 0 && lanes < MAX_LANES; lanes++) {
            left -= follow(path, lane, left);
            lane = next(path, lane);
        }
        if (left > 0) {
            path.add(path.lastX() + left * Trig.cos(headingRad), path.lastY() + left * Trig.sin(headingRad));
        }
    }

    // Follows one lane to its end, or until the length is used up, drawing near its centreline on the way. Leaves
    // the direction of the lane there in `headingRad` and returns the length that it has added to the path.
    //
    // With u = (s - s0) / L from 0 to 1, the distance beside the lane is the cubic that begins with the path's own
    // distance d and slope m and ends with none of either: d (1 - 3u² + 2u³) + m L (u - 2u² + u³).
    private float follow(GrowingPath path, int lane, float lengthM) {
        Polyline line = graph.lane(lane).centerline();
        line.project(path.lastX(), path.lastY(), projection);
        float fromS = projection.s();
        line.sample(fromS, sample);
        // Not the projection's own, which before the start of the line is the whole distance.
        float beside = Trig.cos(sample.headingRad()) * (path.lastY() - sample.y())
                - Trig.sin(sample.headingRad()) * (path.lastX() - sample.x());
        float turn = Angles.difference(sample.headingRad(), headingRad);
        float slope = Trig.sin(Math.clamp(turn, -JOIN_RAD, JOIN_RAD));
        float toS = Math.min(line.lengthM(), fromS + lengthM + STEP_M);
        float s = fromS;
        float goneM = 0;
        while (s < toS) {
            s = Math.min(s + STEP_M, toS);
            float u = Math.min(1, (s - fromS) / BLEND_M);
            float offset = beside * (1 - u * u * (3 - 2 * u)) + slope * BLEND_M * u * (1 - u) * (1 - u);
            line.sample(s, sample);
            goneM += path.add(
                    sample.x() - offset * Trig.sin(sample.headingRad()),
                    sample.y() + offset * Trig.cos(sample.headingRad()));
        }
        headingRad = sample.headingRad();
        return goneM;
    }

    private int next(GrowingPath path, int lane) {
        int next = forks == null ? straightest(lane) : any(lane, forks);
        return next >= 0 ? next : laneUnder(path, lane);
    }

    private int any(int lane, RandomStream random) {
        int usable = 0;
        for (int k = 0; k < graph.successors(lane); k++) {
            usable += usable(graph.successor(lane, k)) ? 1 : 0;
        }
        int left = usable > 1 ? random.nextInt(usable) : 0;
        for (int k = 0; k < graph.successors(lane); k++) {
            int candidate = graph.successor(lane, k);
            if (usable(candidate) && left-- == 0) {
                return candidate;
            }
        }
        return -1;
    }

    private int straightest(int lane) {
        int straightest = -1;
        float leastTurn = Float.POSITIVE_INFINITY;
        for (int k = 0; k < graph.successors(lane); k++) {
            int candidate = graph.successor(lane, k);
            float turn = usable(candidate) ? turnInto(candidate) : Float.POSITIVE_INFINITY;
            if (turn < leastTurn) {
                leastTurn = turn;
                straightest = candidate;
            }
        }
        return straightest;
    }

    private float turnInto(int lane) {
        Polyline line = graph.lane(lane).centerline();
        line.sample(Math.min(LaneGraph.LOOK_M, line.lengthM()), sample);
        return Math.abs(Angles.difference(headingRad, sample.headingRad()));
    }

    private boolean usable(int lane) {
        return graph.lane(lane).centerline().size() > 1
                && (use == LaneUse.ALL_LANES || graph.lane(lane).type() != LaneType.BIKE_LANE);
    }

    private int laneUnder(GrowingPath path, int except) {
        graph.locate(path.lastX(), path.lastY(), headingRad, use, JOIN_COSINE, except, MIN_TO_GO_M, place);
        return place.lane();
    }
}
