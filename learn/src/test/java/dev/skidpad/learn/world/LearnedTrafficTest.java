package dev.skidpad.learn.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.train.OptimizerConfig;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedTrafficTest {
    private static final long SEED = 31;
    private static final List<Scenario> SCENES = TestScenes.some(SEED, 24);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(128, 48, 48, 4000), SEED);
    private static final Checkpoint TRAINED = train(300);

    private static Checkpoint train(int steps) {
        WorldModelConfig config =
                WorldModelConfig.quick().with(new OptimizerConfig(64, steps, 2e-3, 20, 0.05, 0.01, 1));
        TrainingNote note = TrainingNote.of("test", SEED, "test-scenes");
        return WorldTraining.train(SCENES, VOCABULARY, config, note, 2, Resumable.never(), TrainingListener.NONE);
    }

    private static List<Outcome> dream(Scenario scenario, Planner planner, int count, long seed) {
        return Dreams.dream(new LearnedTraffic(TRAINED), scenario, scenario.nowStep(), planner, count, seed, 2);
    }

    @Test
    void dreamsLookLikeWhatWasRecorded() {
        double error = 0;
        int counted = 0;
        for (Scenario scenario : TestScenes.some(SEED + 1, 5)) {
            for (Outcome outcome : dream(scenario, new LogPlanner(), 4, SEED)) {
                Episode episode = outcome.episode();
                int frame = 30;
                for (int agent = 1; agent < episode.agents(); agent++) {
                    Track track = scenario.tracks().get(agent);
                    float dx = episode.x(frame, agent) - track.x(scenario.nowStep() + frame);
                    float dy = episode.y(frame, agent) - track.y(scenario.nowStep() + frame);
                    error += Math.sqrt(dx * dx + dy * dy);
                    counted++;
                }
            }
        }
        // Drivers go about 30 m in these 3 s.
        assertThat(error / counted).as("metres off after 3 s, seed %d", SEED).isLessThan(3);
    }

    @Test
    void theSameSeedDreamsTheSameAndAnotherDoesNot() {
        Scenario scenario = SCENES.getFirst();
        List<Outcome> first = dream(scenario, new LogPlanner(), 3, 7);
        List<Outcome> again = dream(scenario, new LogPlanner(), 3, 7);
        for (int d = 0; d < 3; d++) {
            assertThat(first.get(d).episode().sameBits(again.get(d).episode())).isTrue();
        }
        assertThat(first.get(0).episode().sameBits(first.get(1).episode())).isFalse();
        assertThat(first.get(0)
                        .episode()
                        .sameBits(dream(scenario, new LogPlanner(), 1, 8)
                                .getFirst()
                                .episode()))
                .isFalse();
    }

    @Test
    void twoPlansMeetTheSameIntentions() {
        Scenario scenario = SCENES.get(1);
        Episode a = dream(scenario, new LogPlanner(), 1, 7).getFirst().episode();
        Episode b =
                dream(scenario, new ConstantVelocityPlanner(), 1, 7).getFirst().episode();
        // Nobody has seen a difference before the second decision.
        for (int frame = 1; frame <= 5; frame++) {
            for (int agent = 1; agent < a.agents(); agent++) {
                assertThat(b.x(frame, agent)).isEqualTo(a.x(frame, agent));
                assertThat(b.y(frame, agent)).isEqualTo(a.y(frame, agent));
            }
        }
    }

    @Test
    void nobodyAppearsWhoIsNotThereAtTheStart() {
        Scenario scenario = SCENES.get(2);
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(1, onlyAfter(tracks.get(1), scenario.nowStep() + 5));
        Scenario late = scenario.withTracks("late", tracks, "one comes late");
        Episode episode = dream(late, new LogPlanner(), 1, 7).getFirst().episode();
        for (int frame = 0; frame < episode.frames(); frame++) {
            assertThat(episode.active(frame, 1)).isFalse();
            assertThat(episode.active(frame, 2)).isTrue();
        }
    }

    private static Track onlyAfter(Track track, int first) {
        int steps = track.steps();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        for (int t = first; t < steps; t++) {
            x[t] = track.x(t);
            y[t] = track.y(t);
            heading[t] = track.headingRad(t);
            vx[t] = track.vx(t);
            vy[t] = track.vy(t);
            valid[t] = true;
        }
        return new Track(track.id(), track.type(), 4.6f, 1.9f, 1.5f, x, y, heading, vx, vy, valid);
    }

    @Test
    void theCriticCountsWhatTheDreamsShow() {
        Critic.Foresight foresight = Critic.judge(dream(SCENES.get(3), new LogPlanner(), 4, 7));
        assertThat(foresight.dreams()).isEqualTo(4);
        assertThat(foresight.verdicts()).hasSize(4);
        assertThat(foresight.collisionShare()).isBetween(0.0, 1.0);
        assertThat(foresight.meanTotal()).isPresent();
    }

    @Test
    void aPolicyCannotMoveTheTraffic() {
        Checkpoint policy = new Checkpoint(
                ModelKind.POLICY,
                VOCABULARY,
                Weights.random(ModelConfig.policy(VOCABULARY), 1),
                TrainingNote.of("test", 1, ""));
        assertThatThrownBy(() -> new LearnedTraffic(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a POLICY cannot move the traffic");
    }
}
