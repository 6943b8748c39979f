package dev.skidpad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void aFailureIsACollisionALeftRoadOrAPlannerThatGaveUp() {
        assertThat(Metric.FAILURE.value(Verdicts.clean(1, 0.5))).hasValue(0);
        assertThat(Metric.FAILURE.value(Verdicts.collided(1))).hasValue(1);
        assertThat(Metric.FAILURE.value(Verdicts.offRoad(1))).hasValue(1);
        assertThat(Metric.FAILURE.value(Verdicts.gaveUp(1))).hasValue(1);
    }

    @Test
    void withoutRoadEdgesNobodyKnowsWhetherItFailed() {
        assertThat(Metric.FAILURE.value(Verdicts.withoutEdges(1))).isEmpty();
        assertThat(Metric.OFF_ROAD.value(Verdicts.withoutEdges(1))).isEmpty();
        assertThat(Metric.TOTAL.value(Verdicts.withoutEdges(1))).isEmpty();
        assertThat(Metric.AT_FAULT_COLLISION.value(Verdicts.withoutEdges(1))).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void theMetricsOfAVerdictAreTheTotalTheFailuresTheirCausesAndTheRest() {
        assertThat(Metric.of(Verdicts.clean(1, 1)))
                .extracting(Metric::label)
                .containsExactly(
                        "Total score",
                        "Failures",
                        "At-fault collisions",
                        "Off the road",
                        "Time to collision",
                        "Progress",
                        "Comfort");
    }

    @Test
    void aSubScoreWithoutALabelOfItsOwnIsSpelledOut() {
        assertThat(new Metric(Metric.Kind.SUB_SCORE, "laneKeeping").label()).isEqualTo("Lane keeping");
    }

    @Test
    void fewerFailuresAreAGain() {
        assertThat(Metric.FAILURE.direction().gain(-0.1)).isEqualTo(0.1);
        assertThat(Metric.TOTAL.direction().gain(-0.1)).isEqualTo(-0.1);
    }
}
