package dev.skidpad.sim.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.plan.Plan;
import org.junit.jupiter.api.Test;

class PlanFollowerTest {
    private static final float DT = 0.1f;
    private static final int STEPS = 80;
    private static final int REPLAN = 5;

    @Test
    void aFeasiblePlanIsDrivenToWithinCentimetres() {
        for (long seed = 0; seed < 30; seed++) {
            float[][] planned = randomDrive(seed);
            Driven driven = follow(car(), planned);
            assertThat(driven.largestM())
                    .as("largest error in m, seed %d", seed)
                    .isLessThan(0.12f);
            assertThat(driven.meanM()).as("mean error in m, seed %d", seed).isLessThan(0.04f);
        }
    }

    @Test
    void aStandingPlanHoldsTheCarDespiteItsNoise() {
        RandomStream random = RandomStream.of(1, "noise", 0);
        float[][] planned = new float[STEPS + 50][3];
        for (float[] pose : planned) {
            pose[0] = random.uniform(-0.02f, 0.02f);
            pose[1] = random.uniform(-0.02f, 0.02f);
            pose[2] = random.uniform(-0.01f, 0.01f);
        }
        KinematicBicycle car = new KinematicBicycle(4.5f, VehicleLimits.DRY_ROAD);
        follow(car, planned);

        assertThat(car.centreX()).isCloseTo(0f, within(0.1f));
        assertThat(car.headingRad()).isCloseTo(0f, within(0.02f));
    }

    @Test
    void aPlanThatJumpsIsFollowedWithinTheLimits() {
        KinematicBicycle car = car();
        float[][] planned = new float[STEPS + 50][3];
        for (int i = 0; i < planned.length; i++) {
            planned[i][0] = 30 + i;
            planned[i][1] = 3;
        }
        Driven driven = follow(car, planned);

        assertThat(driven.quickestMps2()).isLessThan(4.001f);
        assertThat(car.centreX()).as("has caught up").isCloseTo(30f + STEPS - 1, within(0.5f));
        assertThat(car.centreY()).isCloseTo(3f, within(0.3f));
    }

    @Test
    void aPlanBehindTheCarOnlyStopsIt() {
        KinematicBicycle car = car();
        float[][] planned = new float[STEPS + 50][3];
        for (float[] pose : planned) {
            pose[0] = -0.05f;
        }
        Driven driven = follow(car, planned);

        assertThat(driven.slowestMps()).isZero();
        assertThat(car.speedMps()).isZero();
    }

    @Test
    void aHeadingThatFlipsIsReadAsItsOpposite() {
        float[][] planned = randomDrive(3);
        float[][] flipped = new float[planned.length][];
        for (int i = 0; i < planned.length; i++) {
            float turn = i % 7 < 3 ? (float) Math.PI : 0;
            flipped[i] = new float[] {planned[i][0], planned[i][1], planned[i][2] + turn};
        }

        assertThat(follow(car(), flipped).largestM()).isLessThan(0.12f);
    }

    @Test
    void aPlanThatReversesIsReversed() {
        KinematicBicycle car = new KinematicBicycle(4.5f, VehicleLimits.DRY_ROAD);
        float[][] planned = new float[STEPS + 50][3];
        for (int i = 0; i < planned.length; i++) {
            float t = (i + 1) * DT;
            planned[i][0] = -0.25f * t * t;
        }
        follow(car, planned);

        assertThat(car.centreX()).isCloseTo(planned[STEPS - 1][0], within(0.1f));
        assertThat(car.headingRad()).isCloseTo(0f, within(0.01f));
    }

    @Test
    void aPlanOfOnlyTheNeededPosesGoesOnStraight() {
        KinematicBicycle car = car();
        PlanFollower follower = new PlanFollower(DT);
        Plan plan = new Plan(40);
        for (int i = 1; i <= REPLAN; i++) {
            plan.add(i * car.speedMps() * DT, 0, 0);
        }
        follower.load(plan, car);
        for (int i = 0; i < REPLAN; i++) {
            follower.follow(car);
            car.step(follower.accelerationMps2(), follower.curvaturePerM(), DT);
        }
        assertThat(car.centreX()).isCloseTo(plan.x(REPLAN - 1), within(0.01f));
        assertThat(car.speedMps()).isCloseTo(10f, within(0.01f));
    }

    private static KinematicBicycle car() {
        KinematicBicycle car = new KinematicBicycle(4.5f, VehicleLimits.DRY_ROAD);
        car.set(0, 0, 0, 10, 0);
        return car;
    }

    /// How a plan was followed: distances from the planned centres, and speeds.
    private record Driven(float largestM, float meanM, float slowestMps, float quickestMps2) {}

    /// Follows poses, replanning every five steps.
    private static Driven follow(KinematicBicycle car, float[][] planned) {
        PlanFollower follower = new PlanFollower(DT);
        float largest = 0;
        float sum = 0;
        float slowest = car.speedMps();
        float quickest = 0;
        for (int step = 0; step < STEPS; step++) {
            if (step % REPLAN == 0) {
                follower.load(plan(planned, step), car);
            }
            follower.follow(car);
            float before = car.speedMps();
            car.step(follower.accelerationMps2(), follower.curvaturePerM(), DT);
            float dx = car.centreX() - planned[step][0];
            float dy = car.centreY() - planned[step][1];
            float error = (float) Math.sqrt(dx * dx + dy * dy);
            largest = Math.max(largest, error);
            sum += error;
            slowest = Math.min(slowest, car.speedMps());
            quickest = Math.max(quickest, (car.speedMps() - before) / DT);
        }
        return new Driven(largest, sum / STEPS, slowest, quickest);
    }

    private static Plan plan(float[][] planned, int from) {
        Plan plan = new Plan(40);
        for (int i = 0; i < 40; i++) {
            plan.add(planned[from + i][0], planned[from + i][1], planned[from + i][2]);
        }
        return plan;
    }

    /// A drive of another car of the same kind, with smooth random acceleration and steering.
    private static float[][] randomDrive(long seed) {
        RandomStream random = RandomStream.of(seed, "drive", 0);
        KinematicBicycle car = car();
        float[][] poses = new float[STEPS + 50][];
        float acceleration = 0;
        float curvature = 0;
        float wantedAcceleration = 0;
        float wantedCurvature = 0;
        for (int i = 0; i < poses.length; i++) {
            if (i % 15 == 0) {
                wantedAcceleration = random.uniform(-3, 2);
                float most = Math.min(0.15f, 3 / Math.max(1, car.speedMps() * car.speedMps()));
                wantedCurvature = random.uniform(-most, most);
            }
            acceleration += Math.max(-0.4f, Math.min(0.4f, wantedAcceleration - acceleration));
            curvature += Math.max(-0.015f, Math.min(0.015f, wantedCurvature - curvature));
            car.step(Math.max(acceleration, -car.speedMps() / DT), curvature, DT);
            poses[i] = new float[] {car.centreX(), car.centreY(), car.headingRad()};
        }
        return poses;
    }
}
