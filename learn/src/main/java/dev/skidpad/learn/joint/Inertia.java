package dev.skidpad.learn.joint;

import dev.skidpad.core.kernel.Exponential;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.Codebook;
import java.util.Arrays;

/// What every score of a token begins with: how near the token ends to where the agent would come by itself.
///
/// With the end `z = (x, y, θ)` of a token, the place `c` to which the agent's velocity and turn lead in half a second,
/// and six numbers `a` that the network tells of the agent, to the score is added
/// ```
/// 1 - √(1 + Σ_d m_d²),   m_d = (z_d - c_d - SHIFT_d·a_d) · exp(a_{d+3}) / SPREAD_d
/// ```
/// A network that knows nothing yet lets everybody go on as before; what it learns is what comes in between. Near
/// the place this is a normal distribution; far from it the score falls evenly, so that what is rare does not
/// outweigh all else in training. Immutable.
final class Inertia {
    /// The numbers that the network tells of an agent.
    static final int TOLD = 6;

    /// The dimensions of a token's end: m forward, m to the left, rad.
    static final int DIMENSIONS = 3;

    /// How far one unit of what is told shifts the place; m, m, rad.
    static final float[] SHIFT = {0.5f, 0.2f, 0.1f};

    /// How far off an agent usually ends; m, m, rad.
    static final float[] SPREAD = {0.3f, 0.1f, 0.08f};

    /// How much narrower or wider it can get: powers of e.
    static final float LEAST_POWER = -3;

    static final float MOST_POWER = 3;

    private static final float SECONDS = Codebook.STEPS * Codebook.DT_SECONDS;
    private static final int FORWARD = AgentType.values().length + 2; // in an agent's own row

    private final float[][] ends; // [DIMENSIONS, V]

    Inertia(Codebook codebook) {
        ends = new float[DIMENSIONS][codebook.size()];
        for (int v = 0; v < codebook.size(); v++) {
            ends[0][v] = codebook.x(v, Codebook.STEPS - 1);
            ends[1][v] = codebook.y(v, Codebook.STEPS - 1);
            ends[2][v] = codebook.headingRad(v, Codebook.STEPS - 1);
        }
    }

    /// Where the tokens end along one dimension, `[V]`; a copy.
    float[] ends(int dimension) {
        return Arrays.copyOf(ends[dimension], ends[dimension].length);
    }

    /// Where an agent comes by itself, along one dimension.
    ///
    /// @param self the rows of agents themselves, `[N, SELF_WIDTH]`
    static float drift(float[] self, int agent, int dimension) {
        int at = agent * ViewFeatures.SELF_WIDTH + FORWARD;
        return switch (dimension) {
            case 0 -> self[at] * 10 * SECONDS;
            case 1 -> self[at + 1] * 3 * SECONDS;
            case 2 -> self[at + 3] * 0.5f * SECONDS;
            default -> throw new IndexOutOfBoundsException(dimension);
        };
    }

    /// Adds it to the scores of one agent.
    ///
    /// @param self the rows of agents themselves, `[N, SELF_WIDTH]`
    /// @param told the agent's [#TOLD] numbers
    /// @param logits from `at` on, its scores
    void add(float[] self, int agent, float[] told, float[] logits, int at) {
        float x = centre(self, agent, told, 0);
        float y = centre(self, agent, told, 1);
        float turn = centre(self, agent, told, 2);
        float sharpX = sharpness(told, 0);
        float sharpY = sharpness(told, 1);
        float sharpTurn = sharpness(told, 2);
        for (int v = 0; v < ends[0].length; v++) {
            float missX = (ends[0][v] - x) * sharpX;
            float missY = (ends[1][v] - y) * sharpY;
            float missTurn = (ends[2][v] - turn) * sharpTurn;
            logits[at + v] += 1 - (float) Math.sqrt(1 + missX * missX + missY * missY + missTurn * missTurn);
        }
    }

    private static float centre(float[] self, int agent, float[] told, int dimension) {
        return drift(self, agent, dimension) + SHIFT[dimension] * told[dimension];
    }

    private static float sharpness(float[] told, int dimension) {
        float power = Math.max(LEAST_POWER, Math.min(MOST_POWER, told[DIMENSIONS + dimension]));
        return Exponential.exp(power) / SPREAD[dimension];
    }
}
