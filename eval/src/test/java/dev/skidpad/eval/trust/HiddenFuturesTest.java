package dev.skidpad.eval.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.PlanMaker;
import dev.skidpad.sim.episode.Episode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenFuturesTest {
    private static final Scenario SCENE = Roads.narrow("follower", 10, new Mover("follower", 4.5f, -14, 0, 0, 10, 91));

    @Test
    void futuresDifferAndTheSameSeedGivesTheSame() {
        List<Episode> once = ask("record");
        List<Episode> again = ask("record");
        assertThat(once.get(0).sameBits(again.get(0))).isTrue();
        assertThat(once.get(0).sameBits(once.get(1))).isFalse();
    }

    @Test
    void whoFollowsBrakesForAnEgoThatBrakes() {
        Episode ordinary = ask("record").getFirst();
        Episode braked = ask("brake:5").getFirst();
        assertThat(braked.speedMps(30, 1)).isLessThan(ordinary.speedMps(30, 1) - 1);
        // Nobody reacts within half a second.
        assertThat(braked.speedMps(4, 1)).isEqualTo(ordinary.speedMps(4, 1));
    }

    @Test
    void intentionsAreDrawnAtNowAlone() {
        EgoPlan plan = EgoPlan.of(SCENE.ego(), 20, 20);
        assertThatThrownBy(() -> new HiddenFutures().dream(new Moment(SCENE, 20), plan, 1, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at now, step 10");
    }

    private static List<Episode> ask(String plan) {
        Moment moment = Moment.now(SCENE);
        return new HiddenFutures().dream(moment, PlanMaker.of(plan, moment, 40), 3, 11);
    }
}
