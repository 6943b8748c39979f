package dev.skidpad.eval.report.trace;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.MovingAgents;

/// How far two boxes are apart: 0 where they meet, else from a corner of one to the nearest point of the other.
final class BoxGap {
    private final MovingAgents agents;
    private final float[] corners = new float[8];

    BoxGap(MovingAgents agents) {
        this.agents = agents;
    }

    /// The gap between two agents at a frame, m.
    float metres(int frame, int a, int b) {
        float cosA = Trig.cos(agents.headingRad(frame, a));
        float sinA = Trig.sin(agents.headingRad(frame, a));
        float cosB = Trig.cos(agents.headingRad(frame, b));
        float sinB = Trig.sin(agents.headingRad(frame, b));
        boolean meet = OrientedBox.overlap(
                agents.x(frame, a),
                agents.y(frame, a),
                cosA,
                sinA,
                agents.lengthM(a) / 2,
                agents.widthM(a) / 2,
                agents.x(frame, b),
                agents.y(frame, b),
                cosB,
                sinB,
                agents.lengthM(b) / 2,
                agents.widthM(b) / 2);
        return meet
                ? 0
                : Math.min(
                        cornerGap(frame, a, cosA, sinA, b, cosB, sinB), cornerGap(frame, b, cosB, sinB, a, cosA, sinA));
    }

    // From the nearest corner of an agent to the box of another.
    private float cornerGap(int frame, int agent, float cos, float sin, int box, float boxCos, float boxSin) {
        OrientedBox.corners(
                agents.x(frame, agent),
                agents.y(frame, agent),
                cos,
                sin,
                agents.lengthM(agent) / 2,
                agents.widthM(agent) / 2,
                corners);
        float nearest = Float.POSITIVE_INFINITY;
        for (int c = 0; c < corners.length; c += 2) {
            float dx = corners[c] - agents.x(frame, box);
            float dy = corners[c + 1] - agents.y(frame, box);
            float along = Math.max(0, Math.abs(dx * boxCos + dy * boxSin) - agents.lengthM(box) / 2);
            float across = Math.max(0, Math.abs(dy * boxCos - dx * boxSin) - agents.widthM(box) / 2);
            nearest = Math.min(nearest, (float) Math.sqrt(along * along + across * across));
        }
        return nearest;
    }
}
