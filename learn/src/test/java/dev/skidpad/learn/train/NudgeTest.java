package dev.skidpad.learn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NudgeTest {
    private static final Nudge NUDGE = new Nudge(0.5, 0.4, 0.05, 0.2, 0.1);

    @Test
    void whoStandsIsNotNudged() {
        RandomStream random = RandomStream.of(2, "test", 0);
        for (int i = 0; i < 200; i++) {
            Nudge.Drawn drawn = NUDGE.draw(random, 0);
            assertThat(drawn.leftM()).isZero();
            assertThat(drawn.turnRad()).isZero();
            assertThat(drawn.speedFactor()).isEqualTo(1f);
        }
    }

    @Test
    void nudgesAreAsFrequentAndAsLargeAsAsked() {
        RandomStream random = RandomStream.of(2, "test", 1);
        int draws = 20_000;
        int nudged = 0;
        int halted = 0;
        double square = 0;
        for (int i = 0; i < draws; i++) {
            Nudge.Drawn drawn = NUDGE.draw(random, 10);
            nudged += drawn.leftM() != 0 ? 1 : 0;
            halted += drawn.speedFactor() < 0.3f ? 1 : 0;
            square += drawn.leftM() * drawn.leftM();
        }
        assertThat(nudged / (double) draws).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(halted / (double) nudged).isCloseTo(0.1, Offset.offset(0.02));
        assertThat(Math.sqrt(square / nudged)).isCloseTo(0.4, Offset.offset(0.03));
    }

    @Test
    void aNegativeNudgeIsRefused() {
        assertThatThrownBy(() -> new Nudge(0.5, -0.1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1 m");
    }
}
