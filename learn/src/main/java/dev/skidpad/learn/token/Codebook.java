package dev.skidpad.learn.token;

import dev.skidpad.core.kernel.Trig;

/// The motion tokens of one class of agents. Immutable.
///
/// Token 0 stands still. The others are sorted by how far forward they lead, then by how far to the left,
/// so that the same uniform number drawn from two similar distributions gives similar motions.
public final class Codebook {
    /// The steps `K` of a token: half a second.
    public static final int STEPS = 5;

    /// The time between steps of a token, s.
    public static final float DT_SECONDS = 0.1f;

    /// The duration of a token, s.
    public static final float SECONDS = 0.5f;

    private static final int LAST = STEPS - 1;

    private final AgentClass agentClass;
    private final int size;
    private final float[] poses; // [V, K, 3] x m, y m, heading rad after each step
    private final float[] endCos; // [V] of the heading at the last pose
    private final float[] endSin; // [V]

    /// A codebook from its poses, which are copied.
    ///
    /// @param poses `[V, K, 3]` x in m, y in m and heading in rad after each step, in the frame at the
    ///     token's start
    /// @throws IllegalArgumentException if there is no token, a value is not finite, or token 0 moves
    public Codebook(AgentClass agentClass, float[] poses) {
        int perToken = STEPS * 3;
        if (poses.length == 0 || poses.length % perToken != 0) {
            throw new IllegalArgumentException(
                    agentClass + " codebook: " + poses.length + " values are not a positive multiple of " + perToken);
        }
        this.agentClass = agentClass;
        this.size = poses.length / perToken;
        this.poses = poses.clone();
        endCos = new float[size];
        endSin = new float[size];
        for (int i = 0; i < poses.length; i++) {
            if (!Float.isFinite(poses[i]) || i < perToken && poses[i] != 0) {
                throw new IllegalArgumentException(agentClass + " codebook: token " + i / perToken + " has the value "
                        + poses[i] + "; all must be finite, and those of token 0 zero");
            }
        }
        for (int v = 0; v < size; v++) {
            endCos[v] = Trig.cos(headingRad(v, LAST));
            endSin[v] = Trig.sin(headingRad(v, LAST));
        }
    }

    public AgentClass agentClass() {
        return agentClass;
    }

    /// The number of tokens `V`.
    public int size() {
        return size;
    }

    /// How far forward a token has led after a step, m.
    ///
    /// @param step from 0 (0.1 s after the start) to `STEPS - 1`
    public float x(int token, int step) {
        return poses[(token * STEPS + step) * 3];
    }

    /// How far to the left a token has led after a step, m.
    public float y(int token, int step) {
        return poses[(token * STEPS + step) * 3 + 1];
    }

    /// How far a token has turned after a step, rad.
    public float headingRad(int token, int step) {
        return poses[(token * STEPS + step) * 3 + 2];
    }

    /// The length of a token's path, m.
    public float wayM(int token) {
        float way = 0;
        float fromX = 0;
        float fromY = 0;
        for (int k = 0; k < STEPS; k++) {
            float dx = x(token, k) - fromX;
            float dy = y(token, k) - fromY;
            way += (float) Math.sqrt(dx * dx + dy * dy);
            fromX = x(token, k);
            fromY = y(token, k);
        }
        return way;
    }

    /// A copy of all poses, `[V, K, 3]`.
    public float[] poses() {
        return poses.clone();
    }

    /// The token that ends nearest to a pose, by the mean distance between the corners of a box there and
    /// at the token's end; see [BoxDistance]. Of equally near ones the first.
    public int nearest(float x, float y, float headingRad) {
        float cos = Trig.cos(headingRad);
        float sin = Trig.sin(headingRad);
        int best = 0;
        float bestDistance = Float.POSITIVE_INFINITY;
        for (int v = 0; v < size; v++) {
            float distance = distance(v, x, y, cos, sin);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = v;
            }
        }
        return best;
    }

    /// The tokens that end nearest to a pose, nearest first, with their mean corner distances in m.
    ///
    /// @param tokens receives as many tokens as it is long, at most `V`
    /// @param distances receives the distances, m
    public void nearest(float x, float y, float headingRad, int[] tokens, float[] distances) {
        float cos = Trig.cos(headingRad);
        float sin = Trig.sin(headingRad);
        int found = 0;
        for (int v = 0; v < size; v++) {
            if (found == tokens.length && isCentreFarther(v, x, y, distances[found - 1])) {
                continue;
            }
            float distance = distance(v, x, y, cos, sin);
            if (found == tokens.length && distance >= distances[found - 1]) {
                continue;
            }
            int at = found < tokens.length ? found++ : found - 1;
            while (at > 0 && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                tokens[at] = tokens[at - 1];
                at--;
            }
            distances[at] = distance;
            tokens[at] = v;
        }
    }

    // The mean distance of corners is at least that of the centres; the margin is that of rounding.
    private boolean isCentreFarther(int token, float x, float y, float distance) {
        float dx = x - x(token, LAST);
        float dy = y - y(token, LAST);
        return dx * dx + dy * dy > 1.001f * distance * distance + 1e-6f;
    }

    /// The mean corner distance in m between a token's end and a pose.
    public float distance(int token, float x, float y, float headingRad) {
        return distance(token, x, y, Trig.cos(headingRad), Trig.sin(headingRad));
    }

    /// The mean corner distance in m between the ends of two tokens.
    public float distance(int token, int other) {
        return distance(token, x(other, LAST), y(other, LAST), endCos[other], endSin[other]);
    }

    private float distance(int token, float x, float y, float cos, float sin) {
        return BoxDistance.of(
                x - x(token, LAST),
                y - y(token, LAST),
                cos - endCos[token],
                sin - endSin[token],
                BoxDistance.halfLength(agentClass, x, y),
                0.5f * agentClass.boxWidthM());
    }
}
