package dev.skidpad.sim.plausible.fault;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.DemonstrationFilter;
import dev.skidpad.sim.plausible.PhantomBrakes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhantomInjectorTest {
    private static final PhantomInjector INJECTOR = new PhantomInjector(5, 8);
    private static final Scenario FREE = TestScenes.road("free", 12).build();

    @Test
    void anEgoThatDrivesFreelyBrakesForAPhantomAndTheFilterTells() {
        Set<PhantomKind> seen = EnumSet.noneOf(PhantomKind.class);
        for (long index = 0; index < 30; index++) {
            Phantom phantom =
                    INJECTOR.inject(FREE, RandomStream.of(7, "test", index)).orElseThrow();
            seen.add(phantom.kind());
            assertThat(phantom.fromStep()).isEqualTo(11); // it is fast and free from now on
            assertThat(phantom.brakingMps2()).isBetween(5.0, 8.0);
            assertThat(DemonstrationFilter.judge(phantom.scenario(), RoadGrip.DRY)
                            .usable())
                    .as("%s, index %d", phantom.kind(), index)
                    .isFalse();
        }
        assertThat(seen).containsExactly(PhantomKind.NOTHING, PhantomKind.GHOST);
    }

    @Test
    void itNeverGetsAheadOfItsRecord() {
        Scenario haunted = INJECTOR.inject(FREE, RandomStream.of(1, "test", 0))
                .orElseThrow()
                .scenario();
        assertThat(PhantomBrakes.of(FREE, 0, 10, 3)).isEmpty();
        for (int t = 0; t < FREE.steps(); t++) {
            assertThat(haunted.ego().x(t)).isLessThan(FREE.ego().x(t) + 0.01f);
        }
        assertThat(haunted.ego().x(90)).isLessThan(FREE.ego().x(90) - 5);
    }

    @Test
    void aLeaderVanishesWhenTheEgoBrakesForIt() {
        Scenario traffic = TestScenes.road("traffic", 12)
                .agent(car("leader").at(20, 0).speed(12))
                .build();
        Phantom phantom =
                INJECTOR.inject(traffic, RandomStream.of(1, "test", 0)).orElseThrow();
        assertThat(phantom.kind()).isEqualTo(PhantomKind.VANISHED); // there is no free moment for the others
        assertThat(phantom.scenario().tracks().get(1).valid(20)).isFalse();
    }

    @Test
    void whoNeverDrivesFastMeetsNoPhantom() {
        Optional<Phantom> none = INJECTOR.inject(TestScenes.road("slow", 5).build(), RandomStream.of(1, "test", 0));
        assertThat(none).isEmpty();
    }

    @Test
    void brakingIsPositive() {
        assertThatThrownBy(() -> new PhantomInjector(0, 5)).hasMessageContaining("0.0");
    }
}
