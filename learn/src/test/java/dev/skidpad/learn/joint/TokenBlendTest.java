package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Vocabulary;
import org.junit.jupiter.api.Test;

final class TokenBlendTest {
    private static Codebook straight(AgentClass agentClass, float... ends) {
        float[] poses = new float[ends.length * Codebook.STEPS * 3];
        for (int v = 0; v < ends.length; v++) {
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[(v * Codebook.STEPS + k) * 3] = ends[v] * (k + 1) / Codebook.STEPS;
            }
        }
        return new Codebook(agentClass, poses);
    }

    private static final Vocabulary VOCABULARY = new Vocabulary(
            straight(AgentClass.VEHICLE, 0, 0.2f, 5, 5.2f, 9),
            straight(AgentClass.PEDESTRIAN, 0, 1),
            straight(AgentClass.CYCLIST, 0, 1));

    private static float[] blend(float... probabilities) {
        float[] logits = new float[probabilities.length];
        int token = 0;
        for (int v = 0; v < logits.length; v++) {
            logits[v] = (float) Math.log(probabilities[v]);
            token = probabilities[v] > probabilities[token] ? v : token;
        }
        TokenDraw draw = new TokenDraw(Sampling.plain(), logits.length);
        draw.draw(logits, 0, logits.length, 0.5f);
        float[] poses = new float[3 * Codebook.STEPS];
        new TokenBlend(VOCABULARY).blend(AgentClass.VEHICLE, token, draw, poses);
        return poses;
    }

    @Test
    void whatIsDrawnIsTheMeanOfItsNeighbours() {
        float[] poses = blend(0.1f, 0.1f, 0.6f, 0.1f, 0.1f);
        assertThat(poses[12]).isCloseTo((0.6f * 5 + 0.1f * 5.2f) / 0.7f, within(1e-4f));
        assertThat(poses[0]).isCloseTo(poses[12] / 5, within(1e-4f));
    }

    @Test
    void whoStandsStandsAndWhoSetsOffSetsOff() {
        assertThat(blend(0.5f, 0.4f, 0.03f, 0.03f, 0.04f)).containsOnly(0f);
        assertThat(blend(0.4f, 0.5f, 0.03f, 0.03f, 0.04f)[12]).isCloseTo(0.2f, within(1e-4f));
    }
}
