package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.dream.DreamView;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosedLoopTest {
    private static final List<Scenario> SCENES = TestScenes.some(3, 2);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(32, 16, 16, 2000), 1);

    @Test
    void withAllTokensAmongTheLikeliestEverybodyKeepsNearTheRecord() {
        Scenario scene = SCENES.getFirst();
        ClosedLoop loop = new ClosedLoop(JointWeights.random(JointConfig.quick(VOCABULARY), 5), VOCABULARY);
        Scenery scenery = new SceneryCache().of(scene);
        DreamView view = loop.roll(scene, scenery, TestScenes.NOW, 4, Ways.recorded(scene, scenery));
        int step = TestScenes.NOW + 20;
        assertThat(view.step()).isEqualTo(step);
        assertThat(view.x(scene.egoIndex())).isEqualTo(scene.ego().x(step));
        for (int a = 0; a < scene.agentCount(); a++) {
            Track record = scene.tracks().get(a);
            double away = Math.hypot(view.x(a) - record.x(step), view.y(a) - record.y(step));
            assertThat(away).as(record.id()).isLessThan(1.5); // 32 tokens are coarse
        }
    }
}
