package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import org.junit.jupiter.api.Test;

final class WaysTest {
    private static final Scenario SCENE = TestScenes.some(3, 1).getFirst();
    private static final Scenery SCENERY = new SceneryCache().of(SCENE);

    @Test
    void thoseOnWheelsHaveAWayAndPeopleOnFootHaveNone() {
        Ways ways = Ways.recorded(SCENE, SCENERY);
        for (int a = 0; a < SCENE.agentCount(); a++) {
            if (SCENE.tracks().get(a).type() == AgentType.PEDESTRIAN) {
                assertThat(ways.of(a)).as("agent " + a).isNull();
            } else {
                assertThat(ways.of(a)).as("agent " + a).isNotNull();
            }
        }
    }

    @Test
    void nobodyDrawsAWayForTheEgo() {
        RecordView view = new RecordView(SCENE);
        Ways ways = Ways.drawn(view, SCENERY, RandomStream.of(1, "ways", 0));
        assertThat(ways.of(SCENE.egoIndex())).isNull();
        assertThat(ways.of(SCENE.egoIndex() + 1)).isNotNull();
    }

    @Test
    void theEgosWayCanBeGivenAndTaken() {
        Ways known = Ways.recorded(SCENE, SCENERY);
        Ways without = known.withEgo(SCENE.egoIndex(), null);
        assertThat(without.of(SCENE.egoIndex())).isNull();
        assertThat(without.of(SCENE.egoIndex() + 1)).isSameAs(known.of(SCENE.egoIndex() + 1));
        assertThat(Ways.unknown(SCENE.agentCount()).of(1)).isNull();
    }
}
