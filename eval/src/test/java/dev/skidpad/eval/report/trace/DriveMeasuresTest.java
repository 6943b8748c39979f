package dev.skidpad.eval.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriveMeasuresTest {
    private final Evaluated driven = new Evaluation(List.of(Scenes.crossing(2)), new LogTraffic(), 1)
            .drive(new ConstantVelocityPlanner(), 1, done -> {});
    private final Episode episode = driven.outcomes().getFirst().episode();
    private final Verdict verdict = driven.verdicts().getFirst();
    private final DriveMeasures measures = DriveMeasures.of(episode);

    @Test
    void theGapClosesUntilTheyTouch() {
        int contact = verdict.firstFailureFrame().orElseThrow();
        assertThat(measures.gap().at(contact)).hasValue(0);
        assertThat(measures.gap().at(contact - 1).orElseThrow()).isPositive().isLessThan(1.5);
    }

    @Test
    void theRoomBesideTheEgoIsThatToTheEdge() {
        // The ego, 2 m wide, drives in the middle of a lane of 3.5 m; the edge is 1.75 m from its centre.
        assertThat(measures.clearance().at(0).orElseThrow()).isCloseTo(0.75, within(1e-4));
    }

    @Test
    void atConstantSpeedNothingIsUncomfortable() {
        assertThat(measures.speed().at(10).orElseThrow()).isCloseTo(10, within(0.01));
        assertThat(measures.comfort().at(10).orElseThrow()).isLessThan(0.05);
        assertThat(measures.progress().at(20).orElseThrow()).isCloseTo(20, within(0.1));
    }

    @Test
    void theRecordStopsWhereTheEpisodeDoesNot() {
        DriveMeasures record = DriveMeasures.ofRecord(episode);
        int last = record.speed().frames() - 1;
        assertThat(record.speed().at(last).orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(record.gap().at(last).orElseThrow()).isPositive();
    }

    @Test
    void whereNobodyWouldBeMetThereIsNoTime() {
        assertThat(measures.timeToCollision().at(0)).isEmpty();
    }
}
