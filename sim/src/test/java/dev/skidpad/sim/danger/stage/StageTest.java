package dev.skidpad.sim.danger.stage;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageTest {
    private static Scenario queue() {
        return TestScenes.road("queue", 10)
                .agent(car("ahead").at(40, 0).speed(10))
                .agent(car("behind").at(-25, 0).speed(10))
                .agent(car("beside").at(-5, 3.5f).speed(11))
                .build();
    }

    private static StageSetting setting(Scenario scenario) {
        return new StageSetting(scenario, Set.of(), RoadGrip.DRY, 3);
    }

    private static Track egoPlan(float braking) {
        return car("ego").speed(10).accelerate(TestScenes.NOW, -braking).track();
    }

    @Test
    void armsThatDifferInTheEgoAloneAreTheSameForHalfASecondAndDifferLater() {
        Played on = Stage.play(setting(queue()), egoPlan(0));
        Played brakes = Stage.play(setting(queue()), egoPlan(6));
        Track free = on.scenario().tracks().get(2);
        Track held = brakes.scenario().tracks().get(2);

        for (int t = TestScenes.NOW; t <= TestScenes.NOW + 5; t++) {
            for (int a = 1; a < 4; a++) {
                assertThat(on.scenario().tracks().get(a).x(t))
                        .as("agent " + a + " at step " + t)
                        .isEqualTo(brakes.scenario().tracks().get(a).x(t));
            }
        }
        assertThat(held.speedMps(TestScenes.NOW + 30)).isLessThan(free.speedMps(TestScenes.NOW + 30) - 2);
    }

    @Test
    void theSameSettingAndPlanGiveTheSameBits() {
        Played once = Stage.play(setting(queue()), egoPlan(3));
        Played again = Stage.play(setting(queue()), egoPlan(3));

        assertThat(once.scenario().tracks()).isEqualTo(again.scenario().tracks());
    }

    @Test
    void whatTheEgoRunsIntoStaysInItsWayAndIsPushed() {
        Scenario scene =
                TestScenes.road("parked", 10).agent(car("parked").at(40, 0)).build();
        Played played = Stage.play(setting(scene), egoPlan(0));

        Crash crash = played.egoCrash().orElseThrow();
        Track parked = played.scenario().tracks().get(1);
        Track ego = played.scenario().ego();
        assertThat(crash.closingMps()).isCloseTo(10, within(0.1));
        assertThat(crash.step()).isEqualTo(36);
        assertThat(parked.x(crash.step() - 1)).isEqualTo(40);
        assertThat(parked.vx(crash.step())).isBetween(4.5f, 5.5f);
        assertThat(ego.vx(crash.step())).isBetween(3.5f, 4.5f);
        assertThat(parked.speedMps(90)).isZero();
        assertThat(ego.x(90)).isLessThan(parked.x(90));
    }

    @Test
    void onSnowACarThatIsHitSlidesFurther() {
        Scenario scene =
                TestScenes.road("parked", 10).agent(car("parked").at(40, 0)).build();
        Played dry = Stage.play(setting(scene), egoPlan(0));
        Played snow = Stage.play(new StageSetting(scene, Set.of(), RoadGrip.SNOW, 3), egoPlan(0));

        float onDry = dry.scenario().tracks().get(1).x(90) - 40;
        float onSnow = snow.scenario().tracks().get(1).x(90) - 40;
        assertThat(onDry).isBetween(1f, 3f);
        assertThat(onSnow).isGreaterThan(3 * onDry);
    }

    @Test
    void aPedestrianWhoIsHitIsThrownAndTheCarHardlySlowsDown() {
        Scenario scene = TestScenes.road("walker", 10)
                .agent(pedestrian("walker").at(40, 0))
                .build();
        Played played = Stage.play(setting(scene), egoPlan(0));

        Crash crash = played.egoCrash().orElseThrow();
        assertThat(played.scenario().tracks().get(1).vx(crash.step())).isGreaterThan(8);
        assertThat(played.scenario().ego().vx(crash.step())).isGreaterThan(9);
    }

    @Test
    void aScriptedAgentDoesWhatItsTrackSaysUntilItIsHit() {
        Scenario scene = TestScenes.road("scripted", 10)
                .agent(car("braking").at(30, 0).speed(10).accelerate(20, -8))
                .build();
        StageSetting setting = new StageSetting(scene, Set.of(1), RoadGrip.DRY, 3);
        Played played = Stage.play(setting, egoPlan(0));

        Crash crash = played.egoCrash().orElseThrow();
        Track script = scene.tracks().get(1);
        for (int t = 0; t < crash.step(); t++) {
            assertThat(played.scenario().tracks().get(1).x(t)).as("step " + t).isEqualTo(script.x(t));
        }
        assertThat(played.scenario().tracks().get(1).x(90)).isGreaterThan(script.x(90));
    }
}
