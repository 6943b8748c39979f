package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.Polyline;

/// Follows somebody along a route, near where they were last: a route that comes back to itself does not
/// confuse it.
///
/// One thread owns it. Arc lengths are in m; beyond the end the route goes straight on, before its start
/// it does not.
public final class RouteFollower {
    private static final float BACK_M = 15;
    private static final float AHEAD_M = 25;

    private final Polyline route;
    private int segment;
    private float nearestSquared;
    private float nearestS;

    /// A follower that has not started yet.
    public RouteFollower(Polyline route) {
        this.route = route;
    }

    /// Starts where the route is nearest among the pieces that lead roughly the given way, or anywhere
    /// if none does.
    public float start(float px, float py, float cos, float sin) {
        reset();
        for (int i = 0; i + 1 < route.size(); i++) {
            float along = (route.x(i + 1) - route.x(i)) * cos + (route.y(i + 1) - route.y(i)) * sin;
            if (along > 0) {
                consider(i, px, py);
            }
        }
        if (nearestSquared == Float.POSITIVE_INFINITY) {
            for (int i = 0; i + 1 < route.size(); i++) {
                consider(i, px, py);
            }
        }
        return nearestS;
    }

    /// The arc length nearest to a point, not far from the last one.
    public float follow(float px, float py) {
        float here = nearestS;
        int first = segment;
        while (first > 0 && route.arcLength(first) > here - BACK_M) {
            first--;
        }
        reset();
        for (int i = first; i + 1 < route.size() && route.arcLength(i) < here + AHEAD_M; i++) {
            consider(i, px, py);
        }
        return nearestS;
    }

    /// How far beside the route the last point was, m, never negative.
    public float besideM() {
        return (float) Math.sqrt(nearestSquared);
    }

    private void reset() {
        nearestSquared = Float.POSITIVE_INFINITY;
        nearestS = 0;
    }

    private void consider(int i, float px, float py) {
        float length = route.arcLength(i + 1) - route.arcLength(i);
        float ux = (route.x(i + 1) - route.x(i)) / length;
        float uy = (route.y(i + 1) - route.y(i)) / length;
        float dx = px - route.x(i);
        float dy = py - route.y(i);
        float along = Math.max(0, dx * ux + dy * uy);
        if (i + 2 < route.size()) {
            along = Math.min(along, length);
        }
        float ex = dx - along * ux;
        float ey = dy - along * uy;
        float squared = ex * ex + ey * ey;
        if (squared < nearestSquared) {
            nearestSquared = squared;
            nearestS = route.arcLength(i) + along;
            segment = i;
        }
    }
}
