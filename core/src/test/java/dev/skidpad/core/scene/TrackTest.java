package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import org.junit.jupiter.api.Test;

class TrackTest {
    /// Four steps; the agent is not there at step 1.
    private static Track track(float[] x, float[] headingRad, float lengthM) {
        float[] zeros = new float[4];
        boolean[] valid = {true, false, true, true};
        return new Track(
                "a", AgentType.VEHICLE, lengthM, 2, 1.5f, x, zeros, headingRad, new float[] {3, 9, 3, 3}, zeros, valid);
    }

    private static Track track() {
        return track(new float[] {0, 99, 3, 7}, new float[] {0, 99, 4, -4}, 4.5f);
    }

    @Test
    void whatIsNotValidIsZero() {
        Track track = track();
        assertThat(track.valid(1)).isFalse();
        assertThat(track.x(1)).isZero();
        assertThat(track.vx(1)).isZero();
        assertThat(track.speedMps(1)).isZero();
        assertThat(track.speedMps(2)).isEqualTo(3);
    }

    @Test
    void headingsAreWrapped() {
        assertThat(track().headingRad(2)).isCloseTo(4 - Angles.TWO_PI, within(1e-6f));
        assertThat(track().headingRad(3)).isCloseTo(Angles.TWO_PI - 4, within(1e-6f));
    }

    @Test
    void nobodyIsThereBeyondTheRecord() {
        assertThat(track().valid(-1)).isFalse();
        assertThat(track().valid(4)).isFalse();
        assertThat(track().validSteps()).isEqualTo(3);
        assertThat(track().lastValid(1)).isZero();
        assertThat(track().lastValid(99)).isEqualTo(3);
        assertThat(track().lastValid(-1)).isEqualTo(-1);
    }

    @Test
    void thePathJoinsTheValidSteps() {
        assertThat(track().pathLengthM(0, 3)).isEqualTo(7);
        assertThat(track().pathLengthM(-5, 2)).isEqualTo(3);
        assertThat(track().pathLengthM(2, 99)).isEqualTo(4);
        assertThat(track().pathLengthM(3, 3)).isZero();
    }

    @Test
    void theColumnsAreCopied() {
        float[] x = {0, 99, 3, 7};
        Track track = track(x, new float[4], 4.5f);
        x[0] = 5;
        assertThat(track.x(0)).isZero();
    }

    @Test
    void tracksOfTheSameValuesAreEqual() {
        assertThat(track()).isEqualTo(track()).hasSameHashCodeAs(track());
        assertThat(track(new float[] {0, 55, 3, 7}, new float[] {0, 99, 4, -4}, 4.5f))
                .as("another value where it does not count")
                .isEqualTo(track());
        assertThat(track(new float[] {0, 99, 3, 8}, new float[] {0, 99, 4, -4}, 4.5f))
                .isNotEqualTo(track());
        assertThat(track()).hasToString("Track[a, VEHICLE, 3 of 4 steps]");
    }

    @Test
    void columnsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> track(new float[3], new float[4], 4.5f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("track a has columns of different lengths: x 3, y 4, heading 4, vx 4, vy 4, valid 4");
    }

    @Test
    void aBoxWithoutSizeIsRefused() {
        for (float length : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> track(new float[4], new float[4], length))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("track a has no size: length " + length + ", width 2.0, height 1.5");
        }
    }

    @Test
    void numbersThatAreNotFiniteAreRefusedWhereTheyCount() {
        assertThatThrownBy(() -> track(new float[] {0, 0, 0, Float.NaN}, new float[4], 4.5f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("track a is not finite at step 3: x NaN, y 0.0, heading 0.0, vx 3.0, vy 0.0");
        assertThat(track(new float[] {0, Float.NaN, 0, 0}, new float[4], 4.5f).x(1))
                .isZero();
    }
}
