package dev.skidpad.sim.dynamics.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InverseDynamicsTest {
    private static final int STEPS = 91;
    private static final float DT = 0.1f;
    private static final float LENGTH = 4.8f;
    private static final long SEED = 41;

    @ParameterizedTest
    @EnumSource(CarKind.class)
    void aTrackThatTheModelDroveIsDrivenAgain(CarKind kind) {
        CarModel car = kind.car(LENGTH, RoadGrip.DRY);
        Track track = driven(car, 0, -1, -1);
        RecoveredActions recovered = InverseDynamics.actions(kind, track, DT).orElseThrow();

        assertThat(recovered.actions().length).isEqualTo(STEPS - 1);
        assertThat(recovered.worstErrorM()).isLessThan(0.05f);
        assertThat(distance(car, track, recovered)).isCloseTo(recovered.worstErrorM(), within(1e-5f));
    }

    @ParameterizedTest
    @EnumSource(CarKind.class)
    void noiseOfCentimetresIsNotFollowed(CarKind kind) {
        Track track = driven(kind.car(LENGTH, RoadGrip.DRY), 0.03f, -1, -1);
        RecoveredActions recovered = InverseDynamics.actions(kind, track, DT).orElseThrow();

        assertThat(recovered.worstErrorM()).as("m, seed %d", SEED).isLessThan(0.1f);
    }

    @Test
    void aGapIsDrivenThrough() {
        Track track = driven(CarKind.BICYCLE.car(LENGTH, RoadGrip.DRY), 0, 30, 45);
        RecoveredActions recovered =
                InverseDynamics.actions(CarKind.BICYCLE, track, DT).orElseThrow();

        assertThat(recovered.actions().length).isEqualTo(STEPS - 1);
        assertThat(recovered.worstErrorM()).isLessThan(0.05f);
        assertThat(recovered.firstStep()).isZero();
    }

    @Test
    void aTrackOfOneStepHasNoActions() {
        Track track = driven(CarKind.BICYCLE.car(LENGTH, RoadGrip.DRY), 0, 1, STEPS);

        assertThat(InverseDynamics.actions(CarKind.BICYCLE, track, DT)).isEmpty();
    }

    @Test
    void aBoxThatJumpsIsOutOfReachOfAllThatHaveLimits() {
        Track track = jumping();
        for (CarKind kind : CarKind.values()) {
            RecoveredActions recovered =
                    InverseDynamics.actions(kind, track, DT).orElseThrow();
            if (kind == CarKind.POSE_DELTA) {
                assertThat(recovered.worstErrorM()).isLessThan(1e-4f);
                assertThat(Obstacle.of(recovered, track, DT, 0.1f)).isEmpty();
            } else {
                assertThat(recovered.worstErrorM()).as(kind.label()).isBetween(0.3f, 2f);
                assertThat(Obstacle.of(recovered, track, DT, 0.1f)).hasValue(Obstacle.JUMPS);
            }
        }
    }

    /// Drives the actions once more, independently of the search.
    private static float distance(CarModel car, Track track, RecoveredActions recovered) {
        car.set(track.x(0), track.y(0), track.headingRad(0), track.vx(0), track.vy(0));
        double worst = 0;
        for (int t = 1; t < STEPS; t++) {
            car.act(recovered.actions()[t - 1], DT);
            worst = Math.max(worst, Math.hypot(car.centreX() - track.x(t), car.centreY() - track.y(t)));
        }
        return (float) worst;
    }

    /// Slows down into a bend, speeds up out of it, and stops.
    private static Track driven(CarModel car, float noiseM, int goneFrom, int goneTo) {
        RandomStream random = RandomStream.of(SEED, "noise", 0);
        float[][] c = new float[5][STEPS];
        boolean[] valid = new boolean[STEPS];
        car.set(200, -100, 1, 12 * 0.5403023f, 12 * 0.84147096f);
        for (int t = 0; t < STEPS; t++) {
            c[0][t] = car.centreX() + (t == 0 ? 0 : random.uniform(-noiseM, noiseM));
            c[1][t] = car.centreY() + (t == 0 ? 0 : random.uniform(-noiseM, noiseM));
            c[2][t] = car.headingRad();
            c[3][t] = car.centreVx();
            c[4][t] = car.centreVy();
            valid[t] = t < goneFrom || t >= goneTo;
            float a = t < 20 ? -2 : t < 50 ? 1.5f : -3;
            float kappa = t < 15 ? 0 : t < 40 ? 0.06f : t < 60 ? -0.03f : 0;
            car.step(Math.max(a, -car.speedMps() / DT), kappa, DT);
        }
        return new Track("t", AgentType.VEHICLE, LENGTH, 2, 1.6f, c[0], c[1], c[2], c[3], c[4], valid);
    }

    /// Straight on at 10 m/s, with a jump of 1.5 m back in the middle.
    private static Track jumping() {
        float[][] c = new float[5][STEPS];
        boolean[] valid = new boolean[STEPS];
        for (int t = 0; t < STEPS; t++) {
            c[0][t] = t - (t > 45 ? 1.5f : 0);
            c[3][t] = 10;
            valid[t] = true;
        }
        return new Track("jump", AgentType.VEHICLE, LENGTH, 2, 1.6f, c[0], c[1], c[2], c[3], c[4], valid);
    }
}
