package dev.skidpad.sim.score.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KinematicsTest {
    private static final float DT = 0.1f;

    @Test
    void aConstantAccelerationIsFoundWithoutJerk() {
        EgoMotion ego = motion(30, 0.3f, t -> 10 - 2 * t, t -> 0.3);
        Kinematics measured = Kinematics.ofVelocities(ego);
        for (int f = 0; f < 30; f++) {
            assertThat(measured.longitudinal(f)).isCloseTo(-2, within(1e-4));
            assertThat(measured.lateral(f)).isCloseTo(0, within(1e-4));
            assertThat(measured.magnitude(f)).isCloseTo(2, within(1e-4));
            assertThat(measured.jerk(f)).isCloseTo(0, within(1e-3));
            assertThat(measured.yawRate(f)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void aCircleHasItsCentripetalAccelerationAndYawRateAcrossHalfATurn() {
        // 0.4 rad/s from 2.9 rad on: the heading passes π.
        EgoMotion ego = motion(40, 2.9f, t -> 10, t -> 2.9 + 0.4 * t);
        Kinematics measured = Kinematics.ofVelocities(ego);
        assertThat(measured.lateral(20)).isCloseTo(4, within(0.02));
        assertThat(measured.longitudinal(20)).isCloseTo(0, within(1e-3));
        for (int f = 0; f < 40; f++) {
            assertThat(measured.yawRate(f)).isCloseTo(0.4, within(1e-4));
            assertThat(measured.yawAcceleration(f)).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void aKnownAccelerationIsSmoothedAndDerived() {
        EgoMotion ego = motion(20, 0, t -> 5, t -> 0);
        double[] along = new double[20];
        double[] across = new double[20];
        Arrays.fill(across, 3);
        Arrays.fill(along, 4);
        Kinematics measured = Kinematics.ofAccelerations(ego, along, across);
        assertThat(measured.magnitude(10)).isCloseTo(5, within(1e-9));
        assertThat(measured.lateral(3)).isCloseTo(3, within(1e-9));
        assertThat(measured.lateralJerk(7)).isCloseTo(0, within(1e-9));
        assertThat(measured.frames()).isEqualTo(20);
    }

    @Test
    void fewFramesHaveNoDerivatives() {
        assertThat(Kinematics.ofVelocities(motion(6, 0, t -> 5 + t, t -> 0)).longitudinal(5))
                .isCloseTo(1, within(1e-4));
        assertThatThrownBy(() -> Kinematics.ofVelocities(motion(4, 0, t -> 5, t -> 0)))
                .hasMessageContaining("4 frames have no derivatives");
    }

    private interface OverTime {
        double at(double t);
    }

    private static EgoMotion motion(int frames, float start, OverTime speed, OverTime heading) {
        EgoMotion ego = new EgoMotion(-1, frames, 4.6f, 2, DT);
        for (int f = 0; f < frames; f++) {
            double h = heading.at(f * DT);
            double v = speed.at(f * DT);
            double wrapped = h > StrictMath.PI ? h - 2 * StrictMath.PI : h;
            ego.add(start, 0, (float) wrapped, (float) (v * StrictMath.cos(h)), (float) (v * StrictMath.sin(h)));
        }
        return ego;
    }
}
