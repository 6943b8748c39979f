package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterBootstrapTest {
    private static final long SEED = 20_261;

    @Test
    void theMeanIsOverItemsNotOverPlaces() {
        Estimate estimate = mean(List.of("a", "a", "a", "b"), values(1, 1, 1, 0));
        assertThat(estimate.mean()).isEqualTo(0.75);
        assertThat(estimate.count()).isEqualTo(4);
        assertThat(estimate.clusters()).isEqualTo(2);
    }

    @Test
    void theStandardErrorOfIndependentItemsIsTheTextbookOne() {
        int n = 400;
        RandomStream random = RandomStream.of(SEED, "test", 0);
        double[] drawn = DoubleStream.generate(random::nextGaussian).limit(n).toArray();
        Estimate estimate = mean(singletons(n), values(drawn));
        double variance = DoubleStream.of(drawn)
                        .map(v -> (v - estimate.mean()) * (v - estimate.mean()))
                        .sum()
                / n;
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(variance / n), within(0.002));
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.966 * estimate.standardError(), within(0.01));
    }

    @Test
    void repeatedItemsOfAPlaceAddNoCertainty() {
        List<String> places = new ArrayList<>();
        List<OptionalDouble> repeated = new ArrayList<>();
        RandomStream random = RandomStream.of(SEED, "test", 1);
        List<OptionalDouble> once = new ArrayList<>();
        for (int g = 0; g < 40; g++) {
            OptionalDouble value = OptionalDouble.of(random.nextGaussian());
            once.add(value);
            places.addAll(Collections.nCopies(10, "place " + g));
            repeated.addAll(Collections.nCopies(10, value));
        }
        Estimate single = mean(singletons(40), once);
        Estimate tenfold = mean(places, repeated);
        assertThat(tenfold.standardError()).isCloseTo(single.standardError(), within(1e-12));
    }

    @Test
    void absentValuesTakeNoPart() {
        List<OptionalDouble> column = List.of(OptionalDouble.of(0.4), OptionalDouble.empty(), OptionalDouble.of(0.6));
        Estimate estimate = mean(List.of("a", "b", "c"), column);
        assertThat(estimate.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.count()).isEqualTo(2);
        assertThat(estimate.clusters()).isEqualTo(2);
    }

    @Test
    void aColumnWithoutValuesHasNoMean() {
        List<List<OptionalDouble>> columns = List.of(Collections.nCopies(2, OptionalDouble.empty()));
        assertThat(new ClusterBootstrap(List.of("a", "b")).means(columns, RandomStream.of(1, "test", 0)))
                .containsExactly(Optional.empty());
    }

    @Test
    void fewerThanFivePlacesHaveNoInterval() {
        assertThat(mean(List.of("a", "a"), values(0, 1)).interval()).isEmpty();
        assertThat(mean(singletons(4), values(0, 1, 0, 1)).interval()).isEmpty();
        assertThat(mean(singletons(5), values(0, 1, 0, 1, 0)).interval()).isPresent();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<OptionalDouble> column =
                values(IntStream.range(0, 30).mapToDouble(Math::sin).toArray());
        assertThat(mean(singletons(30), column)).isEqualTo(mean(singletons(30), column));
    }

    @Test
    void aColumnOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> mean(List.of("a", "b"), values(1)))
                .hasMessageContaining("column 0 has 1 values for 2 scenarios");
    }

    /// Places have an effect of their own and sizes of their own, as recorded scenes do.
    @ParameterizedTest
    @CsvSource({"12, 3", "40, 3", "100, 1"})
    void theTrueMeanLiesInTheIntervalNineteenTimesInTwenty(int places, int largest) {
        int repeats = 300;
        int covered = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            RandomStream random = RandomStream.of(SEED, "coverage/" + places, repeat);
            List<String> labels = new ArrayList<>();
            List<OptionalDouble> column = new ArrayList<>();
            for (int g = 0; g < places; g++) {
                double effect = random.nextGaussian();
                int size = 1 + random.nextInt(largest);
                for (int i = 0; i < size; i++) {
                    labels.add("place " + g);
                    column.add(OptionalDouble.of(effect + 0.5 * random.nextGaussian()));
                }
            }
            Estimate estimate = new ClusterBootstrap(labels)
                    .means(List.of(column), 1000, random)
                    .getFirst()
                    .orElseThrow();
            covered += estimate.interval().orElseThrow().contains(0) ? 1 : 0;
        }
        assertThat((double) covered / repeats)
                .as("coverage with %d places, seed %d", places, SEED)
                .isBetween(0.92, 0.985);
    }

    private static Estimate mean(List<String> places, List<OptionalDouble> column) {
        return new ClusterBootstrap(places)
                .means(List.of(column), RandomStream.of(SEED, "bootstrap", 0))
                .getFirst()
                .orElseThrow();
    }

    private static List<String> singletons(int n) {
        return IntStream.range(0, n).mapToObj(i -> "place " + i).toList();
    }

    private static List<OptionalDouble> values(double... values) {
        return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
    }
}
