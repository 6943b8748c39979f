package dev.skidpad.data.read;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import java.util.List;
import java.util.Optional;

/// Carries a path on along the lanes of a map: from lane to lane by the map's topology, or by geometry where
/// it has none; where several go on, into the one that leads straightest; straight on where there is no lane.
final class LaneWalk {
    /// Which lanes a walk may use.
    enum Use {
        CAR_LANES,
        ALL_LANES
    }

    private static final float JOIN_LATERAL_M = 3f;
    private static final float JOIN_RAD = 30 * Angles.PI / 180;
    private static final float CHAIN_GAP_M = 2f;
    private static final float CHAIN_RAD = 20 * Angles.PI / 180;

    /// How far a lane is looked along to tell how straight it leads.
    private static final float LOOK_M = 30f;

    /// A path that joins a lane from beside it, or at an angle, is on its centreline after this length.
    private static final float BLEND_M = 20f;

    private static final float STEP_M = 1f;

    /// A lane with less than this to go is not joined.
    private static final float MIN_TO_GO_M = 2f;

    /// More lanes than any way of this length has; a map may lead in circles of no length.
    private static final int MAX_LANES = 200;

    /// What one radian counts beside one metre when the lane under a pose is chosen.
    private static final float METRES_PER_RAD = 4f;

    private final RoadMap map;
    private final Use use;
    private final Polyline.Projection projection = new Polyline.Projection();
    private final Polyline.Sample sample = new Polyline.Sample();

    LaneWalk(RoadMap map, Use use) {
        this.map = map;
        this.use = use;
    }

    /// Appends at least `lengthM` to a path that ends with the given heading.
    void extend(GrowingPath path, float headingRad, float lengthM) {
        float left = lengthM;
        float heading = headingRad;
        Optional<Lane> lane = laneUnder(path.lastX(), path.lastY(), heading, Optional.empty());
        for (int lanes = 0; left > 0 && lane.isPresent() && lanes < MAX_LANES; lanes++) {
            left -= follow(path, heading, lane.get(), left);
            heading = sample.headingRad();
            lane = next(lane.get(), path.lastX(), path.lastY(), heading);
        }
        if (left > 0) {
            path.add(path.lastX() + left * Angles.cos(heading), path.lastY() + left * Angles.sin(heading));
        }
    }

    // Follows one lane to its end, or until the length is used up, drawing near its centreline on the way. Leaves
    // the last pose on the lane in `sample` and returns the length that it has added to the path.
    //
    // With u = (s - s0) / L from 0 to 1, the distance beside the lane is the cubic that begins with the path's own
    // distance d and slope m and ends with none of either: d (1 - 3u² + 2u³) + m L (u - 2u² + u³).
    private float follow(GrowingPath path, float headingRad, Lane lane, float lengthM) {
        Polyline line = lane.centerline();
        line.project(path.lastX(), path.lastY(), projection);
        float fromS = projection.s();
        line.sample(fromS, sample);
        // Not the projection's own, which before the start of the line is the whole distance.
        float beside = Angles.cos(sample.headingRad()) * (path.lastY() - sample.y())
                - Angles.sin(sample.headingRad()) * (path.lastX() - sample.x());
        float turn = Angles.difference(sample.headingRad(), headingRad);
        float slope = Angles.sin(Math.clamp(turn, -JOIN_RAD, JOIN_RAD));
        float toS = Math.min(line.lengthM(), fromS + lengthM + STEP_M);
        float s = fromS;
        float goneM = 0;
        while (s < toS) {
            s = Math.min(s + STEP_M, toS);
            float u = Math.min(1, (s - fromS) / BLEND_M);
            float offset = beside * (1 - u * u * (3 - 2 * u)) + slope * BLEND_M * u * (1 - u) * (1 - u);
            line.sample(s, sample);
            goneM += path.add(
                    sample.x() - offset * Angles.sin(sample.headingRad()),
                    sample.y() + offset * Angles.cos(sample.headingRad()));
        }
        line.sample(toS, sample);
        return goneM;
    }

    // The lane that a pose is on: near, in about the same direction, with some way to go.
    private Optional<Lane> laneUnder(float x, float y, float headingRad, Optional<Lane> except) {
        Optional<Lane> best = Optional.empty();
        float bestScore = Float.POSITIVE_INFINITY;
        for (Lane lane : map.lanes()) {
            if (!usable(lane) || except.isPresent() && except.get().id() == lane.id()) {
                continue;
            }
            lane.centerline().project(x, y, projection);
            float turn = Math.abs(Angles.difference(headingRad, projection.headingRad()));
            boolean goesOn = projection.s() < lane.centerline().lengthM() - MIN_TO_GO_M;
            float score = projection.distanceM() + METRES_PER_RAD * turn;
            if (goesOn && projection.distanceM() <= JOIN_LATERAL_M && turn <= JOIN_RAD && score < bestScore) {
                bestScore = score;
                best = Optional.of(lane);
            }
        }
        return best;
    }

    private Optional<Lane> next(Lane lane, float x, float y, float headingRad) {
        List<Lane> candidates = lane.successorIds().stream()
                .flatMap(id -> map.laneIndex(id).stream())
                .map(index -> map.lanes().get(index))
                .filter(this::usable)
                .toList();
        if (candidates.isEmpty()) {
            candidates = map.lanes().stream()
                    .filter(other -> other.id() != lane.id() && usable(other) && startsAt(other, x, y, headingRad))
                    .toList();
        }
        Optional<Lane> straightest = Optional.empty();
        float leastTurn = Float.POSITIVE_INFINITY;
        for (Lane candidate : candidates) {
            Polyline line = candidate.centerline();
            line.sample(Math.min(LOOK_M, line.lengthM()), sample);
            float turn = Math.abs(Angles.difference(headingRad, sample.headingRad()));
            if (turn < leastTurn) {
                leastTurn = turn;
                straightest = Optional.of(candidate);
            }
        }
        return straightest.isPresent() ? straightest : laneUnder(x, y, headingRad, Optional.of(lane));
    }

    private boolean startsAt(Lane lane, float x, float y, float headingRad) {
        float dx = lane.centerline().x(0) - x;
        float dy = lane.centerline().y(0) - y;
        return dx * dx + dy * dy <= CHAIN_GAP_M * CHAIN_GAP_M
                && Math.abs(Angles.difference(headingRad, lane.centerline().headingRad(0))) <= CHAIN_RAD;
    }

    private boolean usable(Lane lane) {
        return lane.centerline().size() > 1 && (use == Use.ALL_LANES || lane.type() != LaneType.BIKE_LANE);
    }
}
