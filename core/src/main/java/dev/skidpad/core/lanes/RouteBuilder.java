package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;

/// Where a driver is to go: the path it was recorded on, straight on backwards from its beginning, and on
/// along the lanes beyond its end.
///
/// The way always goes on for [#BEYOND_M], so that a planner cannot tell from it how far the human drove.
public final class RouteBuilder {
    /// The least length in m that the route goes on beyond the recorded path.
    public static final float BEYOND_M = 100f;

    /// The length in m that the route reaches back, straight, before the recorded path.
    public static final float BEHIND_M = 12f;

    // Recorded points nearer than this to the last one kept are dropped: what is left of standing still.
    private static final float SPACING_M = 0.5f;

    // A shorter recorded path has no course of its own; the heading at now is taken instead.
    private static final float MIN_PATH_M = 2f;

    private static final int SMOOTHING_ROUNDS = 2;

    private RouteBuilder() {}

    /// The route of the ego.
    ///
    /// @param ego valid at now
    /// @param map the road, with or without topology
    public static Polyline route(Track ego, int nowStep, RoadMap map) {
        return route(ego, nowStep, map, 0);
    }

    /// The route of an agent, at least so long.
    ///
    /// @param ego valid at now
    /// @param map the road, with or without topology
    /// @param leastM its least length: where all ways are longer than what was driven, none tells how far that was
    public static Polyline route(Track ego, int nowStep, RoadMap map, float leastM) {
        int[] steps = advancingSteps(ego);
        GrowingPath driven = path(ego, steps);
        if (driven.lengthM() < MIN_PATH_M) {
            steps = new int[] {nowStep};
            driven = path(ego, steps);
        }
        driven.smooth(SMOOTHING_ROUNDS);
        float startRad = ego.headingRad(steps[0]);
        GrowingPath route = new GrowingPath();
        route.add(driven.x(0) - BEHIND_M * Angles.cos(startRad), driven.y(0) - BEHIND_M * Angles.sin(startRad));
        for (int i = 0; i < driven.size(); i++) {
            route.add(driven.x(i), driven.y(i));
        }
        LaneUse use = ego.type() == AgentType.CYCLIST ? LaneUse.ALL_LANES : LaneUse.CAR_LANES;
        float beyondM = Math.max(BEYOND_M, leastM - route.lengthM());
        new LaneWalk(LaneGraph.of(map), use).extend(route, ego.headingRad(steps[steps.length - 1]), beyondM);
        return route.toPolyline();
    }

    // The steps at which the ego has advanced, in the direction it faces, by the spacing since the last such step: a
    // path that standing still, jitter and driving back and forth do not turn into a zigzag.
    private static int[] advancingSteps(Track ego) {
        int[] kept = new int[ego.steps()];
        int count = 0;
        for (int t = 0; t < ego.steps(); t++) {
            if (!ego.valid(t)) {
                continue;
            }
            if (count > 0) {
                float dx = ego.x(t) - ego.x(kept[count - 1]);
                float dy = ego.y(t) - ego.y(kept[count - 1]);
                float ahead = dx * Angles.cos(ego.headingRad(t)) + dy * Angles.sin(ego.headingRad(t));
                if (dx * dx + dy * dy < SPACING_M * SPACING_M || ahead <= 0) {
                    continue;
                }
            }
            kept[count++] = t;
        }
        return Arrays.copyOf(kept, count);
    }

    private static GrowingPath path(Track ego, int[] steps) {
        GrowingPath path = new GrowingPath();
        for (int t : steps) {
            path.add(ego.x(t), ego.y(t));
        }
        return path;
    }
}
