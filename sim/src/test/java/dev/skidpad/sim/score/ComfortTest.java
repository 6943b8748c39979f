package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.accelerating;
import static dev.skidpad.sim.score.Motions.Way.circling;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComfortTest {
    @Test
    void steadyDrivingIsComfortable() {
        SubScore part = comfort(straight(0, 0, 10));
        assertThat(part.value()).hasValue(1);
        assertThat(part.events()).isEmpty();
    }

    @Test
    void accelerationIsBoundedAtTwoPointFour() {
        assertThat(rules(comfort(accelerating(5, 2.35)))).isEmpty();
        assertThat(rules(comfort(accelerating(5, 2.45)))).containsExactly("longitudinal-acceleration");
    }

    @Test
    void brakingIsBoundedAtFourPointZeroFive() {
        assertThat(rules(comfort(accelerating(30, -4.0)))).isEmpty();
        assertThat(rules(comfort(accelerating(30, -4.1)))).containsExactly("longitudinal-acceleration");
    }

    @Test
    void lateralAccelerationIsBounded() {
        // v·ω of 4.8 and 5.0 m/s²
        assertThat(rules(comfort(circling(12, 0.40)))).isEmpty();
        assertThat(rules(comfort(circling(12.5, 0.40)))).containsExactly("lateral-acceleration");
    }

    @Test
    void yawRateIsBounded() {
        assertThat(rules(comfort(circling(2, 0.93)))).isEmpty();
        assertThat(rules(comfort(circling(2, 0.97)))).containsExactly("yaw-rate");
    }

    @Test
    void yawAccelerationIsBounded() {
        // At a constant yaw acceleration the yaw rate goes from one side to the other.
        assertThat(rules(comfort(swinging(1.88), 10))).isEmpty();
        assertThat(rules(comfort(swinging(1.98), 10))).containsExactly("yaw-acceleration");
    }

    @Test
    void longitudinalJerkIsBounded() {
        // The acceleration grows by j·t, from -2 m/s² on.
        assertThat(rules(comfort(jerking(3.9)))).isEmpty();
        assertThat(rules(comfort(jerking(4.3)))).containsExactly("longitudinal-jerk");
    }

    @Test
    void jerkOfTheMagnitudeIsBounded() {
        // The lateral acceleration of a turn that tightens: v·α of 8 and 9 m/s³ from ±4 m/s² on.
        assertThat(rules(comfort(tightening(7.9), 10))).doesNotContain("jerk");
        assertThat(rules(comfort(tightening(9.5), 10))).contains("jerk");
    }

    @Test
    void tooFewFramesHaveNoComfort() {
        assertThat(comfort(straight(0, 0, 10), 4).value()).isEmpty();
        assertThat(comfort(straight(0, 0, 10), 5).value()).hasValue(1);
        assertThat(comfort(accelerating(5, 3), 6).value()).hasValue(0);
    }

    @Test
    void headingsThatWrapAreNotATurn() {
        Motions motions = Motions.ego(circling(8, 0.1)).moved((float) StrictMath.PI - 0.2f, 0, 0);
        assertThat(motions.score().sub(Scores.COMFORT).value()).hasValue(1);
    }

    private static Motions.Way swinging(double yawAcceleration) {
        return t -> new double[] {t, 0, yawAcceleration * (t - 0.45) * (t - 0.45) / 2};
    }

    private static Motions.Way jerking(double jerk) {
        return t -> new double[] {10 * t - t * t + jerk * t * t * t / 6, 0, 0};
    }

    private static Motions.Way tightening(double jerk) {
        return t -> new double[] {20 * t, jerk * t * t * t / 6, 0};
    }

    private static SubScore comfort(Motions.Way way) {
        return comfort(way, 11);
    }

    private static SubScore comfort(Motions.Way way, int frames) {
        return Motions.ego(way, frames).score().sub(Scores.COMFORT);
    }

    private static List<String> rules(SubScore part) {
        return part.events().stream().map(SubScore.Event::rule).toList();
    }
}
