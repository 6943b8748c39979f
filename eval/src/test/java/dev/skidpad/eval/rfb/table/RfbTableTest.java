package dev.skidpad.eval.rfb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RfbTableTest {
    private final List<CaseFact> facts = new ArrayList<>();

    // Forty places with a human's plan, a hard one that collides and a hard one that does not.
    private void places() {
        for (int place = 0; place < 40; place++) {
            facts.add(SmallTables.fact("p" + place, true, false, false));
            facts.add(SmallTables.fact("p" + place, false, true, true));
            facts.add(SmallTables.fact("p" + place, false, true, false));
        }
    }

    // Foresees the collisions of every place but some.
    private List<Answer> missing(int every) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            boolean missed = every > 0 && (i / 3) % every == 0;
            answers.add(SmallTables.answer(facts.get(i).collides() && !missed ? 1 : 0));
        }
        return answers;
    }

    private static Contestant model(String name, List<List<Answer>> trainings) {
        return new Contestant(
                name,
                trainings.stream()
                        .map(answers -> new Contestant.Trained(answers, answers))
                        .toList());
    }

    private RfbReport report(List<List<Answer>> impartial) {
        return new RfbTable(
                        facts,
                        facts,
                        List.of(
                                model("impartial", impartial),
                                model(RfbTable.EGO_BLIND, List.of(missing(2))),
                                model(RfbTable.CEILING, List.of(missing(0)))),
                        3)
                .report(16);
    }

    private static Figure figure(
            Map<String, Map<String, Map<String, Figure>>> models, String name, Part part, RfbMetric metric) {
        return Objects.requireNonNull(models.getOrDefault(name, Map.of())
                .getOrDefault(part.key(), Map.of())
                .get(metric.key()));
    }

    private static Figure impartial(RfbReport report, Part part, RfbMetric metric) {
        return figure(report.models(), "impartial", part, metric);
    }

    @Test
    void theRecallIsThatOfThePartOverThatOfTheCeiling() {
        places();

        RfbReport report = report(List.of(missing(4)));

        assertThat(impartial(report, Part.HARD, RfbMetric.RECALL).value()).isEqualTo(0.75);
        assertThat(impartial(report, Part.HARD, RfbMetric.RECALL_OF_CEILING).value())
                .isEqualTo(0.75);
        assertThat(impartial(report, Part.HARD, RfbMetric.FALSE_ALARMS_ON_HUMAN).value())
                .isZero();
        assertThat(impartial(report, Part.ALL, RfbMetric.BASE_RATE).value()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void aModelOfSeveralTrainingsIsTheirMeanAndItsIntervalHoldsTheirSpread() {
        places();

        Figure one = impartial(report(List.of(missing(4))), Part.ALL, RfbMetric.RECALL);
        Figure two = impartial(report(List.of(missing(2), missing(0))), Part.ALL, RfbMetric.RECALL);

        assertThat(one.seeds()).isEmpty();
        assertThat(two.seeds()).containsExactly(0.5, 1.0);
        assertThat(two.value()).isEqualTo(0.75);
        assertThat(two.low().orElseThrow()).isLessThan(0.55);
        assertThat(two.high().orElseThrow()).isEqualTo(1);
    }

    @Test
    void theDifferenceFromTheControlIsPaired() {
        places();

        RfbReport report = report(List.of(missing(2)));
        Figure same = figure(report.againstEgoBlind(), "impartial", Part.HARD, RfbMetric.RECALL);
        Figure better = figure(report.againstEgoBlind(), RfbTable.CEILING, Part.HARD, RfbMetric.RECALL);

        assertThat(same.value()).isZero();
        assertThat(same.low()).hasValue(0);
        assertThat(same.high()).hasValue(0);
        assertThat(better.value()).isEqualTo(0.5);
        assertThat(better.low().orElseThrow()).isGreaterThan(0);
        assertThat(report.againstEgoBlind()).doesNotContainKey(RfbTable.EGO_BLIND);
    }

    @Test
    void itMattersToSeeThePlanWhereTheCeilingKnowsMoreThanTheBlindOne() {
        places();
        RfbReport report = new RfbTable(
                        facts,
                        facts,
                        List.of(
                                model(RfbTable.BLIND_CEILING, List.of(missing(4))),
                                model(RfbTable.CEILING, List.of(missing(0)))),
                        3)
                .report(16);

        RfbReport.Counts reactive = Objects.requireNonNull(report.counts().get(Part.REACTIVE.key()));
        assertThat(reactive.cases()).isEqualTo(10);
        assertThat(reactive.collisions()).isEqualTo(10);
        assertThat(figure(report.models(), RfbTable.BLIND_CEILING, Part.REACTIVE, RfbMetric.RECALL)
                        .value())
                .isZero();
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        places();

        assertThat(report(List.of(missing(4), missing(3)))).isEqualTo(report(List.of(missing(4), missing(3))));
    }

    @Test
    void withoutTheCeilingThereIsNoTable() {
        places();

        assertThatThrownBy(() -> new RfbTable(facts, facts, List.of(model("impartial", List.of(missing(0)))), 3))
                .hasMessageContaining("ceiling");
    }
}
