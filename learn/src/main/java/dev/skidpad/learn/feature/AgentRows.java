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

    private final Nearest nearest;
    private final RouteGuide.Place place = new RouteGuide.Place();

    AgentRows(ViewConfig config) {
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
                nearest.offer(other, squared);
            }
        }
        for (int i = 0; i < nearest.count(); i++) {
            writeRow(view, focal, nearest.index(i), out.addAgent(nearest.index(i)));
        }
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

    private void writeOnRoute(WorldView view, FocalAgent focal, int other, ViewFeatures.Cursor row) {
        RouteGuide route = focal.route;
        if (route == null) {
            row.skip(5);
            return;
        }
        float along = focal.place.alongM();
        route.project(view.x(other), view.y(other), along - BEHIND_ON_ROUTE_M, along + AHEAD_ON_ROUTE_M, place);
        float ahead = place.alongM() - along;
        float headingCos = view.headingCos(other);
        float headingSin = view.headingSin(other);
        float cos = Math.abs(headingCos * place.cos() + headingSin * place.sin());
        float sin = Math.abs(headingSin * place.cos() - headingCos * place.sin());
        float reachAlong = 0.5f * (view.lengthM(other) * cos + view.widthM(other) * sin);
        float reachAcross = 0.5f * (view.lengthM(other) * sin + view.widthM(other) * cos);
        float speedAlong = view.vx(other) * place.cos() + view.vy(other) * place.sin();
        boolean inCorridor = Math.abs(place.leftM()) < reachAcross + focal.halfWidthM + CORRIDOR_MARGIN_M;
        if (inCorridor && ahead > 0) {
            focal.meetOnRoute(Math.max(0, ahead - reachAlong - focal.halfLengthM), speedAlong);
        }
        row.put(true).put(ahead / 20).put(place.leftM() / 3).put(inCorridor).put(speedAlong / 10);
    }
}
