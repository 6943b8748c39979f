package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void eachIsRaisedByTheTestsStillOpenAndNeverBelowOneBefore() {
        // Sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1 is 0.02, 0.03, 0.06, 0.04, so the last stays at 0.06.
        assertThat(adjust(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void nothingExceedsOne() {
        assertThat(adjust(0.6, 0.7)).containsExactly(1, 1);
    }

    @Test
    void oneTestStaysAsItIs() {
        assertThat(adjust(0.03)).containsExactly(0.03);
        assertThat(adjust()).isEmpty();
    }

    @Test
    void aTestThatCouldNotReachAValueDoesNotRaiseIt() {
        // The second could not go below 0.25, so 0.01 stays 0.01; 0.5 counts alone.
        assertThat(Holm.adjust(List.of(new PValue(0.01, 0.001), new PValue(0.5, 0.25), PValue.NOTHING)))
                .containsExactly(0.01, 0.5, 1);
        // The third could have reached 0.03, so the first counts twice.
        assertThat(Holm.adjust(List.of(new PValue(0.03, 0.001), PValue.NOTHING, new PValue(0.2, 0.03))))
                .containsExactly(new double[] {0.06, 1, 0.2}, within(1e-12));
    }

    private static double[] adjust(double... pValues) {
        return Holm.adjust(
                DoubleStream.of(pValues).mapToObj(p -> new PValue(p, 0)).toList());
    }
}
