package dev.skidpad.sim.path;

import dev.skidpad.sim.world.WorldView;

/// Which pieces of a path others stand on, now and in the coming seconds, if everybody goes on at constant
/// velocity.
///
/// A vehicle that drives along a path sweeps a strip. Of another agent's box, what lies within the strip covers a
/// piece of the path, from its rear `r` to its front: the box is looked at in the straight frame of the path's
/// sample nearest to its centre, and cut by the strip's two sides.
///
/// A buffer: one session owns it. [#look] fills it.
public final class PathOccupancy {
    private static final int CORNERS = 4;

    private final WorldView view;
    private final float[] rearM; // [T, A] start of the piece
    private final float[] centreM; // [T, A] where the agent's centre is beside the path
    private final float[] alongMps; // [T, A] the agent's speed along the path
    private final int[] counts; // [T]
    private final float[] cornerAlong = new float[CORNERS];
    private final float[] cornerAside = new float[CORNERS];
    private float stripM;
    private float lowX;
    private float lowY;
    private float highX;
    private float highY;
    private float pieceRear;

    /// @param moments how many moments `T` it holds
    public PathOccupancy(WorldView view, int moments) {
        this.view = view;
        rearM = new float[moments * view.agentCount()];
        centreM = new float[moments * view.agentCount()];
        alongMps = new float[moments * view.agentCount()];
        counts = new int[moments];
    }

    /// Looks along the ego's path.
    ///
    /// @param path whose start is the ego's present place
    /// @param stripHalfWidthM half the width that the ego sweeps, with what it keeps to the sides
    /// @param reachM how far along the path it may come within the time looked at
    /// @param momentSeconds the time between two moments; the first is now
    public void look(SampledPath path, float stripHalfWidthM, float reachM, float momentSeconds) {
        stripM = stripHalfWidthM;
        bound(path, reachM);
        java.util.Arrays.fill(counts, 0);
        float lastSeconds = (counts.length - 1) * momentSeconds;
        for (int a = 0; a < view.agentCount(); a++) {
            if (a != view.egoIndex() && view.active(a) && comesNear(a, lastSeconds)) {
                follow(path, a, momentSeconds);
            }
        }
    }

    /// How many agents are on the path at a moment.
    public int count(int moment) {
        return counts[moment];
    }

    /// Where the piece that an agent covers starts, m along the path.
    public float rearM(int moment, int which) {
        return rearM[moment * view.agentCount() + which];
    }

    /// Where the centre of an agent is beside the path, m along it.
    public float centreM(int moment, int which) {
        return centreM[moment * view.agentCount() + which];
    }

    /// How fast an agent moves along the path, negative if it comes closer by itself.
    public float alongMps(int moment, int which) {
        return alongMps[moment * view.agentCount() + which];
    }

    private void follow(SampledPath path, int agent, float momentSeconds) {
        float vx = view.vx(agent);
        float vy = view.vy(agent);
        int sample = path.nearest(view.x(agent), view.y(agent));
        for (int t = 0; t < counts.length; t++) {
            float x = view.x(agent) + t * momentSeconds * vx;
            float y = view.y(agent) + t * momentSeconds * vy;
            sample = path.nearestFrom(sample, x, y);
            float cos = path.cos(sample);
            float sin = path.sin(sample);
            float dx = x - path.x(sample);
            float dy = y - path.y(sample);
            float along = dx * cos + dy * sin;
            float aside = dy * cos - dx * sin;
            float c = view.headingCos(agent) * cos + view.headingSin(agent) * sin;
            float s = view.headingSin(agent) * cos - view.headingCos(agent) * sin;
            if (coversStrip(along, aside, c, s, 0.5f * view.lengthM(agent), 0.5f * view.widthM(agent))) {
                float at = sample * SampledPath.SPACING_M;
                int i = t * view.agentCount() + counts[t]++;
                rearM[i] = at + pieceRear;
                centreM[i] = at + along;
                alongMps[i] = vx * cos + vy * sin;
            }
        }
    }

    /// Whether a box has a part in the strip; `pieceRear` is then where that starts.
    private boolean coversStrip(float along, float aside, float c, float s, float halfLength, float halfWidth) {
        if (Math.abs(aside) - Math.abs(s) * halfLength - Math.abs(c) * halfWidth > stripM) {
            return false;
        }
        for (int k = 0; k < CORNERS; k++) {
            float l = k == 0 || k == 3 ? halfLength : -halfLength;
            float w = k < 2 ? halfWidth : -halfWidth;
            cornerAlong[k] = along + l * c - w * s;
            cornerAside[k] = aside + l * s + w * c;
        }
        pieceRear = Float.POSITIVE_INFINITY;
        for (int k = 0; k < CORNERS; k++) {
            cutSide(k, (k + 1) % CORNERS);
        }
        return pieceRear < Float.POSITIVE_INFINITY;
    }

    /// The least way along the path of the part of one side of the box that is within the strip.
    private void cutSide(int from, int to) {
        float a = cornerAside[from];
        float b = cornerAside[to];
        float first = 0;
        float last = 1;
        if (a == b) {
            if (Math.abs(a) > stripM) {
                return;
            }
        } else {
            float low = (-stripM - a) / (b - a);
            float high = (stripM - a) / (b - a);
            first = Math.max(0, Math.min(low, high));
            last = Math.min(1, Math.max(low, high));
        }
        if (first <= last) {
            float way = cornerAlong[to] - cornerAlong[from];
            pieceRear = Math.min(pieceRear, cornerAlong[from] + Math.min(first * way, last * way));
        }
    }

    private void bound(SampledPath path, float reachM) {
        lowX = Float.POSITIVE_INFINITY;
        lowY = Float.POSITIVE_INFINITY;
        highX = Float.NEGATIVE_INFINITY;
        highY = Float.NEGATIVE_INFINITY;
        int last = Math.min(path.size() - 1, 1 + (int) (reachM / SampledPath.SPACING_M));
        for (int i = 0; i <= last; i++) {
            lowX = Math.min(lowX, path.x(i) - stripM);
            lowY = Math.min(lowY, path.y(i) - stripM);
            highX = Math.max(highX, path.x(i) + stripM);
            highY = Math.max(highY, path.y(i) + stripM);
        }
    }

    private boolean comesNear(int agent, float seconds) {
        float radius = 0.5f * (view.lengthM(agent) + view.widthM(agent));
        float x0 = view.x(agent);
        float y0 = view.y(agent);
        float x1 = x0 + seconds * view.vx(agent);
        float y1 = y0 + seconds * view.vy(agent);
        return Math.max(x0, x1) + radius >= lowX
                && Math.min(x0, x1) - radius <= highX
                && Math.max(y0, y1) + radius >= lowY
                && Math.min(y0, y1) - radius <= highY;
    }
}
