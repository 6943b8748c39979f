package dev.skidpad.sim.plausible;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Whether the recording car sees a place: it is near, no vehicle stands between, and the line of sight does not
/// leave the road, beyond whose edges there may be walls and hedges that no map knows.
public final class PlainView {
    /// How near something must be.
    public static final double NEAR_M = 30;

    private static final float EDGE_SEARCH_M = 5;
    private static final double STRIDE_M = 1;

    private final Scenario scenario;

    public PlainView(Scenario scenario) {
        this.scenario = scenario;
    }

    /// Whether an agent is seen at a step.
    public boolean sees(int agent, int step) {
        Track track = scenario.tracks().get(agent);
        return track.valid(step) && sees(agent, step, track.x(step), track.y(step));
    }

    /// Whether an agent would be seen at a step if it were at a place.
    public boolean sees(int agent, int step, double x, double y) {
        Track ego = scenario.ego();
        if (agent == scenario.egoIndex()) {
            return true;
        }
        if (!ego.valid(step)) {
            return false;
        }
        double fromX = ego.x(step);
        double fromY = ego.y(step);
        double dx = x - fromX;
        double dy = y - fromY;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance > NEAR_M) {
            return false;
        }
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            boolean hides = b != agent && b != scenario.egoIndex() && other.type() == AgentType.VEHICLE;
            if (hides && other.valid(step) && crosses(other, step, fromX, fromY, dx, dy)) {
                return false;
            }
        }
        return staysOnRoad(fromX, fromY, dx / distance, dy / distance, distance);
    }

    private boolean staysOnRoad(double fromX, double fromY, double ux, double uy, double distance) {
        for (double s = 0; s < distance; s += STRIDE_M) {
            float x = (float) (fromX + s * ux);
            float y = (float) (fromY + s * uy);
            if (scenario.map().bounds().clearanceM(x, y, EDGE_SEARCH_M) < 0) {
                return false;
            }
        }
        return true;
    }

    // Whether a line of sight passes through a box, half a metre wider than it is: clipping against its sides.
    private static boolean crosses(Track box, int step, double fromX, double fromY, double dx, double dy) {
        double c = Angles.cos(box.headingRad(step));
        double s = Angles.sin(box.headingRad(step));
        double px = fromX - box.x(step);
        double py = fromY - box.y(step);
        double[] start = {px * c + py * s, py * c - px * s};
        double[] way = {dx * c + dy * s, dy * c - dx * s};
        double[] half = {box.lengthM() / 2 + 0.5, box.widthM() / 2 + 0.5};
        double enters = 0;
        double leaves = 1;
        for (int axis = 0; axis < 2; axis++) {
            if (Math.abs(way[axis]) < 1e-9) {
                if (Math.abs(start[axis]) > half[axis]) {
                    return false;
                }
                continue;
            }
            double one = (-half[axis] - start[axis]) / way[axis];
            double other = (half[axis] - start[axis]) / way[axis];
            enters = Math.max(enters, Math.min(one, other));
            leaves = Math.min(leaves, Math.max(one, other));
        }
        return enters < leaves;
    }
}
