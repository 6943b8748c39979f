package dev.skidpad.sim.vary;

import static dev.skidpad.sim.vary.Scenes.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationsTest {
    @Test
    void aSampleHoldsPlausibleEditsOnlyAndCountsTheRest() {
        Variations.Sample sample = Variations.sample(Scenes.traffic(), RandomStream.of(5, "sample", 0), 28);
        assertThat(sample.usable()).allMatch(Varied::plausible).hasSizeGreaterThan(10);
        assertThat(sample.tries()).isEqualTo(28);
        assertThat(sample.usable().size() + sample.notApplicable() + sample.implausible())
                .isEqualTo(28);
    }

    @Test
    void theSameSeedGivesTheSameEdits() {
        List<Varied> one = Variations.sample(Scenes.traffic(), RandomStream.of(5, "sample", 0), 14)
                .usable();
        List<Varied> two = Variations.sample(Scenes.traffic(), RandomStream.of(5, "sample", 0), 14)
                .usable();
        List<Varied> other = Variations.sample(Scenes.traffic(), RandomStream.of(6, "sample", 0), 14)
                .usable();
        assertThat(tracks(one)).isEqualTo(tracks(two)).isNotEqualTo(tracks(other));
    }

    @Test
    void anEditTouchesOneAgentAndOnlyItsFuture() {
        Scenario scene = Scenes.traffic();
        for (Varied varied :
                Variations.sample(scene, RandomStream.of(9, "sample", 0), 28).usable()) {
            assertThat(varied.scenario().id()).isNotEqualTo(scene.id());
            assertThat(varied.scenario().place()).isEqualTo(scene.place());
            assertThat(varied.scenario().provenance().notes().getLast()).startsWith(varied.variation());
            for (int a = 0; a < scene.agentCount(); a++) {
                Track before = scene.tracks().get(a);
                Track after = varied.scenario().tracks().get(a);
                assertThat(after.equals(before)).as(varied.variation()).isEqualTo(a != varied.agent());
                for (int t = 0; t <= NOW; t++) {
                    assertThat(after.x(t)).isEqualTo(before.x(t));
                    assertThat(after.vx(t)).isEqualTo(before.vx(t));
                }
            }
        }
    }

    @Test
    void anEditedEgoPlanIsDrivenInTheScenarioAsItWas() {
        // What the world model is to learn from: the plan goes off the road, and the simulator agrees that it does.
        Scenario scene = Scenes.alone();
        Varied varied = new EgoAimed(EgoAimed.Target.ROAD_EDGE)
                .apply(scene, RandomStream.of(4, "drive", 0))
                .orElseThrow();
        Outcome outcome =
                Simulator.run(EpisodeSpec.whole(scene, varied.egoPlan().orElseThrow(), new LogTraffic(), 1, 1));
        assertThat(EpisodeScorer.score(outcome).offRoad()).isTrue();
        float dx = outcome.episode().x(30, 0) - varied.scenario().ego().x(NOW + 30);
        float dy = outcome.episode().y(30, 0) - varied.scenario().ego().y(NOW + 30);
        assertThat(Math.sqrt(dx * dx + dy * dy)).isLessThan(0.5);
    }

    @Test
    void trafficThatReactsBrakesForAnEgoThatGoesSlower() {
        Scenario scene = TestScenes.road("follower", 10)
                .agent(TestScenes.car("follower").at(-14, 0).speed(10))
                .build();
        Varied varied = new EgoRetimed(0.5f, 0.5f)
                .apply(scene, RandomStream.of(4, "drive", 0))
                .orElseThrow();
        assertThat(contacts(scene, varied.egoPlan().orElseThrow(), new LogTraffic()))
                .isEqualTo(1);
        assertThat(contacts(scene, varied.egoPlan().orElseThrow(), new ReactiveTraffic()))
                .isZero();
        assertThat(contacts(varied.scenario(), new LogPlanner(), new ReactiveTraffic()))
                .isEqualTo(1);
    }

    @Test
    void anEditOfAnotherAgentHasNoPlanForTheEgo() {
        Varied varied = new AgentBrakesHard(4, 8)
                .apply(Scenes.traffic(), RandomStream.of(1, "brakes", 0))
                .orElseThrow();
        assertThat(varied.egoPlan()).isEmpty();
    }

    private static int contacts(Scenario scene, Planner planner, Traffic traffic) {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(scene, planner, traffic, 1, 1));
        return EpisodeScorer.score(outcome)
                .sub(Scores.NO_AT_FAULT_COLLISION)
                .events()
                .size();
    }

    @Test
    void theCatalogueIsPartedIntoEgoAndAgents() {
        assertThat(Variations.standard()).containsSequence(Variations.ofEgo()).containsSequence(Variations.ofAgents());
        assertThat(Variations.ofEgo()).hasSize(5);
        assertThat(Variations.standard()).extracting(Variation::name).doesNotHaveDuplicates();
    }

    private static List<Track> tracks(List<Varied> edits) {
        return edits.stream()
                .map(varied -> varied.scenario().tracks().get(varied.agent()))
                .toList();
    }
}
