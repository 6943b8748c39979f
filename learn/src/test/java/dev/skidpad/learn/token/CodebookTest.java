package dev.skidpad.learn.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CodebookTest {
    private static final int VALUES = Codebook.STEPS * 3;

    /// Token 0 stands, token v goes v metres straight on.
    private static Codebook straight(int tokens) {
        float[] poses = new float[tokens * VALUES];
        for (int v = 0; v < tokens; v++) {
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[v * VALUES + 3 * k] = v * (k + 1) / (float) Codebook.STEPS;
            }
        }
        return new Codebook(AgentClass.VEHICLE, poses);
    }

    @Test
    void theNearestTokenIsTheOneWhoseCornersAreNearest() {
        Codebook codebook = straight(8);
        assertThat(codebook.nearest(2.4f, 0, 0)).isEqualTo(2);
        assertThat(codebook.nearest(2.6f, 0, 0)).isEqualTo(3);
        assertThat(codebook.nearest(-3, 0, 0)).isZero();
    }

    @Test
    void ofTwoEquallyNearTokensTheFirstIsTaken() {
        assertThat(straight(8).nearest(2.5f, 0, 0)).isEqualTo(2);
    }

    @Test
    void theDistanceCountsTheTurnByTheBoxesCorners() {
        Codebook codebook = straight(2);
        // Turned by half a turn, each corner of the 4.8 m by 2 m box is opposite: a diagonal of 5.2 m away.
        assertThat(codebook.distance(0, 0, 0, (float) Math.PI)).isCloseTo(5.2f, Offset.offset(1e-4f));
        assertThat(codebook.distance(0, 0.3f, 0.4f, 0)).isCloseTo(0.5f, Offset.offset(1e-5f));
    }

    @Test
    void aWrongHeadingCountsMoreTheFartherAMotionLeads() {
        Codebook codebook = straight(8);
        assertThat(codebook.distance(7, 7, 0, 0.02f)).isGreaterThan(2 * codebook.distance(1, 1, 0, 0.02f));
    }

    @Test
    void theNearestFewComeInOrder() {
        int[] tokens = new int[3];
        float[] distances = new float[3];
        straight(8).nearest(5.1f, 0, 0, tokens, distances);
        assertThat(tokens).containsExactly(5, 6, 4);
        assertThat(distances).isSorted();
    }

    @Test
    void tokenZeroMustStandStill() {
        float[] poses = new float[VALUES];
        poses[3] = 1;
        assertThatThrownBy(() -> new Codebook(AgentClass.VEHICLE, poses))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token 0 has the value 1.0");
    }

    @Test
    void aCodebookThatIsCutShortIsRefused() {
        assertThatThrownBy(() -> new Codebook(AgentClass.CYCLIST, new float[VALUES + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CYCLIST codebook: 16 values");
    }
}
