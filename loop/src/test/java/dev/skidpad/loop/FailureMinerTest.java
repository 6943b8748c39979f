package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.eval.why.study.FailureCluster;
import dev.skidpad.eval.why.study.WhyStudy;
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
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureMinerTest {
    private static final List<Scenario> SCENES =
            SceneGenerator.generated(20, 40).loadAll();

    private static final WhyStudy NOT_ASKED = new WhyStudy(0, List.of(), List.of(), List.of(), List.of());

    @Test
    void eachFailureStandsInExactlyOneFailureCluster() {
        List<Verdict> verdicts = drive(new ConstantVelocityPlanner());
        List<MinedCluster> clusters = FailureMiner.mine(SCENES, verdicts, NOT_ASKED);
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
        long failures = FailureMiner.mine(SCENES, verdicts, NOT_ASKED).stream()
                .filter(c -> c.kind() == MinedCluster.Kind.FAILURE)
                .mapToLong(c -> c.scenes().size())
                .sum();
        assertThat(failures).isLessThanOrEqualTo(SCENES.size() / 10);
    }

    @Test
    void failuresComeBeforeRareCasesAndLargeClustersFirst() {
        List<MinedCluster> clusters = FailureMiner.mine(SCENES, drive(new ConstantVelocityPlanner()), NOT_ASKED);
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
    void examinedFailuresStandInTheClusterOfTheirCause() {
        List<Verdict> verdicts = drive(new ConstantVelocityPlanner());
        List<Integer> failed = new ArrayList<>();
        for (int i = 0; i < SCENES.size() && failed.size() < 3; i++) {
            if (verdicts.get(i).firstFailureFrame().isPresent()) {
                failed.add(i);
            }
        }
        FailureCluster cause = new FailureCluster(
                "runs into a vehicle, not foreseen (cut-in)",
                "runs into a vehicle",
                Cause.FORESEEING,
                Set.of("cut-in"),
                Set.of(Responsibility.Party.EGO),
                failed.stream().map(i -> SCENES.get(i).id()).toList(),
                1,
                new Interval(0.3, 1),
                SCENES.get(failed.getFirst()).id(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        WhyStudy study = new WhyStudy(SCENES.size(), List.of(), List.of(cause), List.of(), List.of());
        List<MinedCluster> clusters = FailureMiner.mine(SCENES, verdicts, study);
        MinedCluster mined = clusters.stream()
                .filter(c -> c.name().equals(cause.name()))
                .findFirst()
                .orElseThrow();
        assertThat(mined.scenes()).isEqualTo(failed);
        assertThat(mined.cause()).contains(Cause.FORESEEING);
        assertThat(mined.target()).isEqualTo(Target.FORESEE);
        assertThat(clusters.stream()
                        .filter(c -> c.kind() == MinedCluster.Kind.FAILURE && !c.equals(mined))
                        .flatMap(c -> c.scenes().stream()))
                .doesNotContainAnyElementsOf(failed);
    }

    @Test
    void scenesAndVerdictsMustBeAsMany() {
        assertThatThrownBy(() -> FailureMiner.mine(SCENES, List.of(), NOT_ASKED))
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
