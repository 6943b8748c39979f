package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JointWorldTest {
    private static final List<Scenario> SCENES = TestScenes.some(3, 2);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(32, 16, 16, 2000), 1);
    private static final JointModel MODEL = new JointModel(
            VOCABULARY, JointWeights.random(JointConfig.quick(VOCABULARY), 5), TrainingNote.of("test", 1, "data"));
    private static final Moment NOW = Moment.now(SCENES.getFirst());
    private static final EgoPlan RECORDED = EgoPlan.of(NOW.scenario().ego(), NOW.step(), 40);

    @Test
    void theEgoKeepsToItsPlanAndTheOthersDiffer() {
        List<Episode> dreams = world(JointWorld.Sight.PLAN).dream(NOW, RECORDED, 4, 7);
        for (Episode dream : dreams) {
            assertThat(dream.frames()).isEqualTo(41);
            for (int f = 1; f <= 40; f++) {
                assertThat(dream.x(f, 0)).isEqualTo(RECORDED.x(f - 1));
            }
        }
        assertThat(dreams.get(0).x(40, 1)).isNotEqualTo(dreams.get(1).x(40, 1));
    }

    @Test
    void oneDreamOfManyIsTheDreamAlone() {
        Episode first = world(JointWorld.Sight.PLAN).dream(NOW, RECORDED, 1, 7).getFirst();
        Episode ofMany = world(JointWorld.Sight.PLAN).dream(NOW, RECORDED, 5, 7).getFirst();
        assertThat(ofMany.sameBits(first)).isTrue();
    }

    @Test
    void aDreamDoesNotDependOnThoseThatGoThroughTheNetworkBesideIt() {
        List<Episode> nine = world(JointWorld.Sight.PLAN).dream(NOW, RECORDED, 9, 7);
        List<Episode> twelve = world(JointWorld.Sight.PLAN).dream(NOW, RECORDED, 12, 7);
        for (int i = 0; i < nine.size(); i++) {
            assertThat(twelve.get(i).sameBits(nine.get(i))).as("dream %d", i).isTrue();
        }
    }

    @Test
    void oneWhoIsBlindMakesNothingOfThePlan() {
        EgoPlan other = RECORDED.aside(3, 10);
        JointWorld blind = world(JointWorld.Sight.BLIND);
        Episode once = blind.dream(NOW, RECORDED, 1, 7).getFirst();
        Episode again = blind.dream(NOW, other, 1, 7).getFirst();
        for (int a = 1; a < NOW.scenario().agentCount(); a++) {
            assertThat(again.x(40, a)).isEqualTo(once.x(40, a));
        }
        assertThat(again.y(40, 0)).isEqualTo(other.y(39));
    }

    @Test
    void asTrafficItMovesEverybodyWhoIsThere() {
        JointTraffic traffic = new JointTraffic(MODEL, new Sampling(0.8f, 0.95f));
        EpisodeSpec spec = EpisodeSpec.whole(NOW.scenario(), new LogPlanner(), traffic, 1, 2);
        Episode episode = Simulator.run(spec).episode();
        Episode again = Simulator.run(spec).episode();
        assertThat(again.sameBits(episode)).isTrue();
        int last = episode.frames() - 1;
        for (int a = 0; a < episode.agents(); a++) {
            assertThat(episode.active(last, a)).isEqualTo(episode.active(0, a));
        }
    }

    private static JointWorld world(JointWorld.Sight sight) {
        return new JointWorld("joint", MODEL, Sampling.plain(), sight);
    }
}
