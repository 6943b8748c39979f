package dev.skidpad.eval.rfb.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.eval.rfb.answer.Foreseers;
import dev.skidpad.eval.rfb.answer.Foresight;
import dev.skidpad.eval.rfb.table.CaseFact;
import dev.skidpad.eval.rfb.table.Contestant;
import dev.skidpad.eval.rfb.table.Part;
import dev.skidpad.eval.rfb.table.RfbReport;
import dev.skidpad.eval.rfb.table.RfbTable;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.TrafficWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RfbPageTest {
    private static RfbReport report(List<CaseFact> facts, List<Answer> answers) {
        List<Contestant.Trained> trained = List.of(new Contestant.Trained(answers, answers));
        return new RfbTable(
                        facts,
                        facts,
                        List.of(
                                new Contestant("<mine>", trained),
                                new Contestant(RfbTable.EGO_BLIND, trained),
                                new Contestant(RfbTable.CEILING, trained)),
                        1)
                .report(16);
    }

    private static Answer answer(double collision) {
        OptionalDouble none = OptionalDouble.empty();
        return new Answer(collision, 0, none, none, none, none);
    }

    private static CaseFact fact(int place, boolean collides) {
        OptionalDouble hit = collides ? OptionalDouble.of(2) : OptionalDouble.empty();
        return new CaseFact("c" + place, "p" + place, false, true, hit, false);
    }

    @Test
    void thePageHasTablesReliabilityAndPictures() {
        RfbCase asked = RfbCases.of(Roads.narrow("hits", 10, Mover.standing("other", 20)), 1)
                .getFirst();
        Foresight foresight = Foreseers.dreaming("cv", TrafficWorld.constantVelocity())
                .foresee(List.of(asked), 2, 1)
                .getFirst();
        List<CaseFact> facts = List.of(fact(0, true), fact(1, false));
        RfbReport report = report(facts, List.of(answer(1), answer(0)));

        String page = RfbPage.of(report, "<mine>", List.of(new DrawnCase(CaseSort.HIT, asked, foresight, 1)));

        assertThat(page)
                .contains("Risk foreseeing: hard", "recallAtPrecision90", "Calibrated probabilities of ceiling", "<svg")
                .contains("&lt;mine&gt;", "hits/0-human, impact after 1.6 s; foreseen with 1.00")
                .contains("Collisions missed")
                .doesNotContain("<mine>");
    }

    @Test
    void theTablesSayWhatIsAboveTheControlAndWhereThresholdsLie() {
        List<CaseFact> facts = List.of(fact(0, true), fact(1, false));
        String text = String.join(
                "\n",
                RfbTables.of(report(facts, List.of(answer(0.75), answer(0)))).stream()
                        .map(TextTable::of)
                        .toList());

        assertThat(text).contains("Above the control that is blind to the plan: hard", "Thresholds", "0.750");
    }

    @Test
    void aFewCasesOfEachSortAreChosen() {
        List<CaseFact> facts = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            facts.add(fact(i, i % 2 == 0));
            answers.add(answer(i < 6 ? 1 : 0));
        }
        RfbTable table = new RfbTable(
                facts,
                facts,
                List.of(new Contestant(RfbTable.CEILING, List.of(new Contestant.Trained(answers, answers)))),
                1);
        Contestant model = new Contestant(RfbTable.CEILING, List.of(new Contestant.Trained(answers, answers)));

        Map<CaseSort, List<Integer>> chosen =
                CaseChoice.of(facts, answers, table.judges(model, Part.HARD).getFirst(), 2);

        assertThat(chosen.get(CaseSort.HIT)).containsExactly(0, 2);
        assertThat(chosen.get(CaseSort.MISSED)).containsExactly(6, 8);
        assertThat(chosen.get(CaseSort.FALSE_ALARM)).containsExactly(1, 3);
    }
}
