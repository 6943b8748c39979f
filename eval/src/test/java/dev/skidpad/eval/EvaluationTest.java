package dev.skidpad.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final long SEED = 17;
    private static final List<Scenario> SCENES =
            IntStream.range(0, 6).mapToObj(Scenes::crossing).toList();

    @Test
    void everyScenarioIsDrivenToItsEndAndScored() {
        List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
        Evaluated driven = evaluation().drive(new LogPlanner(), 2, finished::add);
        assertThat(driven.verdicts()).extracting(v -> v.scenarioId()).containsExactlyElementsOf(ids());
        assertThat(driven.outcomes())
                .allSatisfy(o -> assertThat(o.episode().frames()).isEqualTo(61));
        assertThat(finished).hasSize(6).contains(6);
        assertThat(driven.planner()).isEqualTo(new LogPlanner().name());
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Evaluated one = evaluation().drive(new ConstantVelocityPlanner(), 1, done -> {});
        Evaluated two = evaluation().drive(new ConstantVelocityPlanner(), 2, done -> {});
        assertThat(one.verdicts()).isEqualTo(two.verdicts());
    }

    @Test
    void aPolicyComparedWithItselfIsIdentical() {
        Evaluated first = evaluation().drive(new ConstantVelocityPlanner(), 2, done -> {});
        Evaluated again = evaluation().drive(new ConstantVelocityPlanner(), 2, done -> {});
        Comparison comparison = Comparison.of(first, again, Comparison.Settings.standard(SEED));
        assertThat(comparison.identical()).isTrue();
        assertThat(comparison.failures().judged()).isEqualTo(6);
    }

    @Test
    void theSeedOfAScenarioDoesNotHangOnItsPosition() {
        Evaluated all = evaluation().drive(new LogPlanner(), 1, done -> {});
        Evaluated last =
                new Evaluation(SCENES.subList(5, 6), new LogTraffic(), SEED).drive(new LogPlanner(), 1, done -> {});
        assertThat(last.outcomes().getFirst().episode().conditions().trafficSeed())
                .isEqualTo(all.outcomes().getLast().episode().conditions().trafficSeed());
        assertThat(all.outcomes().getFirst().episode().conditions().trafficSeed())
                .isNotEqualTo(all.outcomes().getLast().episode().conditions().trafficSeed());
    }

    @Test
    void aPlannerThatFailsIsAFailureAndNoGap() {
        Evaluated failing = evaluation().drive(new Refusing(), 1, done -> {});
        Summary summary = failing.summary(SEED);
        assertThat(summary.plannerFailures()).isEqualTo(6);
        assertThat(summary.row(Metric.FAILURE).estimate().orElseThrow().mean()).isEqualTo(1);
        assertThat(summary.row(Metric.TOTAL).estimate().orElseThrow().mean()).isZero();
        assertThat(summary.row(Metric.TOTAL).missing()).isZero();
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> new Evaluation(List.of(), new LogTraffic(), SEED))
                .hasMessageContaining("at least one scenario");
    }

    private static Evaluation evaluation() {
        return new Evaluation(SCENES, new LogTraffic(), SEED);
    }

    private static List<String> ids() {
        return SCENES.stream().map(Scenario::id).toList();
    }

    private static final class Refusing implements Planner {
        @Override
        public String name() {
            return "refusing";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return plan -> {
                throw new IllegalStateException("I will not drive");
            };
        }
    }
}
