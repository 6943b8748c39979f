package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokenDrawTest {
    private static final float[] LOGITS = {log(0.1), log(0.5), log(0.3), log(0.1), 99};

    @Test
    void drawsByTheCumulativeProbability() {
        TokenDraw draw = new TokenDraw(Sampling.plain(), 5);
        assertThat(draw.draw(LOGITS, 0, 4, 0.05f)).isEqualTo(0);
        assertThat(draw.draw(LOGITS, 0, 4, 0.15f)).isEqualTo(1);
        assertThat(draw.draw(LOGITS, 0, 4, 0.59f)).isEqualTo(1);
        assertThat(draw.draw(LOGITS, 0, 4, 0.61f)).isEqualTo(2);
        assertThat(draw.draw(LOGITS, 0, 4, 0.99f)).isEqualTo(3);
    }

    @Test
    void leavesOutWhatIsUnlikely() {
        TokenDraw draw = new TokenDraw(new Sampling(1, 0.75f), 5); // 0.5 and 0.3 are kept
        assertThat(draw.draw(LOGITS, 0, 4, 0)).isEqualTo(1);
        assertThat(draw.draw(LOGITS, 0, 4, 0.6f)).isEqualTo(1); // 0.6 of 0.8 is 0.48
        assertThat(draw.draw(LOGITS, 0, 4, 0.64f)).isEqualTo(2);
        assertThat(draw.draw(LOGITS, 0, 4, 0.999f)).isEqualTo(2);
    }

    private static float log(double p) {
        return (float) StrictMath.log(p);
    }
}
