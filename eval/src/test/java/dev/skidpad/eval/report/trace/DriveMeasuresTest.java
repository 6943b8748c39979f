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
    private static final Evaluated DRIVEN = new Evaluation(List.of(Scenes.crossing(2)), new LogTraffic(), 1)
            .drive(new ConstantVelocityPlanner(), 1, done -> {});
    private static final Episode EPISODE = DRIVEN.outcomes().getFirst().episode();
    private static final Verdict VERDICT = DRIVEN.verdicts().getFirst();
    private static final DriveMeasures MEASURES = DriveMeasures.of(EPISODE);

    @Test
    void theGapClosesUntilTheyTouch() {
        int contact = VERDICT.firstFailureFrame().orElseThrow();
        assertThat(MEASURES.gap().at(contact)).hasValue(0);
        assertThat(MEASURES.gap().at(contact - 1).orElseThrow()).isPositive().isLessThan(1.5);
    }

    @Test
    void theRoomBesideTheEgoIsThatToTheEdge() {
        // The ego, 2 m wide, drives in the middle of a lane of 3.5 m; the edge is 1.75 m from its centre.
        assertThat(MEASURES.clearance().at(0).orElseThrow()).isCloseTo(0.75, within(1e-4));
    }

    @Test
    void atConstantSpeedNothingIsUncomfortable() {
        assertThat(MEASURES.speed().at(10).orElseThrow()).isCloseTo(10, within(0.01));
        assertThat(MEASURES.comfort().at(10).orElseThrow()).isLessThan(0.05);
        assertThat(MEASURES.progress().at(20).orElseThrow()).isCloseTo(20, within(0.1));
    }

    @Test
    void theRecordStopsWhereTheEpisodeDoesNot() {
        DriveMeasures record = DriveMeasures.ofRecord(EPISODE);
        int last = record.speed().frames() - 1;
        assertThat(record.speed().at(last).orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(record.gap().at(last).orElseThrow()).isPositive();
    }

    @Test
    void whereNobodyWouldBeMetThereIsNoTime() {
        assertThat(MEASURES.timeToCollision().at(0)).isEmpty();
    }
}
