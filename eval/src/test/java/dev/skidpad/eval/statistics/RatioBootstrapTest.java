package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.RatioBootstrap.Item;
import dev.skidpad.eval.statistics.RatioBootstrap.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioBootstrapTest {
    @Test
    void theRatioIsThatOfTheSums() {
        Ratio ratio = ratio(List.of(new Item("a", 1, 4), new Item("a", 3, 0), new Item("b", 1, 6)));
        assertThat(ratio.ratio()).isEqualTo(0.5);
        assertThat(ratio.places()).isEqualTo(2);
        assertThat(ratio.interval()).isEmpty(); // two places are too few
    }

    @Test
    void whereEveryPlaceHasTheSameRatioTheIntervalIsThatRatio() {
        List<Item> items = new ArrayList<>();
        for (int place = 1; place <= 8; place++) {
            items.add(new Item("place " + place, 0.25 * place, place));
        }
        Interval interval = ratio(items).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.25, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void nothingToDivideByIsNoRatio() {
        assertThat(RatioBootstrap.ratio(List.of(new Item("a", 1, 0)), RandomStream.of(1, "test", 0)))
                .isEmpty();
    }

    @Test
    void tooManyResamplesWithoutADenominatorLeaveTheIntervalOut() {
        List<Item> items = new ArrayList<>();
        for (int place = 0; place < 8; place++) {
            items.add(new Item("place " + place, 1, place == 0 ? 1 : 0)); // missed by (7/8)^8 of the resamples
        }
        assertThat(ratio(items).interval()).isEmpty();
    }

    private static Ratio ratio(List<Item> items) {
        return RatioBootstrap.ratio(items, RandomStream.of(1, "test", 0)).orElseThrow();
    }
}
