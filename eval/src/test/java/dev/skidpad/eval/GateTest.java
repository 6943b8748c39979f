package dev.skidpad.eval;

import static dev.skidpad.eval.Verdicts.clean;
import static dev.skidpad.eval.Verdicts.collided;
import static dev.skidpad.eval.Verdicts.gaveUp;
import static dev.skidpad.eval.Verdicts.pair;
import static dev.skidpad.eval.Verdicts.withoutEdges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.GateRules.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long SEED = 9;
    private static final GateRules RULES = GateRules.loop();

    @Test
    void aGainWithoutNewFailuresIsAccepted() {
        Decision decision = decide(40, i -> pair("a", clean(i, 0.5), clean(i, 0.7)));
        assertThat(decision.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(decision.reason())
                .isEqualTo("The total score rose from 79.2 to 87.5 (+8.3, 95 % interval +8.3\u2009to\u2009+8.3); "
                        + "failures stayed at 0 of 40 (0 newly failed, 0 mended, p\u00a01.000).");
        assertThat(decision.findings()).extracting(Finding::outcome).containsOnly(Outcome.ACCEPT);
    }

    @Test
    void aPolicyAgainstItselfIsTheSame() {
        Decision decision =
                decide(40, i -> pair("a", i < 5 ? collided(i) : clean(i, 0.5), i < 5 ? collided(i) : clean(i, 0.5)));
        assertThat(decision.outcome()).isEqualTo(Outcome.SAME);
        assertThat(decision.reason()).isEqualTo("All 40 episodes got the same verdict before and after.");
    }

    @Test
    void noGainInTheTotalMakesUpForMoreFailuresThanChance() {
        Decision decision = decide(40, i -> pair("a", clean(i, 0.2), i < 6 ? collided(i) : clean(i, 0.9)));
        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(decision.reason())
                .isEqualTo("Failures rose from 0 to 6 of 40 (6 newly failed, 0 mended, p\u00a00.031); "
                        + "this is more than chance.");
    }

    @Test
    void aRiseThatMayBeChanceIsLetPass() {
        assertThat(decide(100, i -> pair("a", clean(i, 0.2), i < 5 ? collided(i) : clean(i, 0.9)))
                        .outcome())
                .isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void aPlannerThatGivesUpCountsAsAFailure() {
        assertThat(decide(40, i -> pair("a", clean(i, 0.5), i < 6 ? gaveUp(i) : clean(i, 0.9)))
                        .outcome())
                .isEqualTo(Outcome.REJECT);
    }

    @Test
    void missingEvidenceNeverPasses() {
        assertThat(decide(40, i -> pair("a", withoutEdges(i), withoutEdges(i))).outcome())
                .isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(decide(
                                40,
                                i -> i < 30
                                        ? pair("a", clean(i, 0.5), clean(i, 0.9))
                                        : pair("a", withoutEdges(i), withoutEdges(i)))
                        .reason())
                .isEqualTo("30 of 40 scenarios from 30 places have a total score before and after (75.0\u00a0%); "
                        + "at least 90.0\u00a0% are needed.");
        assertThat(decide(9, i -> pair("a", clean(i, 0.5), clean(i, 0.9))).reason())
                .endsWith("at least 10 places are needed.");
    }

    @Test
    void aScoreThatIsGoneAfterwardsIsNotEvaluated() {
        Decision decision = decide(40, i -> pair("a", clean(i, 0.5), i == 7 ? withoutEdges(i) : clean(i, 0.9)));
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(decision.reason()).isEqualTo("1 scenario with a score before has none after.");
    }

    @Test
    void aPossibleLossBeyondTheMarginIsRejected() {
        Decision decision = decide(
                40,
                i -> pair(
                        "a",
                        clean(i, 0.5),
                        clean(i, RandomStream.of(SEED, "noise", i).nextDouble())));
        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(decision.reason()).endsWith("a loss of more than 2.0 points is not excluded.");
    }

    @Test
    void aSmallLossWithinTheMarginIsTheSame() {
        Decision decision = decide(40, i -> pair("a", clean(i, 0.5), clean(i, 0.49)));
        assertThat(decision.outcome()).isEqualTo(Outcome.SAME);
        assertThat(decision.reason()).endsWith("not worse, but no gain is shown.");
    }

    @Test
    void aKindThatGotWorseIsNotHiddenByTheOthers() {
        Decision decision = decide(
                120,
                i -> i % 4 == 0
                        ? pair("merge", clean(i, 0.6), clean(i, 0.3))
                        : pair("straight", clean(i, 0.4), clean(i, 0.9)));
        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(decision.reason())
                .isEqualTo("Significantly worse in merge (total −12.5 points, failures 0 to 0 of 30).");
    }

    @Test
    void aReleaseNeedsAGainBeyondDoubt() {
        IntFunction<Pair> noisyGain = i -> pair(
                "a",
                clean(i, 0.5),
                clean(i, 0.505 + 0.05 * RandomStream.of(SEED, "gain", i).nextDouble() - 0.025));
        GateRules strict = new GateRules(10, 1, 0.02, Proof.BETTER);
        assertThat(decide(12, noisyGain).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(decide(12, strict, noisyGain).outcome()).isEqualTo(Outcome.SAME);
        assertThat(decide(400, strict, noisyGain).outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void severalPartsAreAsGoodAsTheWorstOfThem() {
        Decision accepted = decide(40, i -> pair("a", clean(i, 0.5), clean(i, 0.7)));
        Decision same = decide(40, i -> pair("a", clean(i, 0.5), clean(i, 0.5)));
        Decision rejected = decide(40, i -> pair("a", clean(i, 0.5), collided(i)));
        Decision unknown = decide(2, i -> pair("a", clean(i, 0.5), clean(i, 0.5)));
        assertThat(over(accepted, same).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(over(same, same).outcome()).isEqualTo(Outcome.SAME);
        assertThat(over(accepted, unknown).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(over(unknown, accepted, rejected).outcome()).isEqualTo(Outcome.REJECT);
        assertThat(over(accepted, same).findings()).extracting(Finding::part).contains("part 0", "part 1");
        assertThat(over(accepted, same).reason()).startsWith("On part 0: The total score rose");
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new GateRules(1, 1, 0, Proof.BETTER)).hasMessageContaining("1 places");
        assertThatThrownBy(() -> new GateRules(10, 1.5, 0, Proof.BETTER)).hasMessageContaining("1.5");
    }

    private static Decision over(Decision... decisions) {
        List<Decision.Part> parts = new ArrayList<>();
        for (int i = 0; i < decisions.length; i++) {
            parts.add(new Decision.Part("part " + i, decisions[i]));
        }
        return Decision.over(parts);
    }

    private static Decision decide(int count, IntFunction<Pair> pairs) {
        return decide(count, RULES, pairs);
    }

    private static Decision decide(int count, GateRules rules, IntFunction<Pair> pairs) {
        List<Pair> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(pairs.apply(i));
        }
        return Gate.decide(Comparison.of(list, Comparison.Settings.standard(SEED)), rules);
    }
}
