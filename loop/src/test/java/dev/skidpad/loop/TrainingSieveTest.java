package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.fault.FaultInjector;
import dev.skidpad.sim.plausible.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSieveTest {
    private static final List<Scenario> SCENES = SceneGenerator.generated(7, 6).loadAll();

    @Test
    void whatIsPossibleIsKept() {
        TrainingSieve sieve = TrainingSieve.of(SCENES, Sifting.PLAUSIBLE, 1);
        assertThat(sieve.kept()).isEqualTo(SCENES);
        assertThat(sieve.rejected()).isEmpty();
    }

    @Test
    void anEgoThatJumpsIsRejectedWithTheReason() {
        List<Scenario> scenes = new ArrayList<>(SCENES);
        scenes.set(2, withJumpingEgo(SCENES.get(2)));
        TrainingSieve sieve = TrainingSieve.of(scenes, Sifting.PLAUSIBLE, 2);
        assertThat(sieve.kept()).hasSize(5).doesNotContain(scenes.get(2));
        assertThat(sieve.rejected())
                .singleElement()
                .asString()
                .contains(scenes.get(2).id(), "teleport of the ego at");
        assertThat(TrainingSieve.of(scenes, Sifting.UNFILTERED, 1).kept()).isEqualTo(scenes);
    }

    private static Scenario withJumpingEgo(Scenario scene) {
        Scenario alone = new Scenario(
                scene.id(),
                scene.place(),
                scene.kind(),
                scene.originX(),
                scene.originY(),
                scene.dtSeconds(),
                scene.steps(),
                scene.nowStep(),
                List.of(scene.ego()),
                0,
                scene.map(),
                scene.signals(),
                scene.route(),
                scene.provenance());
        return new FaultInjector(RoadGrip.DRY)
                .inject(alone, FaultKind.TELEPORT, 5, RandomStream.of(7, "test", 0))
                .orElseThrow()
                .scenario();
    }
}
