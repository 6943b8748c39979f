package dev.skidpad.sim.vary;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.vary.Scenes.LAST;
import static dev.skidpad.sim.vary.Scenes.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentVariationsTest {
    @Test
    void aLeaderBrakesToAStandOnItsWay() {
        for (int seed = 0; seed < 10; seed++) {
            Varied varied = new AgentBrakesHard(4, 8)
                    .apply(Scenes.traffic(), RandomStream.of(seed, "brakes", 0))
                    .orElseThrow();
            Track leader = varied.scenario().tracks().get(1);
            assertThat(varied.agent()).isEqualTo(1);
            assertThat(varied.plausible())
                    .as("seed %s: %s", seed, varied.report().failures())
                    .isTrue();
            assertThat(leader.speedMps(LAST)).as("seed %s", seed).isZero();
            assertThat(leader.speedMps(NOW + 1)).isGreaterThan(9.5f);
            assertThat(leader.y(LAST)).isZero();
        }
    }

    @Test
    void aLeaderThatStandsAnywayIsLeftAlone() {
        Scenario scene =
                TestScenes.road("parked", 10).agent(car("parked").at(40, 0)).build();
        assertThat(new AgentBrakesHard(4, 8).apply(scene, RandomStream.of(1, "brakes", 0)))
                .isEmpty();
    }

    @Test
    void aBrakingCarWithAnotherOneBehindItIsNotPlausible() {
        Scenario scene = TestScenes.road("queue", 10)
                .agent(car("first").at(60, 0).speed(10))
                .agent(car("second").at(53, 0).speed(10))
                .build();
        int refused = 0;
        for (int seed = 0; seed < 10; seed++) {
            Varied varied = new AgentBrakesHard(6, 8)
                    .apply(scene, RandomStream.of(seed, "brakes", 0))
                    .orElseThrow();
            // The second of them may brake; the first may not, because the record of the second drives into it.
            assertThat(varied.plausible()).isEqualTo(varied.agent() == 2);
            refused += varied.plausible() ? 0 : 1;
        }
        assertThat(refused).isLessThan(10);
    }

    @Test
    void aCarBesideTheEgoCutsIntoItsLane() {
        int cutIn = 0;
        for (int seed = 0; seed < 20; seed++) {
            Optional<Varied> varied =
                    new AgentCutsIn(2, 10, 3).apply(Scenes.traffic(), RandomStream.of(seed, "cuts-in", 0));
            if (varied.isEmpty() || !varied.get().plausible()) {
                continue;
            }
            cutIn++;
            Track car = varied.get().scenario().tracks().get(2);
            assertThat(varied.get().agent()).isEqualTo(2);
            assertThat(Math.abs(car.y(LAST))).as("seed %s", seed).isLessThan(1);
            assertThat(car.y(NOW + 1)).isGreaterThan(3.4f);
            for (int t = NOW; t <= LAST; t++) {
                assertThat(car.valid(t)).isTrue();
            }
        }
        assertThat(cutIn).isGreaterThan(8);
    }

    @Test
    void nobodyBesideTheEgoMeansNobodyCutsIn() {
        assertThat(new AgentCutsIn(2, 10, 3).apply(Scenes.alone(), RandomStream.of(1, "cuts-in", 0)))
                .isEmpty();
        Scenario oncoming = TestScenes.road("oncoming", 10)
                .agent(car("oncoming")
                        .at(40, 3.5f)
                        .heading((float) StrictMath.PI)
                        .speed(10))
                .build();
        assertThat(new AgentCutsIn(2, 10, 3).apply(oncoming, RandomStream.of(1, "cuts-in", 0)))
                .isEmpty();
    }

    @Test
    void anEditedAgentStaysWhereTheRecordLostIt() {
        Scenario scene = TestScenes.road("lost", 10)
                .agent(car("leader").at(24, 0).speed(10).gone(40, 60))
                .build();
        Varied varied = new AgentBrakesHard(5, 6)
                .apply(scene, RandomStream.of(2, "brakes", 0))
                .orElseThrow();
        for (int t = NOW; t <= LAST; t++) {
            assertThat(varied.scenario().tracks().get(1).valid(t)).isTrue();
        }
        assertThat(varied.plausible()).as("%s", varied.report().failures()).isTrue();
    }

    @Test
    void senselessStrengthsAreRefused() {
        assertThatThrownBy(() -> new AgentBrakesHard(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgentCutsIn(5, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
