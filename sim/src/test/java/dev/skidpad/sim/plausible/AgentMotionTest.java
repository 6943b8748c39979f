package dev.skidpad.sim.plausible;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class AgentMotionTest {
    @Test
    void speedAndAccelerationAreThoseDriven() {
        AgentMotion motion = of(car("a").speed(10).accelerate(0, 2).track());
        assertThat(motion.forwardMps(20)).isCloseTo(14, within(0.01));
        assertThat(motion.speedMps(20)).isCloseTo(14, within(0.11));
        assertThat(motion.accelerationMps2(20)).isCloseTo(2, within(0.02));
        assertThat(motion.sidewaysMps(20)).isCloseTo(0, within(1e-4));
    }

    @Test
    void aCircleHasItsLateralAcceleration() {
        // 10 m/s at 0.05 1/m: 5 m/s², less what a window of a second smooths away.
        AgentMotion motion = of(car("a").speed(10).turn(0, 0.05f).track());
        assertThat(motion.lateralMps2(30)).isCloseTo(5, within(0.15));
        assertThat(motion.turnRad(30)).isCloseTo(0.05, within(1e-4));
    }

    @Test
    void ratesKeepAwayFromGaps() {
        AgentMotion motion = of(car("a").speed(10).gone(40, 45).track());
        assertThat(motion.hasRates(36)).isTrue();
        assertThat(motion.hasRates(37)).isFalse();
        assertThat(motion.hasRates(47)).isFalse();
        assertThat(motion.hasRates(48)).isTrue();
        assertThat(motion.hasBends(35)).isFalse();
        assertThat(motion.hasBends(34)).isTrue();
    }

    @Test
    void whatOnlyPositionsSayIsNotAnAcceleration() {
        // Velocities say 10 m/s throughout, positions brake: a tracker's error, or a jump, but no braking.
        Track braking = car("a").speed(10).accelerate(20, -8).track();
        Track steady = car("a").speed(10).track();
        int steps = braking.steps();
        float[] x = new float[steps];
        float[] vx = new float[steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            x[t] = braking.x(t);
            vx[t] = steady.vx(t);
            valid[t] = true;
        }
        Track mixed = new Track(
                "a",
                braking.type(),
                4.5f,
                1.9f,
                1.6f,
                x,
                new float[steps],
                new float[steps],
                vx,
                new float[steps],
                valid);
        assertThat(of(mixed).accelerationMps2(25)).isCloseTo(0, within(1e-6));
    }

    private static AgentMotion of(Track track) {
        return new AgentMotion(track, TestScenes.DT);
    }
}
