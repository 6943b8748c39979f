package dev.skidpad.sim.plan;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.sim.world.WorldView;

/// What a rule-based planner reads off the ego before it plans.
public final class EgoStart {
    /// Desired speed on a street whose limit is unknown: 25 mph.
    public static final float CITY_MPS = LaneGraph.STREET_MPS;

    /// Desired speed on a freeway whose limit is unknown: 65 mph.
    public static final float FREEWAY_MPS = LaneGraph.FREEWAY_MPS;

    private EgoStart() {}

    /// The desired speed in m/s where the map gives no limit: that of the kind of lane the ego is on, or what it
    /// drives if that is more.
    public static float cruisingMps(WorldView view) {
        int ego = view.egoIndex();
        LaneGraph graph = LaneGraph.of(view.scenario().map());
        LanePlace place = graph.newPlace();
        boolean freeway = graph.locate(view.x(ego), view.y(ego), view.headingRad(ego), place)
                && graph.lane(place.lane()).type() == LaneType.FREEWAY;
        float usual = freeway ? FREEWAY_MPS : CITY_MPS;
        return Math.max(view.speedMps(ego), usual);
    }

    /// The speed limit in m/s of the lane that the ego is on; where there is none, a given one.
    public static float limitMps(WorldView view, float fallbackMps) {
        int ego = view.egoIndex();
        LaneGraph graph = LaneGraph.of(view.scenario().map());
        LanePlace place = graph.newPlace();
        return graph.locate(view.x(ego), view.y(ego), view.headingRad(ego), place)
                ? (float) graph.lane(place.lane()).speedLimitMps().orElse(fallbackMps)
                : fallbackMps;
    }

    /// The acceleration of the last step in m/s², within limits; 0 where there was none.
    public static float accelerationMps2(WorldView view, float hardestBrakingMps2, float mostMps2) {
        int ego = view.egoIndex();
        if (!view.active(ego, 1)) {
            return 0;
        }
        float before = view.vx(ego, 1) * view.headingCos(ego) + view.vy(ego, 1) * view.headingSin(ego);
        float change = (view.speedMps(ego) - before) / view.scenario().dtSeconds();
        return Math.max(-hardestBrakingMps2, Math.min(mostMps2, change));
    }
}
