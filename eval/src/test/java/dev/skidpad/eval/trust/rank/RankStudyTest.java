package dev.skidpad.eval.trust.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankStudyTest {
    private static final List<Scenario> SCENES = IntStream.range(0, 6)
            .mapToObj(i -> Roads.narrow("standing-" + i, 10, Mover.standing("other", 20 + i)))
            .toList();

    private static final List<Contestant> CONTESTANTS = List.of(
            new Contestant("straight", new ConstantVelocityPlanner()),
            new Contestant("idm", new IdmPlanner()),
            new Contestant("timid", new IdmPlanner(IdmPlanner.Manner.TIMID)));

    private static final Subject TRUTH = new Subject("truth", new HiddenFutures(), HiddenFutures.TRAFFIC);

    @Test
    void whoDrivesIntoAStandingCarIsLastEverywhere() {
        RankReport report = new RankStudy(CONTESTANTS, List.of(TRUTH), 1, 2, 3).run(SCENES, 1, done -> {});
        assertThat(report.planners())
                .extracting(RankReport.Planner::name)
                .last()
                .isEqualTo("straight");
        RankReport.Planner last = report.planners().getLast();
        assertThat(last.places())
                .extracting(RankReport.Place::place)
                .containsExactly("simulator", "simulator again", "reactive", "truth", "truth, plans");
        assertThat(last.places().getFirst().failures().orElseThrow().value()).isEqualTo(1);
        assertThat(last.places().getLast().failures()).isEmpty();
        RankReport.Agreement agreement = agreement(report, "truth", "simulator");
        assertThat(agreement.tauTotal().orElseThrow().value()).isEqualTo(1);
        assertThat(agreement.clearPairs()).isBetween(2, 3);
        assertThat(agreement.clearPairsAgreed()).isEqualTo(agreement.clearPairs());
    }

    @Test
    void theResultDoesNotDependOnTheThreads() {
        RankStudy study = new RankStudy(CONTESTANTS, List.of(TRUTH), 2, 0, 3);
        assertThat(study.run(SCENES, 2, done -> {})).isEqualTo(study.run(SCENES, 1, done -> {}));
    }

    private static RankReport.Agreement agreement(RankReport report, String place, String truth) {
        return report.agreements().stream()
                .filter(one -> one.place().equals(place) && one.truth().equals(truth))
                .findFirst()
                .orElseThrow();
    }
}
