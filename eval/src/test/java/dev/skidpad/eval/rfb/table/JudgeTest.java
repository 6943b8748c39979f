package dev.skidpad.eval.rfb.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final List<CaseFact> facts = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private void cases(int count, double told, boolean happens) {
        for (int i = 0; i < count; i++) {
            facts.add(SmallTables.fact("p", false, true, happens));
            answers.add(SmallTables.answer(told));
        }
    }

    @Test
    void theThresholdIsTheLowestWithEnoughPrecision() {
        cases(5, 1, true);
        cases(4, 0.5, true);
        cases(1, 0.5, false);
        cases(3, 0.25, false);

        assertThat(Judge.of(facts, answers).collision()).hasValue(0.5);
    }

    @Test
    void theThresholdIsAHalfWhereTheAlarmsAreNeverTrueEnough() {
        cases(2, 1, true);
        cases(2, 1, false);

        Judge judge = Judge.of(facts, answers);

        assertThat(judge.collision()).isEmpty();
        assertThat(judge.foresees(SmallTables.answer(0.5))).isTrue();
        assertThat(judge.foresees(SmallTables.answer(0.49))).isFalse();
    }

    @Test
    void noThresholdTakesWhatIsNotForeseenAtAll() {
        cases(9, 0, true);
        cases(1, 0, false);

        assertThat(Judge.of(facts, answers).collision()).isEmpty();
    }

    @Test
    void probabilitiesAreCalibratedWhereCasesEndedBothWays() {
        cases(5, 0.5, true);
        cases(15, 0.5, false);

        assertThat(Judge.of(facts, answers).calibration().probability(0.5)).isEqualTo(0.25);
    }

    @Test
    void probabilitiesStayWhereAllCasesEndedAlike() {
        cases(5, 0.5, false);

        assertThat(Judge.of(facts, answers).calibration().probability(0.5)).isEqualTo(0.5);
    }
}
