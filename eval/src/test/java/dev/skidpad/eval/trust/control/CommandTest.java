package dev.skidpad.eval.trust.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.sim.episode.Episode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {
    private static final Scenario SCENE = Roads.narrow("alone", 10);
    private static final Moment NOW = Moment.now(SCENE);

    @ParameterizedTest
    @EnumSource
    void whatAPlanForcesIsRealisedInFull(Command command) {
        Episode ordinary = dream(EgoPlan.of(SCENE.ego(), SCENE.nowStep(), 50));
        Episode commanded = dream(command.of(NOW, 50).orElseThrow());
        assertThat(command.realised(commanded, ordinary, Command.frame(NOW))).isCloseTo(1, within(0.01));
        assertThat(command.realised(ordinary, ordinary, Command.frame(NOW))).isZero();
    }

    @Test
    void halfOfAShiftIsHalfRealised() {
        EgoPlan record = EgoPlan.of(SCENE.ego(), SCENE.nowStep(), 50);
        double share = Command.LEFT.realised(dream(record.aside(0.25f, 20)), dream(record), Command.frame(NOW));
        assertThat(share).isCloseTo(0.5, within(0.01));
    }

    @Test
    void whoHardlyMovesIsNotToldToSlowDown() {
        assertThat(Command.SLOWER.of(Moment.now(Roads.narrow("slow", 3)), 50)).isEmpty();
    }

    private static Episode dream(EgoPlan plan) {
        return TrafficWorld.constantVelocity().dream(NOW, plan, 1, 7).getFirst();
    }
}
