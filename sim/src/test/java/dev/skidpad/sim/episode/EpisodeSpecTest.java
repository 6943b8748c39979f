package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 91 steps; the ego is not in the record at steps 40 to 49.
class EpisodeSpecTest {
    private static final Scenario SCENE = TestScenes.road(
                    "spec", TestScenes.car("ego").speed(10).gone(40, 50))
            .build();

    private static EpisodeSpec spec(int startStep, int steps) {
        return new EpisodeSpec(SCENE, startStep, steps, new LogPlanner(), new LogTraffic(), 1, 2);
    }

    @Test
    void theWholeIsFromNowToTheEnd() {
        EpisodeSpec whole = EpisodeSpec.whole(SCENE, new LogPlanner(), new LogTraffic(), 1, 2);
        assertThat(whole.startStep()).isEqualTo(10);
        assertThat(whole.steps()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45, 91, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aStartWithoutAnEgoIsRefused(int startStep) {
        assertThatThrownBy(() -> spec(startStep, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario spec: the ego ego is not valid at the start, step " + startStep);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 71, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void moreStepsThanThereAreAreRefused(int steps) {
        assertThatThrownBy(() -> spec(20, steps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario spec: from step 20 one can drive 1 to 70 steps, not " + steps);
    }

    @Test
    void theLastStepCannotBeDrivenOn() {
        assertThat(spec(89, 1).steps()).isEqualTo(1);
        assertThatThrownBy(() -> spec(90, 1)).hasMessageContaining("one can drive 1 to 0 steps");
    }
}
