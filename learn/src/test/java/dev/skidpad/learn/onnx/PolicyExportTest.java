package dev.skidpad.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyExportTest {
    private static final long SEED = 41;
    private static final List<Scenario> SCENES = TestScenes.some(SEED, 6);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(64, 16, 16, 500), SEED);

    @TempDir
    private Path folder;

    /// Random weights choose all sorts of tokens, so all branches of the pace and the arc are met.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void plansAsTheCheckpointDoes(long seed) {
        Checkpoint policy = policy(seed);
        Planner learned = new LearnedPlanner("policy", policy);
        Planner exported = exported(policy);
        for (Scenario scene : SCENES) {
            for (int step = scene.nowStep(); step < scene.nowStep() + 40; step += 7) {
                RecordView view = new RecordView(scene);
                view.moveTo(step);
                Plan before = plan(learned, view);
                Plan after = plan(exported, view);
                assertThat(after.length()).isEqualTo(before.length());
                for (int i = 0; i < before.length(); i++) {
                    String what = "seed " + seed + ", scene " + scene.id() + ", step " + step + ", pose " + i;
                    assertThat(after.x(i)).as(what).isCloseTo(before.x(i), within(2e-3f));
                    assertThat(after.y(i)).as(what).isCloseTo(before.y(i), within(2e-3f));
                    assertThat(after.headingRad(i)).as(what).isCloseTo(before.headingRad(i), within(2e-4f));
                }
            }
        }
    }

    @Test
    void drivesAsTheCheckpointDoes() {
        Checkpoint policy = policy(SEED);
        for (Scenario scene : SCENES) {
            Episode before = drive(scene, new LearnedPlanner("policy", policy)).episode();
            Outcome outcome = drive(scene, exported(policy));
            assertThat(outcome.failed()).isEmpty();
            Episode after = outcome.episode();
            int last = before.frames() - 1;
            int ego = scene.egoIndex();
            assertThat(after.frames()).isEqualTo(before.frames());
            assertThat(after.x(last, ego)).isCloseTo(before.x(last, ego), within(0.01f));
            assertThat(after.y(last, ego)).isCloseTo(before.y(last, ego), within(0.01f));
        }
    }

    @Test
    void isTheSameEachTime() {
        Checkpoint policy = policy(SEED);
        Episode first = drive(SCENES.getFirst(), exported(policy)).episode();
        assertThat(drive(SCENES.getFirst(), exported(policy)).episode().sameBits(first))
                .isTrue();
        assertThat(PolicyExport.toBytes(policy)).isEqualTo(PolicyExport.toBytes(policy));
    }

    @Test
    void doesNotExportAWorldModel() {
        Checkpoint world = new Checkpoint(
                ModelKind.WORLD_MODEL,
                VOCABULARY,
                Weights.random(ModelConfig.world(VOCABULARY), SEED),
                TrainingNote.of("test", SEED, ""));
        assertThatThrownBy(() -> PolicyExport.write(world, folder.resolve("world.onnx")))
                .hasMessageContaining("cannot drive");
    }

    private static Checkpoint policy(long seed) {
        return new Checkpoint(
                ModelKind.POLICY,
                VOCABULARY,
                Weights.random(ModelConfig.policy(VOCABULARY), seed),
                TrainingNote.of("test", seed, ""));
    }

    private Planner exported(Checkpoint policy) {
        Path file = folder.resolve("policy.onnx");
        PolicyExport.write(policy, file);
        return OnnxPlanner.load(file);
    }

    private static Plan plan(Planner planner, RecordView view) {
        Plan plan = new Plan(Simulator.PLAN_STEPS);
        planner.start(view, RandomStream.of(1, "planner", 0)).plan(plan);
        return plan;
    }

    private static Outcome drive(Scenario scene, Planner planner) {
        return Simulator.run(EpisodeSpec.whole(scene, planner, new LogTraffic(), 1, 1));
    }
}
