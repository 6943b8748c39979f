package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JointNetworkTest {
    private static final List<Scenario> SCENES = TestScenes.some(3, 3);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(32, 16, 16, 2000), 1);
    private static final JointConfig CONFIG = JointConfig.quick(VOCABULARY);
    private static final JointWeights WEIGHTS = JointWeights.random(CONFIG, 5);

    @Test
    void itsTwinInLibTorchScoresAlike() {
        JointBatch batch = batch(SCENES);
        JointNetwork network = new JointNetwork(WEIGHTS, VOCABULARY);
        JointNetwork.State state = new JointNetwork.State(CONFIG, batch.capacity());
        network.run(batch, state);
        for (AgentClass agentClass : AgentClass.values()) {
            float[] twin = new JointTwin(CONFIG, VOCABULARY).logits(WEIGHTS.values(), batch, agentClass);
            int tokens = CONFIG.tokens(agentClass);
            float[] logits = new float[tokens];
            for (int a = 0; a < batch.size(); a++) {
                if (batch.agentClass(a) == agentClass) {
                    network.score(batch, state, a, logits);
                    for (int v = 0; v < tokens; v++) {
                        assertThat(logits[v])
                                .as("agent %d token %d", a, v)
                                .isCloseTo(twin[a * tokens + v], within(2e-4f));
                    }
                }
            }
        }
    }

    @Test
    void turningAndMovingTheWorldChangesNothing() {
        float[][] here = scores(batch(List.of(TestScenes.road(3, 1, 0, 0, 0))));
        float[][] elsewhere = scores(batch(List.of(TestScenes.road(3, 1, 300, -200, 2.1f))));
        assertThat(here.length).isEqualTo(elsewhere.length).isGreaterThan(3);
        for (int a = 0; a < here.length; a++) {
            for (int v = 0; v < here[a].length; v++) {
                assertThat(elsewhere[a][v]).as("agent %d token %d", a, v).isCloseTo(here[a][v], within(2e-3f));
            }
        }
    }

    @Test
    void otherScenesInTheBatchChangeNothing() {
        float[][] alone = scores(batch(List.of(SCENES.get(0))));
        float[][] inCompany = scores(batch(SCENES));
        for (int a = 0; a < alone.length; a++) {
            assertThat(inCompany[a]).isEqualTo(alone[a]);
        }
    }

    @Test
    void whatOneSeesChangesWhatTheOthersThink() {
        JointBatch batch = batch(List.of(SCENES.get(0)));
        float[][] before = scores(batch);
        batch.self()[0] += 1; // the first agent's own row: nobody else sees it but through what is told
        float[][] after = scores(batch);
        assertThat(after[1]).isNotEqualTo(before[1]);
    }

    static JointBatch batch(List<Scenario> scenes) {
        FrameSource source = new FrameSource(List.of(), List.of(), 0, VOCABULARY, CONFIG);
        JointBatch batch = new JointBatch(CONFIG, 64, SoftTargets.COUNT);
        for (Scenario scene : scenes) {
            source.add(Lesson.recorded(scene), TestScenes.NOW, false, batch);
        }
        batch.normalize();
        return batch;
    }

    private static float[][] scores(JointBatch batch) {
        JointNetwork network = new JointNetwork(WEIGHTS, VOCABULARY);
        JointNetwork.State state = new JointNetwork.State(CONFIG, batch.capacity());
        network.run(batch, state);
        float[][] scores = new float[batch.size()][];
        for (int a = 0; a < scores.length; a++) {
            scores[a] = new float[CONFIG.tokens(batch.agentClass(a))];
            network.score(batch, state, a, scores[a]);
        }
        return scores;
    }
}
