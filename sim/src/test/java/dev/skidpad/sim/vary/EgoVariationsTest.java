package dev.skidpad.sim.vary;

import static dev.skidpad.sim.vary.Scenes.LAST;
import static dev.skidpad.sim.vary.Scenes.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EgoVariationsTest {
    @Test
    void aFasterEgoGetsFurtherAlongItsRoute() {
        Varied varied =
                new EgoRetimed(1.3f, 1.3f).apply(Scenes.alone(), random()).orElseThrow();
        Track ego = varied.scenario().ego();
        assertThat(varied.plausible()).as("%s", varied.report().failures()).isTrue();
        assertThat(ego.speedMps(LAST)).isCloseTo(13, within(0.05f));
        // 80 steps at 10 m/s, and the extra 3 m/s after a ramp of 1.5 s: 3·(8 - 0.75).
        assertThat(ego.x(LAST) - ego.x(NOW)).isCloseTo(80 + 21.75f, within(0.2f));
        assertThat(ego.y(LAST)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void aSlowerEgoStaysOnItsWay() {
        Scenario scene = TestScenes.road(
                        "bend", TestScenes.car("ego").speed(10).turn(30, 0.02f).turn(60, 0))
                .build();
        Varied varied = new EgoRetimed(0.6f, 0.6f).apply(scene, random()).orElseThrow();
        assertThat(varied.scenario().ego().speedMps(LAST)).isCloseTo(6, within(0.1f));
        // The bend begins 20 m after now, so at 10 m/s and with a ramp of 2 s before step 41: it has not turned then.
        assertThat(scene.ego().headingRad(41)).isGreaterThan(0.2f);
        assertThat(varied.scenario().ego().headingRad(41)).isLessThan(0.12f);
        assertThat(varied.scenario().ego().headingRad(LAST)).isGreaterThan(0.4f);
    }

    @Test
    void anEgoThatStandsCannotBeRetimed() {
        Scenario scene = TestScenes.road("standing", 0).build();
        assertThat(new EgoRetimed(1.3f, 1.5f).apply(scene, random())).isEmpty();
    }

    @Test
    void lateBrakingRunsIntoWhatTheRecordStoppedFor() {
        Scenario scene = Scenes.braking();
        Varied varied = new EgoDelayed(1.5f, 1).apply(scene, random()).orElseThrow();
        assertThat(varied.plausible()).as("%s", varied.report().failures()).isTrue();
        Track ego = varied.scenario().ego();
        assertThat(ego.speedMps(32)).isCloseTo(12, within(0.1f));
        assertThat(touchesSomebody(scene)).isFalse();
        assertThat(touchesSomebody(varied.scenario())).isTrue();
    }

    @Test
    void weakBrakingEndsFaster() {
        Scenario scene = Scenes.braking();
        Varied varied = new EgoDelayed(0.3f, 0.5f).apply(scene, random()).orElseThrow();
        float least = varied.scenario().ego().speedMps(LAST);
        assertThat(least).isBetween(0.2f, 6.1f);
        assertThat(scene.ego().speedMps(LAST)).isZero();
    }

    @Test
    void withoutBrakingThereIsNothingToDelay() {
        assertThat(new EgoDelayed(1.5f, 0.5f).apply(Scenes.alone(), random())).isEmpty();
    }

    @Test
    void anEgoAimedAtAnAgentMeetsIt() {
        Scenario scene = Scenes.traffic();
        int met = 0;
        for (int seed = 0; seed < 20; seed++) {
            Optional<Varied> varied =
                    new EgoAimed(EgoAimed.Target.AGENT).apply(scene, RandomStream.of(seed, "aimed", 0));
            if (varied.isPresent()) {
                assertThat(touchesSomebody(varied.get().scenario()))
                        .as("seed %s", seed)
                        .isTrue();
                assertThat(varied.get().plausible())
                        .as("seed %s: %s", seed, varied.get().report().failures())
                        .isTrue();
                met++;
            }
        }
        assertThat(met).isGreaterThan(10);
    }

    @Test
    void anEgoAimedOffTheRoadLeavesIt() {
        for (int seed = 0; seed < 10; seed++) {
            Varied varied = new EgoAimed(EgoAimed.Target.ROAD_EDGE)
                    .apply(Scenes.alone(), RandomStream.of(seed, "edge", 0))
                    .orElseThrow();
            Track ego = varied.scenario().ego();
            double depth = Boxes.departure(
                            ego, NOW, LAST, varied.scenario().map().bounds(), Double.POSITIVE_INFINITY)
                    .depthM();
            assertThat(depth).as("seed %s", seed).isGreaterThan(0.3);
            assertThat(varied.plausible())
                    .as("seed %s: %s", seed, varied.report().failures())
                    .isTrue();
            assertThat(ego.speedMps(LAST)).isZero();
        }
    }

    @Test
    void aloneThereIsNobodyToAimAt() {
        assertThat(new EgoAimed(EgoAimed.Target.AGENT).apply(Scenes.alone(), random()))
                .isEmpty();
    }

    @Test
    void senselessStrengthsAreRefused() {
        assertThatThrownBy(() -> new EgoRetimed(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EgoRetimed(1.5f, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EgoDelayed(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EgoDelayed(1, 1.5f)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean touchesSomebody(Scenario scenario) {
        for (int t = NOW; t <= LAST; t++) {
            for (int a = 1; a < scenario.agentCount(); a++) {
                if (Boxes.depthM(scenario.ego(), scenario.tracks().get(a), t) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RandomStream random() {
        return RandomStream.of(3, "vary-test", 0);
    }
}
