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
    private static final int STANDING = 0;

    private final List<Codebook> codebooks; // per class
    private final List<Neighbourhoods> neighbourhoods; // per class

    TokenBlend(Vocabulary vocabulary) {
        codebooks = Arrays.stream(AgentClass.values()).map(vocabulary::of).toList();
        neighbourhoods = codebooks.stream().map(Neighbourhoods::of).toList();
    }

    /// Blends the tokens near a drawn one. Standing still is not blended with setting off: it is one or the other.
    ///
    /// @param draw what has just drawn it
    /// @param poses receives `[K, 3]` x in m, y in m, heading in rad, in the frame at the start
    void blend(AgentClass agentClass, int token, TokenDraw draw, float[] poses) {
        Arrays.fill(poses, 0);
        if (token == STANDING) {
            return;
        }
        Codebook codebook = codebooks.get(agentClass.ordinal());
        Neighbourhoods neighbours = neighbourhoods.get(agentClass.ordinal());
        float sum = 0;
        for (int i = 0; i < neighbours.count(token); i++) {
            int near = neighbours.near(token, i);
            float weight = near == STANDING ? 0 : draw.weight(near);
            sum += weight;
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[3 * k] += weight * codebook.x(near, k);
                poses[3 * k + 1] += weight * codebook.y(near, k);
                poses[3 * k + 2] += weight * codebook.headingRad(near, k);
            }
        }
        for (int i = 0; i < poses.length; i++) {
            poses[i] /= sum;
        }
    }
}
