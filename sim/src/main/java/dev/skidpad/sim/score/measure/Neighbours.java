package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Arrays;

/// The agents that come anywhere near the ego over some frames, with their boxes. One thread owns it.
///
/// Agents are numbered `k` from 0 to [#count()] - 1, in the order in which the scene has them.
public final class Neighbours {
    private final MovingAgents all;
    private final int[] agents; // [N] ascending
    private final float[] halfLength; // [N]
    private final float[] halfWidth; // [N]
    private final float[] radius; // [N]
    private final float[] headingRad; // [N] whose cosine and sine stand beside it
    private final float[] cos; // [N]
    private final float[] sin; // [N]

    /// Those whom rules can meet that move the ego straight on and compare it with where the others
    /// really are then.
    ///
    /// @param all everyone, over at least the ego's frames
    /// @param reachSeconds how far ahead of the frames rules look
    public Neighbours(EgoMotion ego, MovingAgents all, float reachSeconds) {
        this(ego, all, reachSeconds, 0);
    }

    /// Those whom rules can meet that move the ego and the others straight on.
    ///
    /// @param all everyone, over at least the ego's frames
    /// @param reachSeconds how far ahead of the frames rules move the ego
    /// @param othersReachSeconds how far ahead of any frame rules move the others
    public Neighbours(EgoMotion ego, MovingAgents all, float reachSeconds, float othersReachSeconds) {
        this(ego, all, reachSeconds, othersReachSeconds, everyone(all.agents()), all.agents());
    }

    /// Those of some agents who come near.
    ///
    /// @param among `[count]` the indices of those who might, ascending
    public Neighbours(
            EgoMotion ego, MovingAgents all, float reachSeconds, float othersReachSeconds, int[] among, int count) {
        if (all.frames() < ego.frames()) {
            throw new IllegalArgumentException("the others have " + all.frames() + " frames, the ego " + ego.frames());
        }
        this.all = all;
        agents = near(ego, all, reachSeconds, othersReachSeconds, among, count);
        int n = agents.length;
        halfLength = new float[n];
        halfWidth = new float[n];
        radius = new float[n];
        headingRad = new float[n];
        cos = new float[n];
        sin = new float[n];
        Arrays.fill(cos, 1);
        for (int k = 0; k < n; k++) {
            halfLength[k] = all.lengthM(agents[k]) / 2;
            halfWidth[k] = all.widthM(agents[k]) / 2;
            radius[k] = radiusOf(all, agents[k]);
        }
    }

    /// How many there are, `N`.
    public int count() {
        return agents.length;
    }

    /// The agent's index in the scenario.
    public int agent(int k) {
        return agents[k];
    }

    public AgentType type(int k) {
        return all.type(agents[k]);
    }

    public boolean active(int k, int frame) {
        return all.active(frame, agents[k]);
    }

    /// Whether the agent stands at a frame.
    public boolean stopped(int k, int frame) {
        return all.speedMps(frame, agents[k]) <= EgoMotion.STOPPED_MPS;
    }

    /// Where the agent is some time after a frame if it keeps its velocity.
    public float x(int k, int frame, float laterSeconds) {
        return all.x(frame, agents[k]) + laterSeconds * all.vx(frame, agents[k]);
    }

    /// Where the agent is some time after a frame if it keeps its velocity.
    public float y(int k, int frame, float laterSeconds) {
        return all.y(frame, agents[k]) + laterSeconds * all.vy(frame, agents[k]);
    }

    /// Whether the box of the ego at a place, with its direction at a frame, meets the agent's box.
    ///
    /// @param egoFrame the frame whose direction the ego has
    /// @param ex where the ego is, m
    /// @param ey where the ego is, m
    /// @param frame the frame of the agent
    /// @param laterSeconds how much later than that, at constant velocity
    public boolean meets(EgoMotion ego, int egoFrame, float ex, float ey, int k, int frame, float laterSeconds) {
        float dx = x(k, frame, laterSeconds) - ex;
        float dy = y(k, frame, laterSeconds) - ey;
        float c = ego.cos(egoFrame);
        float s = ego.sin(egoFrame);
        if (Math.abs(dx * c + dy * s) > ego.halfLengthM() + radius[k]
                || Math.abs(dy * c - dx * s) > ego.halfWidthM() + radius[k]) {
            return false;
        }
        turnTo(k, all.headingRad(frame, agents[k]));
        return OrientedBox.overlap(
                0, 0, c, s, ego.halfLengthM(), ego.halfWidthM(), dx, dy, cos[k], sin[k], halfLength[k], halfWidth[k]);
    }

    /// Whether the ego's front edge meets the agent's box at a frame.
    public boolean meetsFront(EgoMotion ego, int frame, int k) {
        turnTo(k, all.headingRad(frame, agents[k]));
        float c = ego.cos(frame);
        float s = ego.sin(frame);
        float frontX = ego.x(frame) + ego.halfLengthM() * c;
        float frontY = ego.y(frame) + ego.halfLengthM() * s;
        return OrientedBox.meetsSegment(
                all.x(frame, agents[k]),
                all.y(frame, agents[k]),
                cos[k],
                sin[k],
                halfLength[k],
                halfWidth[k],
                frontX - ego.halfWidthM() * s,
                frontY + ego.halfWidthM() * c,
                frontX + ego.halfWidthM() * s,
                frontY - ego.halfWidthM() * c);
    }

    /// From when on an agent that keeps its velocity can meet an ego that keeps its own, by the circles
    /// around their boxes: seconds from a frame; infinite if never.
    public float earliestContactS(EgoMotion ego, int frame, int k) {
        int a = agents[k];
        float dx = all.x(frame, a) - ego.x(frame);
        float dy = all.y(frame, a) - ego.y(frame);
        float vx = all.vx(frame, a) - ego.speedMps(frame) * ego.cos(frame);
        float vy = all.vy(frame, a) - ego.speedMps(frame) * ego.sin(frame);
        float reach = ego.radiusM() + radius[k];
        float apart = dx * dx + dy * dy - reach * reach;
        if (apart <= 0) {
            return 0;
        }
        float closing = -(dx * vx + dy * vy);
        float squared = vx * vx + vy * vy;
        float root = closing * closing - squared * apart;
        return closing <= 0 || root < 0 ? Float.POSITIVE_INFINITY : (closing - (float) Math.sqrt(root)) / squared;
    }

    /// The length of the difference of the velocities of the ego and the agent, m/s.
    public double relativeSpeedMps(EgoMotion ego, int frame, int k) {
        double dx = (double) all.vx(frame, agents[k]) - ego.vx(frame);
        double dy = (double) all.vy(frame, agents[k]) - ego.vy(frame);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void turnTo(int k, float heading) {
        if (heading != headingRad[k]) {
            headingRad[k] = heading;
            cos[k] = Trig.cos(heading);
            sin[k] = Trig.sin(heading);
        }
    }

    private static float radiusOf(MovingAgents all, int agent) {
        float length = all.lengthM(agent);
        float width = all.widthM(agent);
        return 0.5f * (float) Math.sqrt(length * length + width * width);
    }

    // Those that enter the rectangle around all that the ego covers or could cover within its reach.
    private static int[] near(
            EgoMotion ego, MovingAgents all, float reachSeconds, float othersReach, int[] among, int count) {
        float lowX = Float.POSITIVE_INFINITY;
        float lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        for (int f = 0; f < ego.frames(); f++) {
            float reach = ego.radiusM() + reachSeconds * Math.abs(ego.speedMps(f));
            lowX = Math.min(lowX, ego.x(f) - reach);
            lowY = Math.min(lowY, ego.y(f) - reach);
            highX = Math.max(highX, ego.x(f) + reach);
            highY = Math.max(highY, ego.y(f) + reach);
        }
        int[] found = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int a = among[i];
            float r = radiusOf(all, a);
            for (int f = 0; f < ego.frames() && a != ego.agent(); f++) {
                float later = f == ego.frames() - 1 ? reachSeconds : othersReach;
                float wide = later > 0 ? r + later * all.speedMps(f, a) : r;
                float px = all.x(f, a);
                float py = all.y(f, a);
                if (px >= lowX - wide
                        && px <= highX + wide
                        && py >= lowY - wide
                        && py <= highY + wide
                        && all.active(f, a)) {
                    found[n++] = a;
                    break;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static int[] everyone(int agents) {
        int[] all = new int[agents];
        for (int a = 0; a < agents; a++) {
            all[a] = a;
        }
        return all;
    }
}
