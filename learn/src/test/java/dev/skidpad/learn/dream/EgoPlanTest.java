package dev.skidpad.learn.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EgoPlanTest {
    private static final EgoPlan EAST = EgoPlan.of(new float[] {1, 2, 3, 4}, new float[4], new float[4]);

    @Test
    void movesAsideToTheLeft() {
        EgoPlan aside = EAST.aside(0.5f, 2);
        assertThat(aside.y(0)).isCloseTo(0.25f, within(1e-6f)); // half the way: 3·0.25 - 2·0.125 = 0.5
        assertThat(aside.y(1)).isCloseTo(0.5f, within(1e-6f));
        assertThat(aside.y(3)).isCloseTo(0.5f, within(1e-6f));
        assertThat(aside.x(3)).isEqualTo(4);
        assertThat(aside.farthestFrom(EAST)).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void knowsTheVelocityToEachPose() {
        assertThat(EAST.vx(0, 0.5f, 0.1f)).isCloseTo(5, within(1e-5f));
        assertThat(EAST.vx(1, 0.5f, 0.1f)).isCloseTo(10, within(1e-5f));
    }

    @Test
    void refusesWhatIsNotAPlan() {
        assertThatThrownBy(() -> EgoPlan.of(new float[0], new float[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one or more");
        assertThatThrownBy(() -> EgoPlan.of(new float[] {Float.NaN}, new float[1], new float[1]))
                .hasMessageContaining("pose 0");
    }
}
