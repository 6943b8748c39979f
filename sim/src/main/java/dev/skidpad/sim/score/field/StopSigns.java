package dev.skidpad.sim.score.field;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stop signs that the ego passed without a stop. Stateless.
///
/// A sign rules the lanes that the map names for it; its line lies across such a lane where it is nearest to the
/// sign. The ego passes it where the middle of its front crosses that line in the lane's direction within 2 m of the
/// lane's centre; it has stopped if at some frame before, with its front within 8 m of the line, it was slower
/// than 0.1 m/s.
final class StopSigns {
    /// The rule of the events.
    static final String RULE = "stop-sign";

    private static final float HALF_WIDTH_M = 2;
    private static final float NEAR_M = 8;
    private static final float STOPPED_MPS = 0.1f;

    private StopSigns() {}

    /// Whether the map names lanes for any of its signs.
    static boolean known(RoadMap map) {
        return map.stopSigns().stream()
                .flatMap(sign -> sign.laneIds().stream())
                .anyMatch(id -> map.laneIndex(id).isPresent());
    }

    /// One event for each sign that was run, with the least speed before it in m/s.
    static List<SubScore.Event> run(EgoMotion ego, RoadMap map) {
        List<SubScore.Event> events = new ArrayList<>();
        Polyline.Projection at = new Polyline.Projection();
        Polyline.Projection front = new Polyline.Projection();
        for (StopSign sign : map.stopSigns()) {
            for (long laneId : sign.laneIds()) {
                Optional<Polyline> lane =
                        map.laneIndex(laneId).map(i -> map.lanes().get(i).centerline());
                if (lane.isPresent()) {
                    lane.get().project(sign.x(), sign.y(), at);
                    follow(ego, lane.get(), at.s(), front, events);
                }
            }
        }
        return events;
    }

    private static void follow(
            EgoMotion ego, Polyline lane, float lineS, Polyline.Projection front, List<SubScore.Event> events) {
        float slowest = Float.POSITIVE_INFINITY;
        boolean behind = false;
        for (int f = 0; f < ego.frames(); f++) {
            float px = ego.x(f) + ego.halfLengthM() * ego.cos(f);
            float py = ego.y(f) + ego.halfLengthM() * ego.sin(f);
            lane.project(px, py, front);
            boolean on = front.distanceM() <= HALF_WIDTH_M;
            if (on && front.s() >= lineS && behind) {
                if (slowest >= STOPPED_MPS) {
                    events.add(new SubScore.Event(f, -1, RULE, slowest, STOPPED_MPS));
                }
                return;
            }
            if (on && front.s() < lineS && lineS - front.s() <= NEAR_M) {
                slowest = Math.min(slowest, ego.groundSpeedMps(f));
            }
            behind = on && front.s() < lineS;
        }
    }
}
