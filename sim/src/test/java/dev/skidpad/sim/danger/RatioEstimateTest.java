package dev.skidpad.sim.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioEstimateTest {
    @Test
    void aShareIsThatOfAllGroupsTogether() {
        RatioEstimate estimate = new RatioEstimate();
        estimate.add(1, 10);
        estimate.add(5, 20);

        assertThat(estimate.share()).isCloseTo(0.2, within(1e-12));
    }

    // Shares 0.6 and 0.2. Groups are off by -1, 1 and -1, 1: with n/(n-1) = 2, the variances are 2·2/20² = 0.01 each;
    // over the squares of the shares 0.02778 and 0.25, together 0.27778, whose root is 0.52705.
    @Test
    void theIntervalOfAQuotientFollowsFromBothVariances() {
        RatioEstimate one = new RatioEstimate();
        one.add(5, 10);
        one.add(7, 10);
        RatioEstimate other = new RatioEstimate();
        other.add(1, 10);
        other.add(3, 10);

        DangerSummary.Times times = one.over(other);

        assertThat(times.value()).isCloseTo(3, within(1e-9));
        assertThat(times.high() / times.value()).isCloseTo(StrictMath.exp(1.96 * 0.52705), within(1e-3));
        assertThat(times.low() * times.high()).isCloseTo(9, within(1e-9));
    }

    @Test
    void oneGroupHasNoInterval() {
        RatioEstimate estimate = new RatioEstimate();
        estimate.add(5, 10);

        assertThat(estimate.known()).isFalse();
    }
}
