package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyStartTest {
    private static final LoopConfig CONFIG = LoopConfig.generated(LoopConfig.Budget.TINY, 5, Sifting.PLAUSIBLE, 1);
    private static final Vocabulary VOCABULARY = VocabularyBuilder.build(
            SceneGenerator.generated(3, 4).loadAll(), new VocabularyConfig(32, 16, 16, 2000), 3);

    @TempDir
    private Path folder;

    @Test
    void aRunKeepsACopyOfWhatItsImitationBeganAs() {
        RunFolder run = run();
        assertThat(PolicyStart.of(run)).isEmpty();
        Checkpoint policy = trainedWith(9);
        PolicyStart.put(run, policy);
        assertThat(PolicyStart.of(run).orElseThrow().hash()).isEqualTo(policy.hash());
    }

    @Test
    void whatMayHaveSeenTheHeldOutScenesIsRefused() {
        RunFolder run = run();
        assertThatCode(() -> PolicyStart.requireUnseen(trainedWith(9), CONFIG, run))
                .doesNotThrowAnyException();
        Checkpoint seen = trainedWith(Scenes.heldOutSeed(CONFIG));
        assertThatThrownBy(() -> PolicyStart.requireUnseen(seen, CONFIG, run))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("from which this run's held-out scenes come");
    }

    private RunFolder run() {
        return RunFolder.create(
                folder.resolve("run"),
                new RunManifest("test", CONFIG, "0", "classes", "25", "any", "2026-01-01T00:00:00Z"));
    }

    private static Checkpoint trainedWith(long seed) {
        return new Checkpoint(
                ModelKind.POLICY,
                VOCABULARY,
                Weights.random(ModelConfig.policy(VOCABULARY), 1),
                TrainingNote.of("test", seed, "scenes"));
    }
}
