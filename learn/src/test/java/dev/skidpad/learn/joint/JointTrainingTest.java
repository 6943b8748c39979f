package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.train.OptimizerConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JointTrainingTest {
    private static final List<Scenario> SCENES = TestScenes.some(3, 4);
    private static final List<Lesson> LESSONS =
            SCENES.stream().map(Lesson::recorded).toList();
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(32, 16, 16, 2000), 1);
    private static final JointWeights START = JointWeights.random(JointConfig.quick(VOCABULARY), 5);
    private static final TrainingNote NOTE = TrainingNote.of("test", 9, "data");
    private static final JointTraining.Scenes DATA =
            new JointTraining.Scenes(LESSONS.subList(0, 3), List.of(LESSONS.get(1)), LESSONS.subList(3, 4));

    @TempDir
    private Path folder;

    @Test
    void learnsWhatIsShown() {
        double[] first = {-1};
        double[] last = {-1};
        train("a", 60, (phase, step, steps, metrics) -> {
            first[0] = first[0] < 0 ? metrics.getOrDefault("loss", 0.0) : first[0];
            last[0] = metrics.getOrDefault("loss", 0.0);
        });
        assertThat(last[0]).isLessThan(0.8 * first[0]);
    }

    @Test
    void goesOnToTheSameBitsAfterItWasStopped() {
        JointModel whole = train("whole", 20, TrainingListener.NONE);
        assertThatThrownBy(() -> train("stopped", 20, (phase, step, steps, metrics) -> {
                    if (step >= 15) {
                        throw new IllegalStateException("stopped here");
                    }
                }))
                .hasMessage("stopped here");
        JointModel resumed = train("stopped", 20, TrainingListener.NONE);
        assertThat(resumed.hash()).isEqualTo(whole.hash());
        assertThat(resumed.note().metrics()).containsEntry("steps", 20.0).containsKey("heldOutLoss");
    }

    @Test
    void inClosedLoopItGoesOnToTheSameBitsToo() {
        JointModel whole = train("whole", 12, 0.8, TrainingListener.NONE);
        JointModel plain = train("plain", 12, 0, TrainingListener.NONE);
        assertThatThrownBy(() -> train("stopped", 12, 0.8, (phase, step, steps, metrics) -> {
                    if (step >= 10) {
                        throw new IllegalStateException("stopped here");
                    }
                }))
                .hasMessage("stopped here");
        assertThat(train("stopped", 12, 0.8, TrainingListener.NONE).hash())
                .isEqualTo(whole.hash())
                .isNotEqualTo(plain.hash());
    }

    @Test
    void stopsAtTheFirstLossThatIsNoNumber() {
        JointTrainingConfig wild =
                new JointTrainingConfig(new OptimizerConfig(4, 40, 1e30, 0, 1, 0, 1e30), 64, 0, 0, 5, 5);
        Path state = folder.resolve("wild.state");
        assertThatThrownBy(() -> JointTraining.train(START, VOCABULARY, DATA, wild, NOTE, state, TrainingListener.NONE))
                .isInstanceOf(JointDivergedException.class)
                .hasMessageContaining("diverged at step")
                .hasMessageContaining("Lower the learning rate");
        assertThat(state).exists();
    }

    @Test
    void aModelComesBackFromItsFile() {
        JointModel model = new JointModel(VOCABULARY, START, NOTE.with("loss", 1.5));
        Path file = folder.resolve("model.safetensors");
        model.write(file);
        JointModel read = JointModel.read(file);
        assertThat(read.hash()).isEqualTo(model.hash());
        assertThat(read.note()).isEqualTo(model.note());
        assertThat(read.weights().config()).isEqualTo(START.config());
    }

    private JointModel train(String name, int steps, TrainingListener listener) {
        return train(name, steps, 0, listener);
    }

    private JointModel train(String name, int steps, double closedLoop, TrainingListener listener) {
        JointTrainingConfig config =
                new JointTrainingConfig(new OptimizerConfig(6, steps, 3e-3, 5, 0.1, 0, 1), 64, 0.3, closedLoop, 5, 5);
        Path state = folder.resolve(name + ".state");
        return JointTraining.train(START, VOCABULARY, DATA, config, NOTE, state, listener);
    }
}
