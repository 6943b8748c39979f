package dev.skidpad.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxSizeTest {
    @Test
    void leavesWhatABoxCanBeAsItIs() {
        BoxSize smallest = new BoxSize(0.01, 0.01, 0.01);
        BoxSize largest = new BoxSize(100, 100, 100);
        assertThat(smallest.repaired(AgentType.OTHER)).isEqualTo(smallest);
        assertThat(largest.repaired(AgentType.VEHICLE)).isEqualTo(largest);
    }

    /// 1e-60 is positive, and zero as a float.
    @ParameterizedTest
    @ValueSource(doubles = {0, -4.6, 1e-60, 0.0099, 100.5, 1e300, Double.POSITIVE_INFINITY, Double.NaN})
    void replacesWhatItCannotBeByWhatIsTypical(double sizeM) {
        assertThat(new BoxSize(sizeM, 2, sizeM).repaired(AgentType.VEHICLE)).isEqualTo(new BoxSize(4.6, 2, 1.65));
        assertThat(new BoxSize(4, sizeM, 1.5).repaired(AgentType.PEDESTRIAN)).isEqualTo(new BoxSize(4, 0.85, 1.5));
    }
}
