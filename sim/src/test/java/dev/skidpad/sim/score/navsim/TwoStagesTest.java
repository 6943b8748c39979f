package dev.skidpad.sim.score.navsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.navsim.TwoStages.Group;
import dev.skidpad.sim.score.navsim.TwoStages.Scene;
import dev.skidpad.sim.score.navsim.TwoStages.Second;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoStagesTest {
    @Test
    void nearScenesWeighMoreThanFarOnes() {
        // d² = 0 and 0.2: the weights are 1 and exp(-1).
        Group group = new Group(1, 2, 0.5, List.of(new Second(1, 2, 1), new Second(1, 2 + StrictMath.sqrt(0.2), 0)));
        assertThat(group.value()).isCloseTo(0.5 / (1 + StrictMath.exp(-1)), within(1e-12));
    }

    @Test
    void whereAllAreFarTheyWeighTheSame() {
        Group group = new Group(0, 0, 1, List.of(new Second(50, 0, 1), new Second(80, 0, 0.5)));
        assertThat(group.value()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void theFigureIsTheMeanOverBothMomentsAndAllScenes() {
        Group one = new Group(0, 0, 1, List.of(new Second(0, 0, 1)));
        Group half = new Group(0, 0, 0.5, List.of(new Second(0, 0, 1)));
        Group none = new Group(0, 0, 0, List.of(new Second(0, 0, 1)));
        assertThat(TwoStages.score(List.of(new Scene(one, half), new Scene(half, none))))
                .isCloseTo((0.75 + 0.25) / 2, within(1e-12));
    }

    @Test
    void aGroupWithoutAFollowerIsRefused() {
        assertThatThrownBy(() -> new Group(0, 0, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TwoStages.score(List.of())).hasMessageContaining("no scene");
    }
}
