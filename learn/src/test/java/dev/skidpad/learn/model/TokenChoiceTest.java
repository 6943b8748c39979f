package dev.skidpad.learn.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TokenChoiceTest {
    private static final float[] LOGITS = {0, 1, 2, 0, -50, 9};
    private static final int TOKENS = 5; // the 9 does not count

    @Test
    void theBestIsTheFirstOfTheHighest() {
        assertThat(TokenChoice.best(new float[] {1, 3, 3, 2}, 4)).isEqualTo(1);
        assertThat(TokenChoice.best(LOGITS, TOKENS)).isEqualTo(2);
    }

    @Test
    void tokensComeAsOftenAsTheirProbabilitiesSay() {
        RandomStream random = RandomStream.of(4, "test", 0);
        int draws = 20_000;
        int[] counts = new int[TOKENS];
        for (int i = 0; i < draws; i++) {
            counts[TokenChoice.sample(LOGITS, TOKENS, 1f, random.nextFloat())]++;
        }
        for (int v = 0; v < TOKENS; v++) {
            double p = Math.exp(TokenChoice.logProbability(LOGITS, TOKENS, v));
            assertThat(counts[v] / (double) draws).as("token %d", v).isCloseTo(p, Offset.offset(0.015));
        }
    }

    @Test
    void aLowTemperatureTakesTheBest() {
        for (float uniform : new float[] {0.001f, 0.3f, 0.999f}) {
            assertThat(TokenChoice.sample(LOGITS, TOKENS, 0.02f, uniform)).isEqualTo(2);
        }
    }

    @Test
    void theEntropyOfEqualChoicesIsTheLogarithmOfTheirNumber() {
        assertThat(TokenChoice.entropy(new float[8], 8)).isCloseTo((float) Math.log(8), Offset.offset(1e-5f));
    }
}
