package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.data.generate.SignalProgramme.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalProgrammeTest {
    private static final SignalProgramme PROGRAMME =
            new SignalProgramme(List.of(new Phase(List.of(0, 2), 10), new Phase(List.of(1, 3), 8)), 1, 0);

    @Test
    void greenIsFollowedByThreeSecondsOfYellowAndThenRed() {
        assertThat(PROGRAMME.at(0, 9.9)).isEqualTo(SignalState.GO);
        assertThat(PROGRAMME.at(0, 10)).isEqualTo(SignalState.CAUTION);
        assertThat(PROGRAMME.at(0, 12.9)).isEqualTo(SignalState.CAUTION);
        assertThat(PROGRAMME.at(0, 13)).isEqualTo(SignalState.STOP);
        assertThat(PROGRAMME.at(1, 13.5)).isEqualTo(SignalState.STOP);
        assertThat(PROGRAMME.at(1, 14)).isEqualTo(SignalState.GO);
    }

    @Test
    void groupsOfDifferentPhasesAreNeverOpenTogether() {
        for (double t = -30; t < 60; t += 0.1) {
            boolean first = PROGRAMME.at(0, t) != SignalState.STOP;
            boolean second = PROGRAMME.at(1, t) != SignalState.STOP;
            assertThat(first && second).as("at %f s", t).isFalse();
            assertThat(PROGRAMME.at(2, t)).isEqualTo(PROGRAMME.at(0, t));
        }
    }

    @Test
    void itRepeatsItself() {
        assertThat(PROGRAMME.at(1, 3 + 26)).isEqualTo(PROGRAMME.at(1, 3));
        assertThat(PROGRAMME.at(1, 15 + 52)).isEqualTo(PROGRAMME.at(1, 15));
    }

    @Test
    void itSaysHowLongRedLasts() {
        assertThat(PROGRAMME.redFor(0, 5, 20)).isZero();
        assertThat(PROGRAMME.redFor(0, 20, 20)).isBetween(5.5, 6.5);
        assertThat(PROGRAMME.redFor(0, 13.5, 4)).isEqualTo(4);
    }
}
