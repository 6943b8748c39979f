package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureMinerTest {
    private static final List<Scenario> SCENES =
            SceneGenerator.generated(20, 40).loadAll();

    @Test
    void eachFailureStandsInExactlyOneFailureCluster() {
        List<Verdict> verdicts = drive(new ConstantVelocityPlanner());
        List<MinedCluster> clusters = FailureMiner.mine(SCENES, verdicts);
        List<Integer> failed = clusters.stream()
                .filter(c -> c.kind() == MinedCluster.Kind.FAILURE)
                .flatMap(c -> c.scenes().stream())
                .sorted()
                .toList();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < SCENES.size(); i++) {
            if (FailureMiner.failure(SCENES.get(i), verdicts.get(i)).isPresent()) {
                expected.add(i);
            }
        }
        assertThat(failed).isEqualTo(expected).hasSizeGreaterThan(SCENES.size() / 4);
    }

    @Test
    void theRecordedDriverFailsRarely() {
        List<Verdict> verdicts = drive(new LogPlanner());
        long failures = FailureMiner.mine(SCENES, verdicts).stream()
                .filter(c -> c.kind() == MinedCluster.Kind.FAILURE)
                .mapToLong(c -> c.scenes().size())
                .sum();
        assertThat(failures).isLessThanOrEqualTo(SCENES.size() / 10);
    }

    @Test
    void failuresComeBeforeRareCasesAndLargeClustersFirst() {
        List<MinedCluster> clusters = FailureMiner.mine(SCENES, drive(new ConstantVelocityPlanner()));
        for (int i = 1; i < clusters.size(); i++) {
            MinedCluster before = clusters.get(i - 1);
            MinedCluster here = clusters.get(i);
            assertThat(before.kind()).isLessThanOrEqualTo(here.kind());
            if (before.kind() == here.kind()) {
                assertThat(before.scenes().size())
                        .isGreaterThanOrEqualTo(here.scenes().size());
            }
        }
    }

    @Test
    void scenesAndVerdictsMustBeAsMany() {
        assertThatThrownBy(() -> FailureMiner.mine(SCENES, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("40 scenes, but 0 verdicts");
    }

    private static List<Verdict> drive(Planner planner) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Scenario scene : SCENES) {
            Outcome outcome = Simulator.run(EpisodeSpec.whole(scene, planner, new LogTraffic(), 1, 1));
            verdicts.add(EpisodeScorer.score(outcome));
        }
        return verdicts;
    }
}
