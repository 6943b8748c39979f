package dev.skidpad.eval;

import static dev.skidpad.eval.Verdicts.clean;
import static dev.skidpad.eval.Verdicts.collided;
import static dev.skidpad.eval.Verdicts.pair;
import static dev.skidpad.eval.Verdicts.withoutEdges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Decision.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final RegressionRules RULES = RegressionRules.standard();

    @Test
    void theDamagedClusterIsNamedFirstAndStopsTheRelease() {
        Regression regression = judge(
                300,
                i -> i % 3 == 0 && i < 36
                        ? pair("cut-in", clean(i, 0.8), collided(i))
                        : pair(i % 3 == 0 ? "cut-in" : "merge", clean(i, 0.8), clean(i, 0.8)));
        assertThat(regression.decision().outcome()).isEqualTo(Outcome.REJECT);
        assertThat(regression.decision().reason())
                .startsWith("Worse: cut-in. Total −")
                .endsWith("Likewise: overall.");
        assertThat(regression.clusters())
                .extracting(ClusterVerdict::judgement)
                .containsExactly(Judgement.WORSE, Judgement.SAME);
        assertThat(regression.blocks()).isTrue();
    }

    @Test
    void aPolicyAgainstItselfIsTheSameHoweverFewScenariosThereAre() {
        Regression regression = judge(3, i -> pair("cut-in", clean(i, 0.8), clean(i, 0.8)));
        assertThat(regression.decision().outcome()).isEqualTo(Outcome.SAME);
        assertThat(regression.overall().sentence()).isEqualTo("All 3 verdicts are the same in every number.");
        assertThat(regression.blocks()).isFalse();
    }

    @Test
    void noDifferenceInTooFewScenariosIsNoEvidence() {
        IntFunction<Pair> pairs =
                i -> pair(i < 200 ? "merge" : "cut-in", clean(i, 0.8), clean(i, i % 2 == 0 ? 0.7 : 0.9));
        Regression regression = judge(240, pairs);
        assertThat(regression.decision().outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(regression.decision().reason())
                .startsWith("Too little evidence: cut-in. No difference is shown, but in 40 scenarios only a rise of"
                        + " failures by 19.0 points at least would show; 10.0 are asked for.");
        assertThat(judge(240, Stake.QUALITY, pairs).decision().outcome()).isEqualTo(Outcome.SAME);
        assertThat(judge(240, Stake.SAFETY, pairs, RULES.seeing(0.25))
                        .decision()
                        .outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void aScoreThatIsMissingOrLostIsNeverAPass() {
        assertThat(judge(100, i -> pair("merge", withoutEdges(i), withoutEdges(i)))
                        .decision()
                        .outcome())
                .isEqualTo(Outcome.NOT_EVALUATED);
        Regression lost = judge(100, i -> pair("merge", clean(i, 0.8), i == 4 ? withoutEdges(i) : clean(i, 0.9)));
        assertThat(lost.decision().reason())
                .startsWith("Too little evidence: merge. 1 of 100 scenarios have a total score before and none after.");
        assertThat(judge(
                                100,
                                i -> i < 85
                                        ? pair("merge", clean(i, 0.8), clean(i, 0.8))
                                        : pair("merge", withoutEdges(i), withoutEdges(i)))
                        .decision()
                        .reason())
                .startsWith("Too little evidence: merge. Only 85 of 100");
    }

    @Test
    void aGainIsToldAndPasses() {
        Regression regression = judge(200, i -> pair("merge", clean(i, 0.5), clean(i, 0.7)));
        assertThat(regression.decision().outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(regression.decision().reason()).startsWith("Nothing got worse. Better: merge. Total +8.3 points");
        assertThat(regression.decision().findings()).hasSize(4 + 1);
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new RegressionRules(2, 0.9, 0.1)).hasMessageContaining("2 places");
        assertThatThrownBy(() -> RULES.seeing(0)).hasMessageContaining("(0, 1]");
    }

    private static Regression judge(int count, IntFunction<Pair> pairs) {
        return judge(count, Stake.SAFETY, pairs);
    }

    private static Regression judge(int count, Stake stake, IntFunction<Pair> pairs) {
        return judge(count, stake, pairs, RULES);
    }

    private static Regression judge(int count, Stake stake, IntFunction<Pair> pairs, RegressionRules rules) {
        List<Pair> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(pairs.apply(i));
        }
        return Regression.of(Comparison.of(list, Comparison.Settings.standard(1)), kind -> stake, rules);
    }
}
