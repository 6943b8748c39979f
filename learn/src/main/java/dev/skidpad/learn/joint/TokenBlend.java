package dev.skidpad.learn.joint;

import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Neighbourhoods;
import dev.skidpad.learn.token.Vocabulary;
import java.util.Arrays;
import java.util.List;

/// Turns a drawn token into motion: the mean of the tokens near it, weighted by their probabilities.
///
/// Tokens of slow motion lie 0.2 m apart, which is 0.4 m/s. Who brakes gently would go on from token to token as before
/// and then jerk. Which way is taken is drawn; how far exactly is what the model expects there. Immutable.
final class TokenBlend {
    /// Who stands with this probability stands still.
    private static final float STANDS = 0.97f;

    private final List<Codebook> codebooks; // per class
    private final List<Neighbourhoods> neighbourhoods; // per class

    TokenBlend(Vocabulary vocabulary) {
        codebooks = Arrays.stream(AgentClass.values()).map(vocabulary::of).toList();
        neighbourhoods = codebooks.stream().map(Neighbourhoods::of).toList();
    }

    /// Blends the tokens near a drawn one.
    ///
    /// @param draw what has just drawn it
    /// @param poses receives `[K, 3]` x in m, y in m, heading in rad, in the frame at the start
    void blend(AgentClass agentClass, int token, TokenDraw draw, float[] poses) {
        Codebook codebook = codebooks.get(agentClass.ordinal());
        Neighbourhoods neighbours = neighbourhoods.get(agentClass.ordinal());
        Arrays.fill(poses, 0);
        float sum = 0;
        float standing = 0;
        for (int i = 0; i < neighbours.count(token); i++) {
            int near = neighbours.near(token, i);
            float weight = draw.weight(near);
            sum += weight;
            standing = near == 0 ? weight : standing;
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[3 * k] += weight * codebook.x(near, k);
                poses[3 * k + 1] += weight * codebook.y(near, k);
                poses[3 * k + 2] += weight * codebook.headingRad(near, k);
            }
        }
        float scale = standing > STANDS * sum ? 0 : 1 / sum;
        for (int i = 0; i < poses.length; i++) {
            poses[i] *= scale;
        }
    }
}
