package dev.skidpad.sim.plausible;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityRule;
import org.junit.jupiter.api.Test;

class DemonstrationFilterTest {
    @Test
    void anEgoThatBrakesForNothingIsNotLearnedFrom() {
        DemonstrationFilter.Judged judged =
                judge(TestScenes.road("phantom", car("ego").speed(20).accelerate(40, -6))
                        .build());
        assertThat(judged.usable()).isFalse();
        assertThat(judged.against())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(PlausibilityRule.CAUSELESS_BRAKING));
    }

    @Test
    void whoVanishesBeforeTheEgoSpoilsTheScene() {
        assertThat(judge(TestScenes.road("vanish", 10)
                                .agent(car("leader").at(15, 0).speed(10).gone(50, 91))
                                .build())
                        .usable())
                .isFalse();
    }

    @Test
    void whatOthersDoWrongElsewhereDoesNot() {
        DemonstrationFilter.Judged judged = judge(TestScenes.road("elsewhere", 10)
                .agent(pedestrian("runner").at(50, -10).speed(12))
                .agent(car("behind").at(-15, 0).speed(10).gone(50, 91))
                .build());
        assertThat(judged.usable()).isTrue();
        assertThat(judged.unfit()).containsExactly(2); // who vanishes has no way to learn from; who runs is no driver
    }

    @Test
    void anotherDriverWhoBrakesForNothingIsUnfitAlone() {
        DemonstrationFilter.Judged judged = judge(TestScenes.road("other", 10)
                .agent(car("other").at(60, 3.5f).speed(20).accelerate(40, -6))
                .build());
        assertThat(judged.usable()).isTrue();
        assertThat(judged.unfit()).containsExactly(1);
    }

    private static DemonstrationFilter.Judged judge(Scenario scene) {
        return DemonstrationFilter.judge(scene, RoadGrip.DRY);
    }
}
