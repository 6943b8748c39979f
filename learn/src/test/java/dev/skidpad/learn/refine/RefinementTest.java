package dev.skidpad.learn.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.train.OptimizerConfig;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private static final long SEED = 33;
    private static final List<Scenario> SCENES = TestScenes.some(SEED, 12);
    private static final TrainingNote NOTE = TrainingNote.of("test", SEED, "test-scenes");
    private static final Checkpoint IMITATED = imitated();
    private static final List<Arena> ARENAS = List.of(new Arena("simulator", new LogTraffic(), 1));

    private static Checkpoint imitated() {
        Vocabulary vocabulary = VocabularyBuilder.build(SCENES, new VocabularyConfig(128, 32, 32, 3000), SEED);
        ImitationConfig config = ImitationConfig.quick().with(new OptimizerConfig(16, 60, 2e-3, 10, 0.05, 0.01, 1));
        return Imitation.train(SCENES, vocabulary, config, NOTE, 2, Resumable.never(), TrainingListener.NONE);
    }

    private static RefinementConfig config(int steps, double klWeight) {
        return new RefinementConfig(
                new OptimizerConfig(256, steps, 1e-3, 1, 1, 0, 1), 4, 4, 1f, klWeight, 0.5, steps, 3);
    }

    private static Checkpoint refine(RefinementConfig config, int threads, TrainingListener listener) {
        Refinement.Practice practice =
                new Refinement.Practice(SCENES.subList(2, 12), SCENES.subList(2, 5), SCENES.subList(0, 2), ARENAS);
        return Refinement.refine(IMITATED, practice, config, NOTE, threads, listener);
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndWeightsOnOneThreadAndOnTwo() {
        List<Map<String, Double>> one = new ArrayList<>();
        List<Map<String, Double>> two = new ArrayList<>();
        Checkpoint a = refine(config(3, 0.02), 1, (phase, step, steps, m) -> one.add(m));
        Checkpoint b = refine(config(3, 0.02), 2, (phase, step, steps, m) -> two.add(m));
        assertThat(two).as("seed %d", SEED).isEqualTo(one).hasSize(4);
        assertThat(b.hash()).isEqualTo(a.hash());
    }

    @Test
    void theFirstIterationIsOnPolicySoItsDistanceFromTheImitatedPolicyIsExactlyZero() {
        List<Map<String, Double>> metrics = new ArrayList<>();
        refine(config(1, 0.02), 2, (phase, step, steps, m) -> metrics.add(m));
        assertThat(metrics.get(1)).containsEntry("kl", 0.0);
        assertThat(metrics.get(1)).containsKeys("reward", "failed", "spread", "entropy", "validation");
    }

    @Test
    void aStrongPullKeepsThePolicyNearerToTheImitatedOne() {
        List<Double> free = new ArrayList<>();
        List<Double> held = new ArrayList<>();
        refine(config(24, 0), 2, (phase, step, steps, m) -> free.add(m.getOrDefault("kl", 0.0)));
        refine(config(24, 5), 2, (phase, step, steps, m) -> held.add(m.getOrDefault("kl", 0.0)));
        assertThat(meanOfLast8(held)).as("seed %d", SEED).isLessThan(0.5 * meanOfLast8(free));
    }

    private static double meanOfLast8(List<Double> values) {
        return values.subList(values.size() - 8, values.size()).stream()
                .mapToDouble(v -> v)
                .average()
                .orElseThrow();
    }

    @Test
    void theCheckpointSaysWhichIterationWasChosenAndIsNeverWorseOnValidation() {
        List<Double> validation = new ArrayList<>();
        Checkpoint refined = refine(config(4, 0.02), 2, (phase, step, steps, m) -> {
            if (m.containsKey("validation")) {
                validation.add(m.getOrDefault("validation", 0.0) - m.getOrDefault("validationFailed", 0.0));
            }
        });
        Map<String, Double> note = refined.note().metrics();
        assertThat(note).containsKeys("chosenStep", "refinementSteps");
        assertThat(note.getOrDefault("validation", 0.0) - note.getOrDefault("validationFailed", 0.0))
                .isEqualTo(validation.stream().mapToDouble(v -> v).max().orElseThrow());
    }

    @Test
    void practiceWithoutScenesIsRefused() {
        assertThatThrownBy(() -> new Refinement.Practice(List.of(), List.of(), SCENES, ARENAS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0, 12, 1");
        assertThatThrownBy(() -> new Arena("dream", new LogTraffic(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dream");
    }
}
