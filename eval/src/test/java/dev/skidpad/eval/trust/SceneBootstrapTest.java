package dev.skidpad.eval.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SceneBootstrapTest {
    @Test
    void theMeanOfCoinsHasTheIntervalOfTheBinomial() {
        List<String> places = new ArrayList<>();
        List<OptionalDouble> values = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            places.add("place-" + i);
            values.add(OptionalDouble.of(i % 2));
        }
        Measured mean = new SceneBootstrap(places, 7).mean(values).orElseThrow();
        assertThat(mean.value()).isEqualTo(0.5);
        Interval interval = mean.interval().orElseThrow();
        // 1.96 · √(0.25 / 100)
        assertThat(interval.low()).isCloseTo(0.402, within(0.03));
        assertThat(interval.high()).isCloseTo(0.598, within(0.03));
    }

    @Test
    void nothingInTenPlacesStillAllowsForThreeInTen() {
        List<String> places = new ArrayList<>();
        List<OptionalDouble> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add("place-" + i);
            answers.add(OptionalDouble.of(0));
        }
        Interval interval = new SceneBootstrap(places, 7)
                .share(answers)
                .orElseThrow()
                .interval()
                .orElseThrow();
        // Clopper and Pearson: 1 - 0.025^(1/10).
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.3085, within(1e-4));
    }

    @Test
    void scenesOfOnePlaceGoTogether() {
        List<String> places = List.of("a", "a", "b", "c", "d", "e");
        SceneBootstrap bootstrap = new SceneBootstrap(places, 7);
        // How often the two scenes of a count is always the same.
        assertThat(bootstrap.measure(times -> times[0] - times[1]).orElseThrow().interval())
                .hasValue(new Interval(0, 0));
    }

    @Test
    void fewPlacesHaveNoInterval() {
        SceneBootstrap bootstrap = new SceneBootstrap(List.of("a", "b", "c"), 7);
        Measured mean = bootstrap
                .mean(List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(4)))
                .orElseThrow();
        assertThat(mean.value()).isEqualTo(2.5);
        assertThat(mean.interval()).isEmpty();
    }

    @Test
    void aStatisticWithoutAValueIsAbsent() {
        assertThat(new SceneBootstrap(List.of("a"), 7).mean(List.of(OptionalDouble.empty())))
                .isEmpty();
        assertThat(new SceneBootstrap(List.of("a"), 7).ratio(new double[] {1}, new double[] {0}))
                .isEmpty();
    }
}
