package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void theNearestPointMayLieWithinOrAtAnEnd() {
        assertThat(Segments.squaredDistance(5, 3, 0, 0, 10, 0)).isEqualTo(9);
        assertThat(Segments.squaredDistance(-3, 4, 0, 0, 10, 0)).isEqualTo(25);
        assertThat(Segments.squaredDistance(13, -4, 0, 0, 10, 0)).isEqualTo(25);
        assertThat(Segments.squaredDistance(0, 2, 0, 0, 2, 2)).isCloseTo(2, within(1e-6f));
    }

    @Test
    void aSegmentWithoutLengthIsAPoint() {
        assertThat(Segments.squaredDistance(3, 4, 0, 0, 0, 0)).isEqualTo(25);
        assertThat(Segments.squaredDistance(0, 0, 0, 0, 0, 0)).isZero();
    }
}
