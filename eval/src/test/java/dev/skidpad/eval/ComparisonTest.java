package dev.skidpad.eval;

import static dev.skidpad.eval.Verdicts.clean;
import static dev.skidpad.eval.Verdicts.collided;
import static dev.skidpad.eval.Verdicts.pair;
import static dev.skidpad.eval.Verdicts.withoutEdges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Comparison.Settings;
import dev.skidpad.eval.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final long SEED = 5;
    private static final Settings SETTINGS = Settings.standard(SEED);

    @Test
    void aSteadyGainIsBetterInTheTotalAndInItsCause() {
        Comparison comparison = Comparison.of(driven(40, 0.5, 0.7), SETTINGS);
        assertThat(comparison.total().judgement()).isEqualTo(Judgement.BETTER);
        assertThat(comparison.total().change().orElseThrow().mean()).isCloseTo(0.2 * 5 / 12, within(1e-9));
        assertThat(comparison
                        .difference(new Metric(Metric.Kind.SUB_SCORE, "egoProgress"))
                        .judgement())
                .isEqualTo(Judgement.BETTER);
        assertThat(comparison.difference(Metric.FAILURE).judgement()).isEqualTo(Judgement.SAME);
    }

    @Test
    void moreCollisionsAreWorseAndTheirScenariosAreNamed() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(pair("four-way", clean(i, 0.8), i < 12 ? collided(i) : clean(i, 0.8)));
        }
        pairs.add(pair("four-way", collided(40), clean(40, 0.8)));
        Comparison comparison = Comparison.of(pairs, SETTINGS);
        assertThat(comparison.difference(Metric.AT_FAULT_COLLISION).judgement()).isEqualTo(Judgement.WORSE);
        assertThat(comparison.failures().broken()).isEqualTo(12);
        assertThat(comparison.failures().fixed()).isEqualTo(1);
        // 2 * (1 + 13) / 2^13
        assertThat(comparison.failures().pValue()).isCloseTo(28.0 / 8192, within(1e-12));
        assertThat(comparison.flips())
                .hasSize(13)
                .first()
                .extracting(Flip::turn)
                .isEqualTo(Flip.Turn.BROKEN);
        assertThat(comparison.flips().getLast().pair().scenarioId()).isEqualTo("scene 40");
    }

    @Test
    void aPairThatLacksItsScoreOnOneSideIsMissingAndOneThatLostItIsLost() {
        List<Pair> pairs = List.of(
                pair("a", clean(1, 1), clean(1, 1)),
                pair("a", clean(2, 1), withoutEdges(2)),
                pair("a", withoutEdges(3), clean(3, 1)));
        Difference total = Comparison.of(pairs, SETTINGS).total();
        assertThat(total.count()).isEqualTo(1);
        assertThat(total.missing()).isEqualTo(2);
        assertThat(total.lost()).isEqualTo(1);
        assertThat(total.judgement()).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void withoutAnyScoreNothingIsEvaluated() {
        Comparison comparison = Comparison.of(List.of(pair("a", withoutEdges(1), withoutEdges(1))), SETTINGS);
        assertThat(comparison.total().judgement()).isEqualTo(Judgement.NOT_EVALUATED);
        assertThat(comparison.kinds().getFirst().judgement()).isEqualTo(Judgement.NOT_EVALUATED);
        assertThat(comparison.evaluatedShare()).isZero();
    }

    @Test
    void theDamagedKindStandsFirstAndAloneIsWorse() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String kind = List.of("merge", "roundabout", "straight").get(i % 3);
            RandomStream random = RandomStream.of(SEED, "noise", i);
            double before = 0.6 + 0.1 * random.nextDouble();
            double damage = kind.equals("roundabout") ? 0.2 : 0;
            pairs.add(pair(kind, clean(i, before), clean(i, before - damage + 0.02 * random.nextGaussian())));
        }
        Comparison comparison = Comparison.of(pairs, SETTINGS);
        assertThat(comparison.kinds().getFirst().kind()).isEqualTo("roundabout");
        assertThat(comparison.kinds())
                .extracting(KindComparison::judgement)
                .containsExactly(Judgement.WORSE, Judgement.SAME, Judgement.SAME);
    }

    @Test
    void aLossInOneOfTwentyRestlessKindsHasToBeClearerThanALossInOne() {
        List<Pair> one = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            one.add(pair("kind 0", clean(i, 0.6), clean(i, 0.5)));
        }
        List<Pair> quiet = new ArrayList<>(one);
        List<Pair> restless = new ArrayList<>(one);
        for (int i = 6; i < 120; i++) {
            quiet.add(pair("kind " + i / 6, clean(i, 0.6), clean(i, 0.6)));
            restless.add(pair("kind " + i / 6, clean(i, 0.6), clean(i, i % 2 == 0 ? 0.5 : 0.7)));
        }
        assertThat(kindZero(one).pTotal()).isCloseTo(2.0 / 64, within(1e-12));
        // Where nothing turned, nothing could have been found by chance.
        assertThat(kindZero(quiet).pTotal()).isCloseTo(2.0 / 64, within(1e-12));
        assertThat(kindZero(quiet).judgement()).isEqualTo(Judgement.WORSE);
        assertThat(kindZero(restless).pTotal()).isCloseTo(20 * 2.0 / 64, within(1e-12));
        assertThat(kindZero(restless).judgement()).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void pairingSeesASmallChangeUnderLargeScatter() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            double before = 0.9 * RandomStream.of(SEED, "scatter", i).nextDouble();
            pairs.add(pair("a", clean(i, before), clean(i, before + 0.05)));
        }
        Difference total = Comparison.of(pairs, SETTINGS).total();
        assertThat(total.judgement()).isEqualTo(Judgement.BETTER);
        assertThat(total.change().map(Estimate::standardError).orElseThrow())
                .isLessThan(total.before().orElseThrow().standardError() / 10);
    }

    @Test
    void aRateCannotBeDetectedFinerThanMcNemarAllows() {
        Comparison comparison = Comparison.of(driven(100, 0.5, 0.5), SETTINGS);
        assertThat(comparison.difference(Metric.FAILURE).minimalDetectable()).hasValue(0.06);
        assertThat(comparison.total().minimalDetectable()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameComparison() {
        List<Pair> pairs = driven(30, 0.4, 0.5);
        assertThat(Comparison.of(pairs, SETTINGS)).isEqualTo(Comparison.of(pairs, SETTINGS));
    }

    @Test
    void verdictsOnOtherScenariosAreRefused() {
        assertThatThrownBy(() -> new Pair("scene 1", "place 1", "a", clean(1, 1), clean(2, 1)))
                .hasMessageContaining("scene 1 and scene 2");
    }

    private static KindComparison kindZero(List<Pair> pairs) {
        return Comparison.of(pairs, SETTINGS).kind("kind 0").orElseThrow();
    }

    private static List<Pair> driven(int count, double before, double after) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(pair("straight", clean(i, before), clean(i, after)));
        }
        return pairs;
    }
}
