package dev.skidpad.sim.danger;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RedrawnTest {
    private static final Scenario SCENE = TestScenes.road("behind", 10)
            .agent(car("ahead").at(30, 0).speed(8))
            .agent(car("beside").at(6, 3.5f).speed(9))
            .build();

    private static Proposal drivesOn(OptionalInt protagonist) {
        return new Proposal(
                DangerKind.EGO_DRIVES_ON,
                SCENE,
                protagonist,
                car("ego").speed(16).track(),
                "drives on");
    }

    @Test
    void thePlanIsPlayedWhateverIsHidden() {
        Proposal proposal = drivesOn(OptionalInt.empty());
        Redrawn one = Redrawn.of(proposal, RoadGrip.DRY, 1);
        Redrawn other = Redrawn.of(proposal, RoadGrip.DRY, 2);

        int soon = TestScenes.NOW + 5;
        assertThat(one.played().scenario().ego().x(soon))
                .isEqualTo(proposal.egoPlan().x(soon))
                .isEqualTo(other.played().scenario().ego().x(soon));
        Track first = one.played().scenario().tracks().get(2);
        Track second = other.played().scenario().tracks().get(2);
        assertThat(first.x(60)).isNotEqualTo(second.x(60));
        assertThat(one.isSafe()).isFalse();
    }

    @Test
    void theSameSeedIsTheSameWorld() {
        Proposal proposal = drivesOn(OptionalInt.empty());
        assertThat(Redrawn.of(proposal, RoadGrip.DRY, 5).played().scenario().tracks())
                .isEqualTo(Redrawn.of(proposal, RoadGrip.DRY, 5)
                        .played()
                        .scenario()
                        .tracks());
    }

    @Test
    void aProtagonistKeepsItsPlan() {
        Redrawn played = Redrawn.of(drivesOn(OptionalInt.of(2)), RoadGrip.DRY, 1);
        Track planned = SCENE.tracks().get(2);
        assertThat(played.meant().tracks().get(2)).isEqualTo(planned);
        assertThat(played.played().scenario().tracks().get(2).x(60)).isEqualTo(planned.x(60));
    }

    @Test
    void anEgoThatDrivesAsTheHumanDidMeetsNobody() {
        Scenario empty = TestScenes.road("empty", 10).build();
        assertThat(Redrawn.ordinary(empty, RoadGrip.DRY, 1).isSafe()).isTrue();
    }
}
