package dev.skidpad.loop.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.plausible.PhantomBrakes;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhantomScenesTest {
    private static final PhantomSettings ALL_FAULTY = new PhantomSettings(7, 1, 6, 6, 1, 1, 5, 8, 3);

    @Test
    void phantomsAreFoundAndCleanScenesPass() {
        List<PhantomScenes.Made> made = new PhantomScenes(7, ALL_FAULTY, 1).upToPassing(4);
        assertThat(made.stream().filter(PhantomScenes.Made::passes)).hasSize(4);
        assertThat(made.getLast().passes()).isTrue();
        assertThat(made.stream().filter(PhantomScenes.Made::phantom)).isNotEmpty();
        for (PhantomScenes.Made one : made) {
            if (one.phantom()) {
                assertThat(one.offered()).isNotSameAs(one.clean());
            } else {
                assertThat(one.offered()).isSameAs(one.clean());
            }
        }
    }

    @Test
    void quietScenesHaveOneDriverWhoBrakesForNothingNever() {
        List<Scenario> clean = new PhantomScenes(7, ALL_FAULTY, 1).clean(9);
        assertThat(clean)
                .filteredOn(scene -> scene.agentCount() == 1)
                .isNotEmpty()
                .allSatisfy(scene -> assertThat(PhantomBrakes.of(scene, 0, scene.nowStep(), 3))
                        .isEmpty());
        assertThat(clean.getFirst().agentCount()).isGreaterThan(1);
        assertThat(new PhantomScenes(7, ALL_FAULTY, 2).clean(9).getLast().tracks())
                .isEqualTo(clean.getLast().tracks());
    }
}
