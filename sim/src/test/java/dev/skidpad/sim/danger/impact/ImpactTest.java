package dev.skidpad.sim.danger.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static final double LENGTH_M = 4.8;
    private static final double WIDTH_M = 1.85;

    private final Impact impact = new Impact();

    private static RigidBody car(double massKg, double x, double y, double heading, double vx, double vy) {
        RigidBody body = new RigidBody(massKg, LENGTH_M, WIDTH_M);
        body.set(x, y, heading, vx, vy, 0);
        return body;
    }

    @Test
    void twoEqualCarsHeadOnComeApartWithATenthOfTheirSpeed() {
        RigidBody a = car(1500, 0, 0, 0, 10, 0);
        RigidBody b = car(1500, 4.7, 0, StrictMath.PI, -10, 0);

        assertThat(impact.collide(a, b)).isTrue();

        assertThat(a.vx()).isCloseTo(-1, within(1e-9));
        assertThat(b.vx()).isCloseTo(1, within(1e-9));
        assertThat(a.yawRateRadps()).isCloseTo(0, within(1e-9));
        assertThat(impact.closingMps()).isCloseTo(20, within(1e-9));
        assertThat(impact.impulseNs()).isCloseTo(1.1 * 20 * 750, within(1e-6));
    }

    @Test
    void aCarThatRunsIntoTheRearOfAHeavierOneSlowsDownMoreThanThatSpeedsUp() {
        RigidBody a = car(1500, 0, 0, 0, 15, 0);
        RigidBody b = car(3000, 4.7, 0, 0, 5, 0);

        impact.collide(a, b);

        double common = (1500.0 * 15 + 3000.0 * 5) / 4500;
        assertThat(a.vx()).isCloseTo(common - 2.0 / 3, within(1e-9));
        assertThat(b.vx()).isCloseTo(common + 1.0 / 3, within(1e-9));
    }

    @Test
    void aBlowToTheMiddleOfASidePushesACarAwayWithoutASpin() {
        RigidBody a = car(1500, 0, 0, 0, 10, 0);
        RigidBody b = car(1500, 0.5 * (LENGTH_M + WIDTH_M) - 0.05, 0, StrictMath.PI / 2, 0, 0);

        impact.collide(a, b);

        assertThat(a.vx()).isCloseTo(4.5, within(1e-6));
        assertThat(b.vx()).isCloseTo(5.5, within(1e-6));
        assertThat(b.yawRateRadps()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aBlowBehindTheMiddleOfASideTurnsACar() {
        RigidBody a = car(1500, 0, 0, 0, 10, 0);
        RigidBody b = car(1500, 0.5 * (LENGTH_M + WIDTH_M) - 0.05, 1, StrictMath.PI / 2, 0, 0);

        impact.collide(a, b);

        assertThat(b.vx()).isPositive();
        assertThat(b.yawRateRadps()).isPositive();
    }

    @Test
    void aCarThatTouchesAnotherAndDrawsAwayDoesNotCollide() {
        RigidBody a = car(1500, 0, 0, 0, 5, 0);
        RigidBody b = car(1500, 4.7, 0, 0, 6, 0);

        assertThat(impact.collide(a, b)).isFalse();
        assertThat(a.vx()).isEqualTo(5);
    }

    @Test
    void momentumIsKeptAndEnergyNeverGainedInAnyImpact() {
        int met = 0;
        for (int i = 0; i < 2000; i++) {
            RandomStream random = RandomStream.of(4, "impact", i);
            RigidBody a = body(random, 0, 0);
            RigidBody b = body(random, random.uniform(-4, 4), random.uniform(-4, 4));
            double px = momentumX(a, b);
            double py = momentumY(a, b);
            double spin = angularMomentum(a, b);
            double energy = a.energyJ() + b.energyJ();

            met += impact.collide(a, b) ? 1 : 0;

            double size = Math.sqrt(px * px + py * py) + 1e4;
            assertThat(momentumX(a, b)).as("case " + i).isCloseTo(px, within(1e-9 * size));
            assertThat(momentumY(a, b)).as("case " + i).isCloseTo(py, within(1e-9 * size));
            assertThat(angularMomentum(a, b)).as("case " + i).isCloseTo(spin, within(1e-8 * size));
            assertThat(a.energyJ() + b.energyJ()).as("case " + i).isLessThanOrEqualTo(energy * (1 + 1e-12));
        }
        assertThat(met).isGreaterThan(500);
    }

    private static RigidBody body(RandomStream random, double x, double y) {
        RigidBody body = new RigidBody(random.uniform(60, 9000), random.uniform(0.6f, 9), random.uniform(0.6f, 2.5f));
        body.set(x, y, random.uniform(-3, 3), random.uniform(-20, 20), random.uniform(-20, 20), random.uniform(-2, 2));
        return body;
    }

    private static double momentumX(RigidBody a, RigidBody b) {
        return a.massKg() * a.vx() + b.massKg() * b.vx();
    }

    private static double momentumY(RigidBody a, RigidBody b) {
        return a.massKg() * a.vy() + b.massKg() * b.vy();
    }

    private static double angularMomentum(RigidBody a, RigidBody b) {
        return a.massKg() * (a.x() * a.vy() - a.y() * a.vx())
                + a.inertiaKgM2() * a.yawRateRadps()
                + b.massKg() * (b.x() * b.vy() - b.y() * b.vx())
                + b.inertiaKgM2() * b.yawRateRadps();
    }
}
