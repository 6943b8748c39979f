package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedFeatureTest {
    private static final Scenario SCENE = Scenes.crossing(0);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(List.of(SCENE), new VocabularyConfig(64, 16, 16, 500), 23);
    private static final Checkpoint POLICY = new Checkpoint(
            ModelKind.POLICY,
            VOCABULARY,
            Weights.random(ModelConfig.policy(VOCABULARY), 23),
            TrainingNote.of("test", 23, ""));

    @Test
    void itsWeightsAreScaledAndNoOthers() {
        Checkpoint damaged = new DamagedFeature("agent", 26, 0.5f).in(POLICY);
        float[] before = POLICY.weights().copy("agent.0");
        float[] after = damaged.weights().copy("agent.0");
        int hidden = before.length / 30;
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isEqualTo(i / hidden == 26 ? 0.5f * before[i] : before[i]);
        }
        assertThat(damaged.weights().copy("self.0")).isEqualTo(POLICY.weights().copy("self.0"));
        assertThat(damaged.hash()).isNotEqualTo(POLICY.hash());
    }

    @Test
    void itIsReadAndTold() {
        DamagedFeature feature = DamagedFeature.of("agent:26:0.5");
        assertThat(feature).isEqualTo(new DamagedFeature("agent", 26, 0.5f));
        assertThat(feature.words()).isEqualTo("feature 26 of agent times 0.5");
    }

    @Test
    void aNumberThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> DamagedFeature.of("agent:30:0"))
                .hasMessage("agent has 30 numbers, from 0 on, and no number 30");
        assertThatThrownBy(() -> DamagedFeature.of("agents:3:0")).hasMessageContaining("no rows 'agents': self, agent");
        assertThatThrownBy(() -> DamagedFeature.of("agent:3")).hasMessageContaining("ROWS:COLUMN:FACTOR");
    }
}
