package dev.skidpad.sim.path;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.sim.world.RearAxle;
import dev.skidpad.sim.world.WorldView;

/// The way of a scene's ego from where it is to its route, and along it.
///
/// With `e` the distance to the left of the route, `u` the way along it, `o` the wanted offset, `L` the length of
/// the return and `q = u/L`, the way is
/// ```
/// e(u) = o + (e0 - o)·(1 - 3q² + 2q³) + e0'·L·(q - 2q² + q³)        up to u = L, then e = o
/// ```
/// the cubic that starts where and in the direction in which the ego moves, and ends beside the route.
///
/// A buffer: one session owns it. [#locate] says where the ego is now, [#path] draws the way from there.
public final class RouteWay {
    // The way back to the route: at least so long, so many seconds, so many times the distance to it.
    private static final float RETURN_M = 8f;
    private static final float RETURN_SECONDS = 2.5f;
    private static final float RETURN_SLOPE = 5f;
    private static final float STEEPEST_START = 0.5f;

    // Where on the route the ego may be, relative to where it was last.
    private static final float BEHIND_M = 10f;
    private static final float AHEAD_M = 50f;

    private static final float MOVING_MPS = 1f;

    private final WorldView view;
    private final Polyline route;
    private final Polyline.Projection projection = new Polyline.Projection();
    private final Polyline.Sample sample = new Polyline.Sample();
    private float routeS;
    private float offsetM;
    private float slope;

    /// The way of the ego of a scene at its first step.
    public RouteWay(WorldView view) {
        this.view = view;
        route = view.scenario().route();
        int ego = view.egoIndex();
        route.project(view.x(ego), view.y(ego), projection);
        routeS = projection.s();
    }

    /// Finds the ego's present place beside the route, not far from where it was last.
    public void locate() {
        int ego = view.egoIndex();
        route.project(view.x(ego), view.y(ego), routeS - BEHIND_M, routeS + AHEAD_M, projection);
        routeS = projection.s();
        offsetM = projection.lateralM();
        boolean moving = view.speedMps(ego) > MOVING_MPS;
        float course = moving ? Angles.atan2(view.vy(ego), view.vx(ego)) : view.headingRad(ego);
        float turn = Angles.difference(projection.headingRad(), course);
        slope = Math.max(-STEEPEST_START, Math.min(STEEPEST_START, turn));
    }

    /// The arc length of the route in m beside which the ego is.
    public float routeS() {
        return routeS;
    }

    /// The way from the ego's present place on.
    ///
    /// @param wantedOffsetM `o`: how far to the left of the route it shall lead, m
    /// @param lengthM how far it goes
    public SampledPath path(float wantedOffsetM, float lengthM) {
        int ego = view.egoIndex();
        float away = offsetM - wantedOffsetM;
        float speed = Math.max(0, view.speedMps(ego));
        float length = Math.max(Math.max(RETURN_M, RETURN_SECONDS * speed), RETURN_SLOPE * Math.abs(away));
        GrowingPath points = new GrowingPath();
        points.add(view.x(ego), view.y(ego));
        for (float u = 1; u <= lengthM; u++) {
            route.sample(routeS + u, sample);
            float q = Math.min(1, u / length);
            float back = away * (1 - q * q * (3 - 2 * q)) + slope * length * q * (1 - q) * (1 - q);
            float e = wantedOffsetM + back;
            points.add(
                    sample.x() - e * Angles.sin(sample.headingRad()), sample.y() + e * Angles.cos(sample.headingRad()));
        }
        return SampledPath.along(
                points.toPolyline(), lengthM, RearAxle.toCentreM(view.lengthM(ego)), view.headingRad(ego));
    }
}
