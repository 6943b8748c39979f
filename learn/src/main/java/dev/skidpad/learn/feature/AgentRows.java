package dev.skidpad.learn.feature;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;

/// Writes the rows about the other agents, the nearest first.
final class AgentRows {
    private static final float RADIUS_M = 80f;
    private static final float BEHIND_ON_ROUTE_M = 30f;
    private static final float AHEAD_ON_ROUTE_M = 100f;
    private static final float CORRIDOR_MARGIN_M = 0.3f;
    private static final float LONGEST_SECONDS = 4f;
    private static final AgentType[] TYPES = AgentType.values();

    private static final float[] SOON_S = {1.5f, 3};

    private final Order order;
    private final Nearest nearest;
    private final RouteGuide.Place place = new RouteGuide.Place();

    /// Which agents come first, and are seen at all where there are many.
    enum Order {
        /// The nearest.
        NEAREST,
        /// Those who are near or will soon be, if both keep their velocities.
        SOONEST
    }

    AgentRows(ViewConfig config, Order order) {
        this.order = order;
        nearest = new Nearest(config.agents());
    }

    void write(WorldView view, FocalAgent focal, ViewFeatures out) {
        nearest.clear();
        for (int other = 0; other < view.agentCount(); other++) {
            if (other == focal.agent || !view.active(other)) {
                continue;
            }
            float dx = view.x(other) - focal.frame.x();
            float dy = view.y(other) - focal.frame.y();
            float squared = dx * dx + dy * dy;
            if (squared < RADIUS_M * RADIUS_M) {
                nearest.offer(other, order == Order.SOONEST ? soonest(view, focal, other, dx, dy) : squared);
                findLeader(view, focal, other);
            }
        }
        for (int i = 0; i < nearest.count(); i++) {
            writeRow(view, focal, nearest.index(i), out.addAgent(nearest.index(i)));
        }
    }

    // The least squared distance now or soon.
    private static float soonest(WorldView view, FocalAgent focal, int other, float dx, float dy) {
        float least = dx * dx + dy * dy;
        float wx = view.vx(other) - view.vx(focal.agent);
        float wy = view.vy(other) - view.vy(focal.agent);
        for (float soon : SOON_S) {
            float x = dx + soon * wx;
            float y = dy + soon * wy;
            least = Math.min(least, x * x + y * y);
        }
        return least;
    }

    private void writeRow(WorldView view, FocalAgent focal, int other, ViewFeatures.Cursor row) {
        Frame frame = focal.frame;
        float x = frame.localX(view.x(other), view.y(other));
        float y = frame.localY(view.x(other), view.y(other));
        float cos = frame.turnedX(view.headingCos(other), view.headingSin(other));
        float sin = frame.turnedY(view.headingCos(other), view.headingSin(other));
        float vx = frame.turnedX(view.vx(other), view.vy(other));
        float vy = frame.turnedY(view.vx(other), view.vy(other));
        float relativeVx = vx - focal.forwardMps;
        float relativeVy = vy - focal.leftMps;
        float distance = (float) Math.sqrt(x * x + y * y);
        row.put(x / 20).put(y / 20).put(1 / (1 + distance / 5)).put(cos).put(sin);
        row.put(vx / 10).put(vy / 10).put(relativeVx / 10).put(relativeVy / 10);
        row.put(view.lengthM(other) / 5).put(view.widthM(other) / 2);
        writeType(view.type(other), row);
        row.put(other == view.egoIndex());
        row.put(FocalAgent.accelerationMps2(view, other) / 4);
        row.put(FocalAgent.yawRateRadps(view, other) / 0.5f);
        writePast(view, frame, other, row);

        // Boxes seen from the front and from the side: how much room is left between them.
        float halfLength = 0.5f * view.lengthM(other);
        float halfWidth = 0.5f * view.widthM(other);
        float reachX = halfLength * Math.abs(cos) + halfWidth * Math.abs(sin);
        float reachY = halfLength * Math.abs(sin) + halfWidth * Math.abs(cos);
        row.put((Math.abs(x) - reachX - focal.halfLengthM) / 10);
        row.put((Math.abs(y) - reachY - focal.halfWidthM) / 5);

        // With the relative place p and velocity w, the closest approach is at t = -p·w / |w|².
        float squaredSpeed = relativeVx * relativeVx + relativeVy * relativeVy + 0.1f;
        float approach = -(x * relativeVx + y * relativeVy) / squaredSpeed;
        approach = Math.max(0, Math.min(LONGEST_SECONDS, approach));
        float missX = x + approach * relativeVx;
        float missY = y + approach * relativeVy;
        row.put(approach / LONGEST_SECONDS);
        row.put((float) Math.sqrt(missX * missX + missY * missY) / 10);
        writeOnRoute(view, focal, other, row);
        row.close();
    }

    private static void writeType(AgentType type, ViewFeatures.Cursor row) {
        for (AgentType candidate : TYPES) {
            row.put(candidate == type);
        }
    }

    private static void writePast(WorldView view, Frame frame, int other, ViewFeatures.Cursor row) {
        int back = WorldView.HISTORY_STEPS;
        if (!view.active(other, back)) {
            row.skip(3);
            return;
        }
        float movedX = view.x(other) - view.x(other, back);
        float movedY = view.y(other) - view.y(other, back);
        row.put(frame.turnedX(movedX, movedY) / 10)
                .put(frame.turnedY(movedX, movedY) / 10)
                .put(true);
    }

    // Where another stands on the route, into [#place]; how far ahead of the agent.
    private float ahead(WorldView view, FocalAgent focal, RouteGuide route, int other) {
        float along = focal.place.alongM();
        route.project(view.x(other), view.y(other), along - BEHIND_ON_ROUTE_M, along + AHEAD_ON_ROUTE_M, place);
        return place.alongM() - along;
    }

    private boolean inCorridor(WorldView view, FocalAgent focal, int other) {
        float cos = Math.abs(view.headingCos(other) * place.cos() + view.headingSin(other) * place.sin());
        float sin = Math.abs(view.headingSin(other) * place.cos() - view.headingCos(other) * place.sin());
        float reachAcross = 0.5f * (view.lengthM(other) * sin + view.widthM(other) * cos);
        return Math.abs(place.leftM()) < reachAcross + focal.halfWidthM + CORRIDOR_MARGIN_M;
    }

    // Whoever is ahead in the corridor, whether there is room for a row about it or not.
    private void findLeader(WorldView view, FocalAgent focal, int other) {
        RouteGuide route = focal.route;
        if (route == null) {
            return;
        }
        float ahead = ahead(view, focal, route, other);
        if (ahead > 0 && inCorridor(view, focal, other)) {
            float cos = Math.abs(view.headingCos(other) * place.cos() + view.headingSin(other) * place.sin());
            float sin = Math.abs(view.headingSin(other) * place.cos() - view.headingCos(other) * place.sin());
            float reachAlong = 0.5f * (view.lengthM(other) * cos + view.widthM(other) * sin);
            focal.meetOnRoute(Math.max(0, ahead - reachAlong - focal.halfLengthM), speedAlong(view, other));
        }
    }

    private float speedAlong(WorldView view, int other) {
        return view.vx(other) * place.cos() + view.vy(other) * place.sin();
    }

    private void writeOnRoute(WorldView view, FocalAgent focal, int other, ViewFeatures.Cursor row) {
        RouteGuide route = focal.route;
        if (route == null) {
            row.skip(5);
            return;
        }
        float ahead = ahead(view, focal, route, other);
        row.put(true)
                .put(ahead / 20)
                .put(place.leftM() / 3)
                .put(inCorridor(view, focal, other))
                .put(speedAlong(view, other) / 10);
    }
}
