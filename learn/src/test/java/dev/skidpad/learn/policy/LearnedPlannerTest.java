package dev.skidpad.learn.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Network;
import dev.skidpad.learn.model.TokenChoice;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LearnedPlannerTest {
    private static final Scenario SCENE = TestScenes.road(23, 0, 0, 0, 0);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(List.of(SCENE), new VocabularyConfig(64, 16, 16, 500), 23);
    private static final Checkpoint POLICY = new Checkpoint(
            ModelKind.POLICY,
            VOCABULARY,
            Weights.random(ModelConfig.policy(VOCABULARY), 23),
            TrainingNote.of("test", 23, ""));
    private static final LearnedPlanner PLANNER = new LearnedPlanner("random-weights", POLICY);

    private static Outcome drive(Planner planner, long seed) {
        return Simulator.run(EpisodeSpec.whole(SCENE, planner, new LogTraffic(), seed, 1));
    }

    @Test
    void theLikeliestTokensNeedNoRandomNumbers() {
        assertThat(drive(PLANNER, 1).episode().sameBits(drive(PLANNER, 2).episode()))
                .isTrue();
    }

    @Test
    void drawnTokensFollowTheSeed() {
        LearnedPlanner drawing = PLANNER.at(1);
        assertThat(drive(drawing, 1).episode().sameBits(drive(drawing, 1).episode()))
                .isTrue();
        assertThat(drive(drawing, 1).episode().sameBits(drive(drawing, 2).episode()))
                .isFalse();
    }

    @Test
    void everyDecisionIsToldWithWhatItTakesToRepeatIt() {
        List<Decision> decisions = new ArrayList<>();
        drive(PLANNER.at(1).recording(decisions::add), 5);
        assertThat(decisions).hasSize(16);
        assertThat(decisions.getFirst().step()).isEqualTo(SCENE.nowStep());
        Network network = new Network(POLICY.weights());
        Network.State state = new Network.State(POLICY.config());
        ViewFeatures view = new ViewFeatures(POLICY.config().view());
        for (Decision decision : decisions) {
            view.unpack(decision.view());
            network.run(view, AgentClass.VEHICLE, state);
            assertThat(TokenChoice.logProbability(state.logits(), state.tokens(), decision.token()))
                    .isEqualTo(decision.logProbability());
        }
    }

    @Test
    void aPlanCoversTheWholeHorizon() {
        dev.skidpad.sim.plan.Plan plan = new dev.skidpad.sim.plan.Plan(Simulator.PLAN_STEPS);
        dev.skidpad.learn.feature.RecordView view = new dev.skidpad.learn.feature.RecordView(SCENE);
        PLANNER.start(view, dev.skidpad.core.random.RandomStream.of(1, "test", 0))
                .plan(plan);
        assertThat(plan.length()).isEqualTo(Simulator.PLAN_STEPS);
        assertThat(plan.x(0)).isCloseTo(view.x(0), Offset.offset(2f));
    }

    @Test
    void aNegativeTemperatureIsRefused() {
        assertThatThrownBy(() -> PLANNER.at(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("temperature -1.0");
    }
}
