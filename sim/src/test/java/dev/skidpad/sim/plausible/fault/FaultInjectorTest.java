package dev.skidpad.sim.plausible.fault;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneJudge;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultInjectorTest {
    private static final Scenario SCENE = TestScenes.road("faults", 15)
            .agent(car("leader").at(15, 0).speed(15))
            .agent(car("slow").at(-30, 3.5f).speed(5))
            .agent(pedestrian("walker").at(40, -5).speed(1.2f))
            .build();
    private static final FaultInjector INJECTOR = new FaultInjector(RoadGrip.DRY);

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyGrossFaultIsFoundByItsRule(FaultKind kind) {
        assertThat(SceneJudge.judge(SCENE, RoadGrip.DRY).findings()).isEmpty();
        for (long seed = 0; seed < 5; seed++) {
            Optional<Fault> fault = INJECTOR.inject(SCENE, kind, kind.gross(), RandomStream.of(seed, "test", 0));
            if (fault.isEmpty()) {
                continue; // a car that slows down that much has to be faster than those here
            }
            assertThat(SceneJudge.judgeAgent(fault.get().scenario(), fault.get().agent(), RoadGrip.DRY))
                    .as("%s, seed %d", kind, seed)
                    .extracting(Finding::rule)
                    .contains(kind.rule());
        }
    }

    @Test
    void everyFaultCanBeDoneInTraffic() {
        for (FaultKind kind : FaultKind.values()) {
            assertThat(INJECTOR.inject(SCENE, kind, FaultMeasurement.TWICE, RandomStream.of(7, "test", 0)))
                    .as(kind.name())
                    .isPresent();
        }
    }

    @Test
    void whoBrakesForNothingIsRidOfAllCauses() {
        Fault fault = INJECTOR.inject(SCENE, FaultKind.CAUSELESS_BRAKING, 2, RandomStream.of(7, "test", 0))
                .orElseThrow();
        for (int a = 0; a < SCENE.agentCount(); a++) {
            boolean gone = fault.scenario().tracks().get(a).validSteps() == 0;
            boolean ahead = SCENE.tracks().get(a).x(fault.fromStep())
                    > SCENE.tracks().get(fault.agent()).x(fault.fromStep());
            assertThat(gone).as("agent %d", a).isEqualTo(a != fault.agent() && ahead);
        }
    }

    @Test
    void oneSeedIsOneFault() {
        Fault one = INJECTOR.inject(SCENE, FaultKind.TELEPORT, 2, RandomStream.of(3, "test", 0))
                .orElseThrow();
        Fault again = INJECTOR.inject(SCENE, FaultKind.TELEPORT, 2, RandomStream.of(3, "test", 0))
                .orElseThrow();
        assertThat(again.scenario().tracks()).isEqualTo(one.scenario().tracks());
        assertThat(again.fromStep()).isEqualTo(one.fromStep());
    }

    @Test
    void onlyTheVictimIsTouched() {
        Fault fault = INJECTOR.inject(SCENE, FaultKind.SIDE_SLIP, 2, RandomStream.of(3, "test", 0))
                .orElseThrow();
        for (int a = 0; a < SCENE.agentCount(); a++) {
            boolean same =
                    fault.scenario().tracks().get(a).equals(SCENE.tracks().get(a));
            assertThat(same).isEqualTo(a != fault.agent());
        }
    }

    @Test
    void aMultipleIsPositive() {
        assertThatThrownBy(() -> INJECTOR.inject(SCENE, FaultKind.TELEPORT, 0, RandomStream.of(3, "test", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0");
    }
}
