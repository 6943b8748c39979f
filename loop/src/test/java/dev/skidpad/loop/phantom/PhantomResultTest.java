package dev.skidpad.loop.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PhantomResultTest {
    @Test
    void whatIsRestoredIsAShareOfTheLoss() {
        PhantomResult result = PhantomResult.of(
                List.of(Map.of(
                        PhantomArm.CLEAN, figures(10, 100),
                        PhantomArm.FAULTY, figures(50, 100),
                        PhantomArm.FILTERED, figures(14, 100),
                        PhantomArm.REFILLED, figures(30, 100))),
                7);
        PhantomResult.Row row = result.rows().getFirst();
        assertThat(row.measure()).isEqualTo(PhantomMeasure.PHANTOM_EPISODES);
        assertThat(row.means()).containsExactly(0.1, 0.5, 0.14, 0.3);
        assertThat(row.bySeed()).containsExactly(row.means());
        assertThat(row.filtered().share().orElseThrow()).isCloseTo(36 / 40.0, within(1e-12));
        assertThat(row.filtered().interval().orElseThrow().contains(0.9)).isTrue();
        assertThat(row.refilled().share().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(row.lossSeen()).isEqualTo(1);
        // 50 brakes on 100 times 50 m.
        assertThat(result.rows().get(1).means().get(1)).isCloseTo(10, within(1e-9));
    }

    @Test
    void whereNothingWasLostNothingCanBeRestored() {
        Map<PhantomArm, ArmFigures> same = new EnumMap<>(PhantomArm.class);
        for (PhantomArm arm : PhantomArm.values()) {
            same.put(arm, figures(3, 10));
        }
        assertThat(PhantomResult.of(List.of(same), 7).rows()).allSatisfy(row -> {
            assertThat(row.filtered().share()).isEmpty();
            assertThat(row.filtered().interval()).isEmpty();
        });
    }

    @Test
    void whereALossMayBeChanceNothingIsSaidToBeRestored() {
        // 3 of 10 against 4 of 10: a resample turns the two round in many a draw.
        PhantomResult result = PhantomResult.of(
                List.of(Map.of(
                        PhantomArm.CLEAN, figures(3, 10),
                        PhantomArm.FAULTY, figures(4, 10),
                        PhantomArm.FILTERED, figures(0, 10),
                        PhantomArm.REFILLED, figures(9, 10))),
                7);
        PhantomResult.Row row = result.rows().getFirst();
        assertThat(row.lossSeen()).isBetween(0.1, 0.97);
        assertThat(row.filtered()).isEqualTo(new PhantomResult.Restored(OptionalDouble.empty(), Optional.empty()));
        assertThat(row.refilled()).isEqualTo(row.filtered());
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
