package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.JointSignFlip.Corrected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointSignFlipTest {
    private static final long SEED = 11;

    @Test
    void aLossInAllOfFivePlacesIsOneOfThirtyTwoPatterns() {
        List<Corrected> shown = test(5, new double[] {-1, -2, -1, -3, -1});
        assertThat(shown.getFirst().loss()).isCloseTo(1.0 / 32, within(1e-12));
        assertThat(shown.getFirst().gain()).isEqualTo(1);
    }

    @Test
    void twoMetricsThatSayTheSameCostNothing() {
        double[] loss = {-1, -1, -1, -1, -1, 0};
        double[] same = {-0.5, -0.5, -0.5, -0.5, -0.5, 0};
        assertThat(test(6, loss, same)).containsOnly(new Corrected(1.0 / 32, 1));
    }

    @Test
    void twoThatAreIndependentCostWhatTheyCanShowTogether() {
        double[] three = {-1, -1, -1, 0, 0};
        double[] two = {0, 0, 0, -1, 1};
        List<Corrected> shown = test(5, three, two);
        // All three down: 1 of 8. Two places can show 1 of 4 at best, so they do not count.
        assertThat(shown.get(0).loss()).isCloseTo(1.0 / 8, within(1e-12));
        // Their sum is 0: at most that in 3 of 4 patterns; step-down leaves the other one out.
        assertThat(shown.get(1).loss()).isCloseTo(3.0 / 4, within(1e-12));
    }

    @Test
    void equalEvidenceTwiceIsChanceTwice() {
        double[] here = {-1, -1, -1, 0, 0, 0};
        double[] there = {0, 0, 0, -1, -1, -1};
        // One of the two all down: 1 - (7/8)^2.
        assertThat(test(6, here, there)).allSatisfy(c -> assertThat(c.loss()).isCloseTo(15.0 / 64, within(1e-12)));
    }

    @Test
    void aGainMirrorsALoss() {
        double[] changes = {1, 2, 1, -0.5, 1, 3};
        double[] turned = {-1, -2, -1, 0.5, -1, -3};
        assertThat(test(6, changes).getFirst().gain())
                .isEqualTo(test(6, turned).getFirst().loss());
    }

    @Test
    void wherePlacesAreFewerThanScenariosTheyTurnTogether() {
        ClusterBootstrap places = new ClusterBootstrap(List.of("a", "a", "b", "b", "c"));
        List<Corrected> shown =
                JointSignFlip.test(places, List.of(new double[] {-1, -1, -1, -1, -1}), RandomStream.of(SEED, "f", 0));
        assertThat(shown.getFirst().loss()).isCloseTo(1.0 / 8, within(1e-12));
    }

    @Test
    void whereNothingDiffersNothingIsShown() {
        assertThat(test(4, new double[4], new double[4])).containsOnly(Corrected.NOTHING);
    }

    @Test
    void manyPlacesAreSampledAndNeverGiveZero() {
        double[] loss = new double[100];
        Arrays.fill(loss, -1);
        assertThat(test(100, loss).getFirst().loss()).isEqualTo(1.0 / (FlippedSums.FLIPS + 1));
    }

    @Test
    void overManyRestlessHypothesesChanceShowsALossNoMoreOftenThanTheLevelSays() {
        int repeats = 200;
        int shown = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            RandomStream random = RandomStream.of(SEED, "null", repeat);
            List<double[]> gains = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                double[] failures = new double[80];
                double[] totals = new double[80];
                for (int i = 10 * j; i < 10 * j + 10; i++) {
                    failures[i] = random.nextInt(3) - 1;
                    totals[i] = failures[i] + 0.3 * random.nextGaussian();
                }
                gains.add(failures);
                gains.add(totals);
            }
            shown += test(80, gains.toArray(double[][]::new)).stream()
                                    .mapToDouble(Corrected::loss)
                                    .min()
                                    .orElseThrow()
                            < 0.05
                    ? 1
                    : 0;
        }
        // 0.05, with three standard errors of 200 repeats above.
        assertThat((double) shown / repeats).as("seed %d", SEED).isBetween(0.01, 0.1);
    }

    private static List<Corrected> test(int places, double[]... gains) {
        List<String> names = IntStream.range(0, places).mapToObj(i -> "p" + i).toList();
        return JointSignFlip.test(new ClusterBootstrap(names), List.of(gains), RandomStream.of(SEED, "flip", 0));
    }
}
