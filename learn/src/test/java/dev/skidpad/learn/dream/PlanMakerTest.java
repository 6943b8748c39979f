package dev.skidpad.learn.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.sim.episode.Episode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanMakerTest {
    private static final Scenario SCENE = TestScenes.some(3, 1).getFirst();
    private static final Moment NOW = Moment.now(SCENE);

    @Test
    void brakesAlongTheRecordsWay() {
        float speed = SCENE.ego().speedMps(NOW.step());
        EgoPlan plan = PlanMaker.of("brake:4", NOW, 60);
        float way = 0;
        float x = SCENE.ego().x(NOW.step());
        float y = SCENE.ego().y(NOW.step());
        for (int i = 0; i < 60; i++) {
            way += (float) Math.hypot(plan.x(i) - x, plan.y(i) - y);
            x = plan.x(i);
            y = plan.y(i);
        }
        assertThat(way).isCloseTo(speed * speed / 8, within(0.2f)); // v² / 2a
        assertThat(plan.x(59)).isEqualTo(plan.x(50));
    }

    @Test
    void aHigherSpeedIsReachedGently() {
        EgoPlan record = PlanMaker.of("record", NOW, 50);
        EgoPlan faster = PlanMaker.of("faster:2", NOW, 50);
        // 2 m/s² for 1 s, then 2 m/s faster for 4 s: 1.1 m in steps of 0.1 s and 8 m.
        float more = (float) Math.hypot(faster.x(49) - record.x(49), faster.y(49) - record.y(49));
        assertThat(more).isCloseTo(9.1f, within(0.3f));
    }

    @Test
    void refusesUnknownNames() {
        assertThatThrownBy(() -> PlanMaker.of("fly", NOW, 5))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Choose one of");
        assertThatThrownBy(() -> PlanMaker.of("brake:hard", NOW, 5)).hasMessageContaining("'hard' is no amount");
    }

    @Test
    void whoDrivesIntoTheOneAheadIsForeseenToTouchIt() {
        Track ahead = SCENE.tracks().get(1);
        EgoPlan into = EgoPlan.of(ahead, NOW.step(), 10); // where the other is all the while
        List<Episode> dreams = TrafficWorld.constantVelocity().dream(NOW, into, 2, 1);
        Foresight foresight = Foresight.of(dreams);
        assertThat(foresight.dreams()).isEqualTo(2);
        assertThat(foresight.collision()).isEqualTo(1);
        assertThat(foresight.impactS()).isPresent();
        Foresight harmless =
                Foresight.of(TrafficWorld.constantVelocity().dream(NOW, PlanMaker.of("brake:3", NOW, 30), 1, 1));
        assertThat(harmless.collision()).isZero();
        assertThat(harmless.impactS()).isEmpty();
    }
}
