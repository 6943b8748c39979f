package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;
import org.jspecify.annotations.Nullable;

/// The agent whose view is being taken: where it is, how it moves, and what the context rows found out
/// about its way. A buffer.
final class FocalAgent {
    /// How far back motion is compared with the present: half a second.
    static final int BACK_STEPS = 5;

    static final float BACK_SECONDS = 0.5f;

    final Frame frame = new Frame();
    final RouteGuide.Place place = new RouteGuide.Place();
    int agent;
    float forwardMps;
    float leftMps;
    float halfLengthM;
    float halfWidthM;

    @Nullable
    RouteGuide route;

    boolean hasLeader;
    float leaderGapM;
    float leaderMps; // along the route

    void look(WorldView view, int newAgent, @Nullable RouteGuide newRoute) {
        agent = newAgent;
        route = newRoute;
        frame.set(view.x(agent), view.y(agent), view.headingRad(agent));
        forwardMps = frame.turnedX(view.vx(agent), view.vy(agent));
        leftMps = frame.turnedY(view.vx(agent), view.vy(agent));
        halfLengthM = 0.5f * view.lengthM(agent);
        halfWidthM = 0.5f * view.widthM(agent);
        hasLeader = false;
        if (newRoute != null) {
            newRoute.project(frame.x(), frame.y(), place);
        }
    }

    /// Remembers the nearest agent ahead on the route.
    void meetOnRoute(float gapM, float speedAlongMps) {
        if (!hasLeader || gapM < leaderGapM) {
            hasLeader = true;
            leaderGapM = gapM;
            leaderMps = speedAlongMps;
        }
    }

    /// Change of an agent's speed over the last half second, m/s²; 0 if it was not there then.
    static float accelerationMps2(WorldView view, int agent) {
        if (!view.active(agent, BACK_STEPS)) {
            return 0;
        }
        return (speedMps(view, agent, 0) - speedMps(view, agent, BACK_STEPS)) / BACK_SECONDS;
    }

    /// Change of an agent's heading over the last half second, rad/s; 0 if it was not there then.
    static float yawRateRadps(WorldView view, int agent) {
        if (!view.active(agent, BACK_STEPS)) {
            return 0;
        }
        return Angles.difference(view.headingRad(agent, BACK_STEPS), view.headingRad(agent, 0)) / BACK_SECONDS;
    }

    private static float speedMps(WorldView view, int agent, int stepsAgo) {
        float vx = view.vx(agent, stepsAgo);
        float vy = view.vy(agent, stepsAgo);
        return (float) Math.sqrt(vx * vx + vy * vy);
    }
}
