package dev.skidpad.learn.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrafficWorldTest {
    private static final Scenario SCENE = TestScenes.some(3, 1).getFirst();
    private static final Moment NOW = Moment.now(SCENE);

    @Test
    void putsTheEgoWhereItsPlanSays() {
        EgoPlan plan = EgoPlan.of(SCENE.ego(), NOW.step(), 40).aside(1, 10);
        Episode dream = TrafficWorld.constantVelocity().dream(NOW, plan, 1, 7).getFirst();
        assertThat(dream.frames()).isEqualTo(41);
        assertThat(dream.startStep()).isEqualTo(NOW.step());
        assertThat(dream.x(40, SCENE.egoIndex())).isEqualTo(plan.x(39));
        assertThat(dream.x(0, SCENE.egoIndex())).isEqualTo(SCENE.ego().x(NOW.step()));
    }

    @Test
    void theOthersGoStraightOn() {
        EgoPlan plan = EgoPlan.of(SCENE.ego(), NOW.step(), 40);
        Episode dream = TrafficWorld.constantVelocity().dream(NOW, plan, 1, 7).getFirst();
        float vx = SCENE.tracks().get(1).vx(NOW.step());
        assertThat(dream.x(40, 1) - dream.x(0, 1)).isCloseTo(4 * vx, within(1e-2f));
    }

    @Test
    void theSameSeedGivesTheSameDreams() {
        EgoPlan plan = EgoPlan.of(SCENE.ego(), NOW.step(), 60);
        WorldModel world = new TrafficWorld(new ReactiveTraffic());
        List<Episode> once = world.dream(NOW, plan, 3, 5);
        List<Episode> again = world.dream(NOW, plan, 3, 5);
        for (int i = 0; i < 3; i++) {
            assertThat(once.get(i).sameBits(again.get(i))).isTrue();
        }
    }
}
