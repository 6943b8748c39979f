package dev.skidpad.loop.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PhantomResultTest {
    @Test
    void whatIsRestoredIsAShareOfTheLoss() {
        PhantomResult result = PhantomResult.of(
                List.of(Map.of(
                        PhantomArm.CLEAN, figures(10, 100),
                        PhantomArm.FAULTY, figures(50, 100),
                        PhantomArm.FILTERED, figures(14, 100))),
                7);
        PhantomResult.Row row = result.rows().getFirst();
        assertThat(row.measure()).isEqualTo(PhantomMeasure.PHANTOM_EPISODES);
        assertThat(row.clean()).isEqualTo(0.1);
        assertThat(row.faulty()).isEqualTo(0.5);
        assertThat(row.restored().orElseThrow()).isCloseTo(36 / 40.0, within(1e-12));
        assertThat(row.interval().orElseThrow().contains(0.9)).isTrue();
        assertThat(row.lossSeen()).isEqualTo(1);
        assertThat(row.bySeed()).containsExactly(List.of(0.1, 0.5, 0.14));
        // 50 brakes on 100 times 50 m.
        assertThat(result.rows().get(1).faulty()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whereNothingWasLostNothingCanBeRestored() {
        ArmFigures same = figures(3, 10);
        PhantomResult result = PhantomResult.of(
                List.of(Map.of(PhantomArm.CLEAN, same, PhantomArm.FAULTY, same, PhantomArm.FILTERED, same)), 7);
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.restored()).isEmpty();
            assertThat(row.interval()).isEmpty();
        });
    }

    private static ArmFigures figures(int phantoms, int scenes) {
        List<ArmFigures.OfScene> all = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            all.add(new ArmFigures.OfScene(
                    i < phantoms ? 1 : 0, 50, OptionalDouble.of(1), OptionalDouble.of(1), false));
        }
        return new ArmFigures(all);
    }
}
