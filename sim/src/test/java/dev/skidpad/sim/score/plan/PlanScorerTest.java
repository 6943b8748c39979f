package dev.skidpad.sim.score.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanScorerTest {
    private static final int STEP = TestScenes.NOW;

    private static final Conditions CONDITIONS = new Conditions("candidate", "log", "reference", "perfect", 1, 2);

    private static final Scenario SCENE = TestScenes.road("traffic", 10)
            .agent(TestScenes.car("lead").at(35, 0).speed(4))
            .agent(TestScenes.car("beside").at(-5, 3.5f).speed(11))
            .agent(TestScenes.pedestrian("walker")
                    .at(60, -6)
                    .heading(1.5707964f)
                    .speed(1.2f))
            .build();

    private static final List<Plan> PLANS = List.of(
            straight(10, 0), straight(6, 0), straight(3, 0), straight(10, 1.5f), straight(10, 4), straight(8, -2.5f));

    @Test
    void aCarAheadIsHitAtTheFrameAtWhichTheGapIsUsedUp() {
        // 10 m/s against 4 m/s from 35 + 4 - 10 = 29 m behind, less a length of 4.5 m: 24.5 m are used up after 4.08 s,
        // so not within the plan, but the look ahead of 0.9 s sees it from 3.2 s on.
        PlanScore score = scorer(ProgressReference.RECORD).score(recorded(), straight(10, 0));

        assertThat(score.noAtFaultCollision().value()).hasValue(1);
        assertThat(score.timeToCollision().value()).hasValue(0);
        assertThat(score.timeToCollision().events().getFirst().agent()).isEqualTo(1);
        assertThat(score.timeToCollision().events().getFirst().frame()).isBetween(31, 33);
        assertThat(score.progressM()).isCloseTo(40, within(0.3));
        assertThat(score.total()).hasValue(7.0 / 12);
    }

    @Test
    void aPlanThatLeavesTheRoadIsWorthNothing() {
        PlanScore score = scorer(ProgressReference.RECORD).score(recorded(), straight(8, -2.5f));

        assertThat(score.drivableArea().value()).hasValue(0);
        assertThat(score.total()).hasValue(0);
    }

    @Test
    void theBestOfABatchIsTheReferenceOfItsProgress() {
        List<PlanScore> scores =
                scorer(ProgressReference.BEST_OF_BATCH).score(recorded(), List.of(straight(6, 0), straight(3, 0)));

        assertThat(scores.getFirst().egoProgress().value()).hasValue(1);
        double share = scores.get(1).progressM() / scores.getFirst().progressM();
        assertThat(scores.get(1).egoProgress().value().orElseThrow()).isCloseTo(share, within(1e-12));
    }

    @Test
    void aGivenReferenceDividesTheProgressAndWithoutOneItIsAbsent() {
        PlanScorer scorer = scorer(ProgressReference.GIVEN);
        PlanMoment moment = recorded();

        assertThat(scorer.score(moment, straight(3, 0)).egoProgress().value()).isEmpty();

        moment.compareWith(40);
        PlanScore score = scorer.score(moment, straight(3, 0));
        assertThat(score.egoProgress().value().orElseThrow()).isCloseTo(score.progressM() / 40, within(1e-12));
    }

    @Test
    void theDrivingDirectionIsToldAndHasNoWeight() {
        // Lane 2 leads the same way, so even there nothing is against the traffic.
        PlanScore score = scorer(ProgressReference.RECORD).score(recorded(), straight(6, 3.5f));
        PlanScorer without = new PlanScorer(SCENE, PlanScorer.Settings.pdms().with(DirectionRule.LEFT_OUT));

        assertThat(score.drivingDirection().orElseThrow().value()).hasValue(1);
        assertThat(without.score(recorded(), straight(6, 3.5f)).drivingDirection())
                .isEmpty();
        assertThat(without.score(recorded(), straight(6, 3.5f)).total()).isEqualTo(score.total());
    }

    @Test
    void aPlanScoresTheSameAloneInABatchAndAsAnEpisode() {
        for (Tracking tracking : Tracking.values()) {
            PlanScorer scorer = new PlanScorer(SCENE, PlanScorer.Settings.pdms().with(tracking));
            PlanMoment moment = recorded();
            List<PlanScore> batch = scorer.score(moment, PLANS);
            for (int i = 0; i < PLANS.size(); i++) {
                PlanScore alone = scorer.score(moment, PLANS.get(i));
                Verdict verdict = EpisodeScorer.score(
                        CandidateEpisode.of(moment, scorer.drive(moment, PLANS.get(i)), CONDITIONS));

                assertThat(parts(batch.get(i)))
                        .as("%s, plan %d, batch", tracking, i)
                        .isEqualTo(parts(alone));
                assertThat(parts(alone)).as("%s, plan %d, episode", tracking, i).isEqualTo(parts(verdict));
            }
        }
    }

    @Test
    void aJoltAtTheBeginningIsUncomfortableOnlyWithHistory() {
        // 12 m/s² in the history, none in the plan.
        Scenario jolted = TestScenes.road(
                        "jolted",
                        TestScenes.car("ego").speed(14).accelerate(7, -12).accelerate(10, 0))
                .build();
        PlanMoment moment = new PlanMoment(jolted);
        moment.record(STEP);
        Plan steady = new Plan(PlanMoment.STEPS);
        for (int i = 1; i <= PlanMoment.STEPS; i++) {
            steady.add(moment.x() + i * 0.1f * moment.speedMps(), 0, 0);
        }

        assertThat(comfort(jolted, moment, steady, ComfortSpan.PLAN)).isEqualTo(1);
        assertThat(comfort(jolted, moment, steady, ComfortSpan.WITH_HISTORY)).isEqualTo(0);
    }

    @Test
    void aPlanThatIsTooShortIsRefused() {
        Plan plan = new Plan(PlanMoment.STEPS);
        plan.add(11, 0, 0);

        assertThatThrownBy(() -> scorer(ProgressReference.RECORD).score(recorded(), plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 poses");
    }

    private static double comfort(Scenario scene, PlanMoment moment, Plan plan, ComfortSpan span) {
        PlanScorer scorer = new PlanScorer(
                scene, PlanScorer.Settings.pdms().with(Tracking.SIMULATOR).with(span));
        return scorer.score(moment, plan).comfort().value().orElseThrow();
    }

    private static PlanScorer scorer(ProgressReference reference) {
        return new PlanScorer(SCENE, PlanScorer.Settings.pdms().with(reference));
    }

    private static PlanMoment recorded() {
        PlanMoment moment = new PlanMoment(SCENE);
        moment.record(STEP);
        return moment;
    }

    /// At a speed along the road, and within two seconds over to a line beside it.
    private static Plan straight(float speedMps, float aside) {
        Plan plan = new Plan(PlanMoment.STEPS);
        for (int i = 1; i <= PlanMoment.STEPS; i++) {
            float q = Math.min(1, i / 20f);
            plan.add(10 + i * 0.1f * speedMps, aside * q * q * (3 - 2 * q), 0);
        }
        return plan;
    }

    private static List<Object> parts(PlanScore score) {
        return List.of(score.parts(), score.progressM(), score.total());
    }

    private static List<Object> parts(Verdict verdict) {
        return List.of(verdict.subScores(), verdict.progressM(), verdict.total());
    }
}
