package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnglesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "-1, -1", "4, -2.2831853", "-4, 2.2831853", "7, 0.71681469", "100, -0.53096491"})
    void wrappingKeepsTheDirection(float angle, float wrapped) {
        assertThat(Angles.wrap(angle)).isCloseTo(wrapped, within(1e-5f));
    }

    @Test
    void wrappingTwiceChangesNothing() {
        long seed = 11;
        RandomStream random = RandomStream.of(seed, "wrap", 0);
        for (int i = 0; i < 10_000; i++) {
            float wrapped = Angles.wrap(random.uniform(-60, 60));
            assertThat(wrapped).as("seed %d", seed).isBetween(-Angles.PI, Angles.PI);
            assertThat(Angles.wrap(wrapped)).as("seed %d", seed).isEqualTo(wrapped);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0f, Angles.PI, -Angles.PI, 3.1415925f, -3.1415925f})
    void whatIsWrappedAlreadyStaysAsItIs(float angle) {
        assertThat(Float.floatToIntBits(Angles.wrap(angle))).isEqualTo(Float.floatToIntBits(angle));
    }

    @Test
    void theDifferenceIsTheShortTurn() {
        assertThat(Angles.difference(3, -3)).isCloseTo(Angles.TWO_PI - 6, within(1e-6f));
        assertThat(Angles.difference(-3, 3)).isCloseTo(6 - Angles.TWO_PI, within(1e-6f));
        assertThat(Angles.difference(1, 1.5f)).isEqualTo(0.5f);
    }

    @Test
    void aBearingIsCounterClockwiseFromEast() {
        assertThat(Angles.atan2(1, 0)).isCloseTo(Angles.PI / 2, within(1e-7f));
        assertThat(Angles.atan2(0, -1)).isEqualTo(Angles.PI);
        assertThat(Angles.cos(Angles.PI / 3)).isCloseTo(0.5f, within(1e-6f));
        assertThat(Angles.sin(Angles.PI / 6)).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void noDirectionStaysNone() {
        assertThat(Angles.wrap(Float.NaN)).isNaN();
        assertThat(Angles.wrap(Float.POSITIVE_INFINITY)).isNaN();
    }
}
