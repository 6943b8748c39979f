package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final long SEED = 11;

    @Test
    void withManyPlacesItIsTwoPointEightStandardErrors() {
        Estimate estimate = new Estimate(0, 5000, 5000, 0.01, Optional.empty());
        assertThat(Power.minimalDetectable(estimate).orElseThrow()).isCloseTo(0.028, within(1e-4));
    }

    @Test
    void withoutScatterThereIsNone() {
        assertThat(Power.minimalDetectable(new Estimate(0, 10, 10, 0, Optional.empty())))
                .isEmpty();
        assertThat(Power.minimalDetectable(new Estimate(0.1, 10, 1, 0, Optional.empty())))
                .isEmpty();
    }

    @Test
    void aChangeOfThatSizeIsFoundFourTimesInFive() {
        int places = 60;
        double scatter = 0.2;
        Estimate planned = new Estimate(0, places, places, scatter / Math.sqrt(places), Optional.empty());
        double change = Power.minimalDetectable(planned).orElseThrow();
        List<String> labels =
                IntStream.range(0, places).mapToObj(i -> "place " + i).toList();
        int repeats = 300;
        int found = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            RandomStream random = RandomStream.of(SEED, "power", repeat);
            List<OptionalDouble> column = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                column.add(OptionalDouble.of(change + scatter * random.nextGaussian()));
            }
            Estimate estimate = new ClusterBootstrap(labels)
                    .means(List.of(column), 1000, random)
                    .getFirst()
                    .orElseThrow();
            found += estimate.interval().orElseThrow().contains(0) ? 0 : 1;
        }
        assertThat((double) found / repeats).as("seed %d", SEED).isBetween(0.73, 0.88);
    }

    @Test
    void withoutChanceFailuresEnoughPairsHaveToBreak() {
        // At 0.05 it takes 6 of 6. One minus the binomial up to 5 of 400 at 3 %: worked out with exact fractions.
        assertThat(Power.found(400, 0, 0.03, 0.05)).isCloseTo(0.980983, within(1e-6));
        // At half the level it takes 7.
        assertThat(Power.found(400, 0, 0.03, 0.025)).isCloseTo(0.956467, within(1e-6));
        assertThat(Power.found(5, 0, 1, 0.05)).isZero();
    }

    @Test
    void theDetectableRiseIsFoundFourTimesInFive() {
        double rise = Power.detectableRise(400, 0.01, 0.025).orElseThrow();
        assertThat(Power.found(400, 0.01, rise, 0.025)).isCloseTo(Power.POWER, within(0.005));
        assertThat(Power.detectableRise(400, 0, 0.025).orElseThrow()).isLessThan(rise);
        assertThat(Power.detectableRise(6, 0, 0.025)).isEmpty();
    }

    @Test
    void aPolicyThatIsNotWorseIsFoundNoMoreOftenThanHalfTheLevel() {
        assertThat(Power.found(200, 0.1, 0, 0.05)).isBetween(0.01, 0.025);
    }
}
