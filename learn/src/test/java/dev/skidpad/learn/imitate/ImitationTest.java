package dev.skidpad.learn.imitate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.train.OptimizerConfig;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.traffic.LogTraffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImitationTest {
    private static final long SEED = 21;
    private static final List<Scenario> SCENES = TestScenes.some(SEED, 16);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(128, 32, 32, 3000), SEED);
    private static final TrainingNote NOTE = TrainingNote.of("test", SEED, "test-scenes");

    private static Checkpoint train(int steps, int threads, Resumable resumable, TrainingListener listener) {
        return train(16, steps, threads, resumable, listener);
    }

    private static Checkpoint train(int batch, int steps, int threads, Resumable resumable, TrainingListener listener) {
        OptimizerConfig optimizer = new OptimizerConfig(batch, steps, 2e-3, 20, 0.05, 0.01, 1);
        ImitationConfig config = ImitationConfig.quick().with(optimizer);
        return Imitation.train(SCENES, VOCABULARY, config, NOTE, threads, resumable, listener);
    }

    @Test
    void theSameSeedGivesTheSameLossesAndWeightsOnOneThreadAndOnTwo() {
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        Checkpoint a = train(10, 1, Resumable.never(), (phase, step, steps, m) -> one.add(m.get("loss")));
        Checkpoint b = train(10, 2, Resumable.never(), (phase, step, steps, m) -> two.add(m.get("loss")));
        assertThat(one).isNotEmpty().isEqualTo(two);
        assertThat(b.weights()).as("seed %d", SEED).isEqualTo(a.weights());
        assertThat(b.hash()).isEqualTo(a.hash());
    }

    @Test
    void aPolicyCanBeTrainedOnFromAnother() {
        Checkpoint start = train(10, 1, Resumable.never(), TrainingListener.NONE);
        TrainingNote note = new TrainingNote("test", SEED, "test-scenes", start.hash(), new TreeMap<>());
        List<Double> losses = new ArrayList<>();
        OptimizerConfig optimizer = new OptimizerConfig(16, 10, 1e-4, 1, 0.05, 0.01, 1);
        Checkpoint on = Imitation.trainOn(
                start,
                SCENES,
                Demonstrators.ALL,
                ImitationConfig.quick().with(optimizer),
                note,
                1,
                Resumable.never(),
                (phase, step, steps, metrics) -> losses.add(metrics.get("loss")));
        assertThat(on.vocabulary()).isSameAs(start.vocabulary());
        assertThat(on.note().parentHash()).isEqualTo(start.hash());
        assertThat(on.hash()).isNotEqualTo(start.hash());
        assertThat(losses.getFirst()).isLessThan(StrictMath.log(128)); // what random weights begin with
    }

    @Test
    void whoIsTrainedOnIsNamedAsTheParent() {
        Checkpoint start = train(10, 1, Resumable.never(), TrainingListener.NONE);
        ImitationConfig config = ImitationConfig.quick().withSteps(10);
        assertThatThrownBy(() -> Imitation.trainOn(
                        start, SCENES, Demonstrators.ALL, config, NOTE, 1, Resumable.never(), TrainingListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no policy that the note names as its parent");
    }

    @Test
    void trainingOnTakesHalfTheStepsAtAThirdOfTheRate() {
        OptimizerConfig usual = ImitationConfig.demo().optimizer();
        OptimizerConfig on = ImitationConfig.demo().trainingOn().optimizer();
        assertThat(on.steps()).isEqualTo(usual.steps() / 2);
        assertThat(on.learningRate()).isEqualTo(usual.learningRate() / 3);
    }

    @Test
    void aStoppedTrainingGoesOnToTheSameWeights(@TempDir Path folder) {
        Resumable resumable = Resumable.in(folder.resolve("imitation.snapshot"));
        int steps = Resumable.EVERY_STEPS + 10;
        Checkpoint whole = train(steps, 2, Resumable.never(), TrainingListener.NONE);
        class Stop extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        TrainingListener stopper = (phase, step, of, metrics) -> {
            if (step > Resumable.EVERY_STEPS) {
                throw new Stop();
            }
        };
        assertThatThrownBy(() -> train(steps, 2, resumable, stopper)).isInstanceOf(Stop.class);
        List<Integer> after = new ArrayList<>();
        Checkpoint resumed = train(steps, 2, resumable, (phase, step, of, metrics) -> after.add(step));
        assertThat(after).containsExactly(steps);
        assertThat(resumed.weights()).as("seed %d", SEED).isEqualTo(whole.weights());
    }

    @Test
    void aTrainedPolicyKeepsToTheRoadAndDrives(@TempDir Path folder) {
        Checkpoint trained = train(64, 300, 2, Resumable.never(), TrainingListener.NONE);
        Path file = folder.resolve("policy.safetensors");
        CheckpointFile.write(file, trained);
        Checkpoint policy = CheckpointFile.read(file);
        assertThat(policy.hash()).isEqualTo(trained.hash());
        LearnedPlanner planner = new LearnedPlanner("test", policy);
        double aside = 0;
        double way = 0;
        double recorded = 0;
        List<Scenario> unseen = TestScenes.some(SEED + 1, 6);
        for (Scenario scenario : unseen) {
            Outcome outcome = Simulator.run(EpisodeSpec.whole(scenario, planner, new LogTraffic(), 1, 1));
            assertThat(outcome.failed()).isEmpty();
            Episode episode = outcome.episode();
            int last = episode.frames() - 1;
            int ego = scenario.egoIndex();
            dev.skidpad.core.geometry.Polyline.Projection place = new dev.skidpad.core.geometry.Polyline.Projection();
            scenario.route().project(episode.x(last, ego), episode.y(last, ego), place);
            aside += place.distanceM() / unseen.size();
            way += place.s();
            scenario.route().project(scenario.ego().x(90), scenario.ego().y(90), place);
            recorded += place.s();
        }
        assertThat(aside)
                .as("metres off the lane's middle after 8 s, seed %d", SEED)
                .isLessThan(1.2);
        assertThat(way / recorded)
                .as("way compared with the record's, seed %d", SEED)
                .isBetween(0.8, 1.2);
    }
}
