package dev.skidpad.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final long SEED = 3;

    @Test
    void whatIsAbsentIsCountedAndNeitherGoodNorBad() {
        List<Verdict> verdicts = List.of(
                Verdicts.clean(1, 1), Verdicts.clean(2, 0.5), Verdicts.withoutEdges(3), Verdicts.withoutEdges(4));
        Summary summary = Summary.of(verdicts, SEED);
        assertThat(summary.row(Metric.TOTAL).missing()).isEqualTo(2);
        assertThat(summary.notEvaluatedShare()).isEqualTo(0.5);
        assertThat(summary.row(Metric.TOTAL).estimate().orElseThrow().mean())
                .isCloseTo((1 + 9.5 / 12) / 2, within(1e-12));
        assertThat(summary.row(Metric.AT_FAULT_COLLISION).missing()).isZero();
    }

    @Test
    void nothingEvaluatedHasNoMean() {
        Summary summary = Summary.of(List.of(Verdicts.withoutEdges(1)), SEED);
        assertThat(summary.row(Metric.TOTAL).estimate()).isEmpty();
        assertThat(summary.notEvaluatedShare()).isEqualTo(1);
    }

    @Test
    void noCollisionInTwentyPlacesStillAllowsForSome() {
        List<Verdict> verdicts =
                IntStream.range(0, 20).mapToObj(i -> Verdicts.clean(i, 1)).toList();
        Estimate collisions = Summary.of(verdicts, SEED)
                .row(Metric.AT_FAULT_COLLISION)
                .estimate()
                .orElseThrow();
        Interval interval = collisions.interval().orElseThrow();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.168, within(0.001));
    }

    @Test
    void aPlannerThatGaveUpIsAFailureWithATotalOfZero() {
        List<Verdict> verdicts = new ArrayList<>(List.of(Verdicts.clean(1, 1), Verdicts.gaveUp(2)));
        Summary summary = Summary.of(verdicts, SEED);
        assertThat(summary.plannerFailures()).isEqualTo(1);
        assertThat(summary.row(Metric.TOTAL).estimate().orElseThrow().mean()).isEqualTo(0.5);
        assertThat(summary.row(Metric.FAILURE).estimate().orElseThrow().mean()).isEqualTo(0.5);
    }
}
