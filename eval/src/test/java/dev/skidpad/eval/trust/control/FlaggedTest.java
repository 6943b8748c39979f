package dev.skidpad.eval.trust.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import org.junit.jupiter.api.Test;

class FlaggedTest {
    @Test
    void anOrdinaryNeighbourIsNotFlaggedAndTheEgoIsNotCounted() {
        Flagged flagged = new Flagged();
        flagged.add(Roads.narrow("quiet", 10, new Mover("other", 4.5f, 30, 0, 0, 10, 91)), 50);
        assertThat(flagged.agentSeconds()).isEqualTo(5);
        assertThat(flagged.flagged()).isZero();
    }

    @Test
    void whoDrivesThroughAnotherIsFlaggedInTheSecondsInWhichItDoes() {
        // At 10 m/s into a car that stands 20 m ahead: they overlap from 1.55 to 2.45 s after now.
        Scenario scene =
                Roads.narrow("through", 3, new Mover("fast", 4.5f, 20, 0, 0, 10, 91), Mover.standing("standing", 40));
        Flagged flagged = new Flagged();
        flagged.add(scene, 50);
        assertThat(flagged.agentSeconds()).isEqualTo(10);
        assertThat(flagged.byRule()).containsKey("overlap");
        assertThat(flagged.flagged()).isBetween(2, 4);
    }
}
