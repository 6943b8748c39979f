package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.inverse.InverseDynamics;
import dev.skidpad.sim.dynamics.inverse.Obstacle;
import dev.skidpad.sim.dynamics.inverse.RecoveredActions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The inverses of the vehicle models on recorded and on generated egos.
class RecordedInverseTest {
    private static final long SEED = 13;

    /// The single-track car is left out for its time: each of its steps takes fifty sub-steps.
    @ParameterizedTest
    @EnumSource(value = CarKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SINGLE_TRACK")
    void recordedEgosAreDrivenBackToWithinADecimetre(CarKind kind) {
        assertDrivenBack(kind, RecordedScenes.some());
    }

    @ParameterizedTest
    @EnumSource(value = CarKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SINGLE_TRACK")
    void generatedEgosAreDrivenBackToWithinADecimetre(CarKind kind) {
        assertDrivenBack(kind, SceneGenerator.generated(SEED, 10).loadAll());
    }

    /// All but those that no car could have driven, of which there are few.
    private static void assertDrivenBack(CarKind kind, List<Scenario> scenes) {
        int driven = 0;
        for (Scenario scene : scenes) {
            RecoveredActions recovered = InverseDynamics.actions(kind, scene.ego(), scene.dtSeconds())
                    .orElseThrow();
            Optional<Obstacle> obstacle = Obstacle.of(recovered, scene.ego(), scene.dtSeconds(), 0.1f);
            assertThat(obstacle.filter(Obstacle.LIMITS::equals))
                    .as("%s on %s: %s m", kind.label(), scene.id(), recovered.worstErrorM())
                    .isEmpty();
            driven += obstacle.isEmpty() ? 1 : 0;
        }
        assertThat(driven).isGreaterThanOrEqualTo(scenes.size() - scenes.size() / 10);
    }
}
