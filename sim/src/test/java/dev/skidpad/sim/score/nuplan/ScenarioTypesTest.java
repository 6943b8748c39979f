package dev.skidpad.sim.score.nuplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.nuplan.ScenarioTypes.Scene;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScenarioTypesTest {
    @Test
    void typesWeighByTheirScenes() {
        ScenarioTypes types =
                ScenarioTypes.of(List.of(scene("turn", 1), scene("turn", 0.5), scene("turn", 0), scene("follow", 0.9)));
        assertThat(types.means()).containsEntry("turn", 0.5).containsEntry("follow", 0.9);
        assertThat(types.score().orElseThrow()).isCloseTo((3 * 0.5 + 0.9) / 4, within(1e-12));
    }

    @Test
    void aSceneWithoutATotalCountsNowhere() {
        ScenarioTypes types = ScenarioTypes.of(List.of(scene("turn", 1), new Scene("turn", OptionalDouble.empty())));
        assertThat(types.scenes()).containsEntry("turn", 1);
        assertThat(types.score()).hasValue(1);
        assertThat(ScenarioTypes.of(List.of()).score()).isEmpty();
    }

    private static Scene scene(String type, double total) {
        return new Scene(type, OptionalDouble.of(total));
    }
}
