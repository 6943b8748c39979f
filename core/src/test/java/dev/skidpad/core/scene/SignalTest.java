package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTest {
    @Test
    void beyondTheRecordALightShowsWhatItShowedLast() {
        Signal signal = new Signal(1, 0, 0, List.of(SignalState.GO, SignalState.CAUTION, SignalState.STOP));
        assertThat(signal.at(1)).isEqualTo(SignalState.CAUTION);
        assertThat(signal.at(99)).isEqualTo(SignalState.STOP);
        assertThat(new Signal(1, 0, 0, List.of()).at(0)).isEqualTo(SignalState.UNKNOWN);
    }

    @Test
    void onlyRedForbidsAndOnlyYellowWarns() {
        assertThat(Arrays.stream(SignalState.values()).filter(SignalState::forbidsEntry))
                .containsExactly(SignalState.ARROW_STOP, SignalState.STOP);
        assertThat(Arrays.stream(SignalState.values()).filter(SignalState::warns))
                .containsExactly(SignalState.ARROW_CAUTION, SignalState.CAUTION);
    }
}
