package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignFlipTest {
    private static final long SEED = 7;

    @Test
    void fewPlacesAreGoneThroughExactly() {
        // Only all plus and all minus are as far: 2 of 2^5.
        assertThat(pValue(singletons(5), 1, 1, 1, 1, 1)).isCloseTo(2.0 / 32, within(1e-12));
        // |±1 ±2 ±3| >= |1 + 2 - 3| always.
        assertThat(pValue(singletons(3), 1, 2, -3)).isEqualTo(1);
        // Sums ±6 ±4 ±2 ±0: at least 4 in 4 of 8.
        assertThat(pValue(singletons(3), -1, 2, 3)).isCloseTo(4.0 / 8, within(1e-12));
    }

    @Test
    void scenariosOfOnePlaceFlipTogether() {
        assertThat(pValue(List.of("a", "a", "a", "b", "b", "b"), 1, 1, 1, 1, 1, 1))
                .isCloseTo(2.0 / 4, within(1e-12));
    }

    @Test
    void theLeastThatItCouldGiveFollowsFromThePlacesThatDiffer() {
        assertThat(test(singletons(5), 1, 0, 0.3, 0, -2).least()).isEqualTo(2.0 / 8);
        assertThat(test(singletons(3), 0, 0, 0).least()).isEqualTo(1);
    }

    @Test
    void noDifferenceIsNoEvidence() {
        assertThat(pValue(singletons(4), 0, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void manyPlacesWithTheSameLossTellForSure() {
        double[] losses = DoubleStream.generate(() -> -0.1).limit(200).toArray();
        assertThat(pValue(singletons(200), losses)).isLessThan(0.001);
    }

    @Test
    void aPolicyAgainstItselfIsSignificantNoMoreOftenThanTheLevelSays() {
        int repeats = 400;
        int significant = 0;
        List<String> places = singletons(25);
        for (int repeat = 0; repeat < repeats; repeat++) {
            RandomStream random = RandomStream.of(SEED, "null", repeat);
            List<OptionalDouble> differences = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                differences.add(OptionalDouble.of(random.nextGaussian()));
            }
            significant += SignFlip.pValue(new ClusterBootstrap(places), differences, random)
                                    .value()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertThat((double) significant / repeats).as("seed %d", SEED).isBetween(0.025, 0.08);
    }

    private static double pValue(List<String> places, double... differences) {
        return test(places, differences).value();
    }

    private static PValue test(List<String> places, double... differences) {
        return SignFlip.pValue(
                new ClusterBootstrap(places),
                DoubleStream.of(differences).mapToObj(OptionalDouble::of).toList(),
                RandomStream.of(SEED, "flip", 0));
    }

    private static List<String> singletons(int n) {
        return IntStream.range(0, n).mapToObj(i -> "place " + i).toList();
    }
}
