package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.realism.Estimator.Bernoulli;
import dev.skidpad.sim.score.realism.Estimator.Histogram;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private final Histogram speed = new Histogram(0, 25, 10, 0.1);

    @Test
    void binsAreEqualAndTheirLowerBoundBelongsToThem() {
        assertThat(speed.bin(0)).isZero();
        assertThat(speed.bin(2.49f)).isZero();
        assertThat(speed.bin(2.5f)).isEqualTo(1);
        assertThat(speed.bin(24.9f)).isEqualTo(9);
    }

    @Test
    void valuesBeyondTheRangeBelongToTheOuterBins() {
        assertThat(speed.bin(-3)).isZero();
        assertThat(speed.bin(25)).isEqualTo(9);
        assertThat(speed.bin(1e9f)).isEqualTo(9);
        Histogram acceleration = new Histogram(-12, 12, 11, 0.1);
        assertThat(acceleration.bin(-12.5f)).isZero();
        assertThat(acceleration.bin(0)).isEqualTo(5);
    }

    @Test
    void everyBinOfAHistogramGetsItsPseudocount() {
        // (2560 + 0.1) / (2560 + 10 · 0.1)
        assertThat(speed.probability(2560, 2560)).isCloseTo(0.99964857, within(1e-8));
        assertThat(speed.probability(0, 2560)).isCloseTo(0.1 / 2561, within(1e-12));
        assertThat(speed.probability(0, 0)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatHappensInAllOf32RolloutsHasTheLikelihoodThatUsersReport() {
        // waymo-open-dataset issue 893: 0.99997 for the collisions of a record against itself.
        Bernoulli happened = new Bernoulli(0.001);
        assertThat(happened.probability(32, 32)).isCloseTo(32.001 / 32.002, within(1e-12));
        assertThat(Math.round(happened.probability(32, 32) * 1e5)).isEqualTo(99997);
        assertThat(happened.probability(0, 32)).isCloseTo(3.1248e-5, within(1e-9));
    }
}
