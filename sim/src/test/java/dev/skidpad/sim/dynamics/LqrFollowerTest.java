package dev.skidpad.sim.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.dynamics.lqr.LqrSettings;
import dev.skidpad.sim.dynamics.lqr.PlanRollout;
import dev.skidpad.sim.dynamics.model.BenchmarkBicycle;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.world.RearAxle;
import org.junit.jupiter.api.Test;

class LqrFollowerTest {
    private static final float LENGTH = 4.8f;
    private static final float DT = 0.1f;

    @Test
    void withTheCarOfTheBenchmarksItDrivesAsTheirRolloutDoes() {
        Plan plan = curve();
        float[] x = new float[40];
        float[] y = new float[40];
        float[] heading = new float[40];
        for (int i = 0; i < 40; i++) {
            x[i] = plan.x(i);
            y[i] = plan.y(i);
            heading[i] = plan.headingRad(i);
        }
        PlanRollout rollout =
                new PlanRollout(LqrSettings.REFERENCE, RearAxle.wheelbaseM(LENGTH), RearAxle.toCentreM(LENGTH), 40);
        rollout.start(0, 0, 0, 8, 0, 0);
        rollout.drive(x, y, heading, 0, 40);

        CarModel car = new BenchmarkBicycle(LENGTH);
        car.set(0, 0, 0, 8, 0);
        Tracker follower = new LqrFollower(RearAxle.wheelbaseM(LENGTH), DT);
        follower.load(plan, car);
        for (int t = 1; t <= 40; t++) {
            follower.follow(car);
            car.step(follower.accelerationMps2(), follower.curvaturePerM(), DT);
            assertThat(car.centreX()).as("x at %d", t).isCloseTo(rollout.centreX(t), within(1e-3f));
            assertThat(car.centreY()).as("y at %d", t).isCloseTo(rollout.centreY(t), within(1e-3f));
            assertThat(car.speedMps()).isCloseTo(rollout.speedMps(t), within(1e-3f));
        }
    }

    @Test
    void itKeepsAKinematicBicycleNearThePlan() {
        Plan plan = curve();
        CarModel car = new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD);
        car.set(0, 0, 0, 8, 0);
        Tracker follower = new LqrFollower(RearAxle.wheelbaseM(LENGTH), DT);
        follower.load(plan, car);
        for (int t = 0; t < 40; t++) {
            follower.follow(car);
            car.step(follower.accelerationMps2(), follower.curvaturePerM(), DT);
            assertThat(Math.hypot(car.centreX() - plan.x(t), car.centreY() - plan.y(t)))
                    .as("step %d", t)
                    .isLessThan(0.4);
        }
    }

    /// 4 s at 8 m/s into a bend of 50 m radius.
    private static Plan curve() {
        Plan plan = new Plan(40);
        KinematicBicycle leader = new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD);
        leader.set(0, 0, 0, 8, 0);
        for (int i = 0; i < 40; i++) {
            leader.step(0, i < 10 ? 0 : 0.02f, DT);
            plan.add(leader.centreX(), leader.centreY(), leader.headingRad());
        }
        return plan;
    }
}
