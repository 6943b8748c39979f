package dev.skidpad.learn.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.dynamics.PlanFollower;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.plan.Plan;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ArcPlanTest {
    private static final float TURN_RAD = 0.15f;

    /// Token 0 stands, token 1 goes 3 m and turns left about the box centre, token 2 backs up by 1 m.
    private static Codebook codebook() {
        int values = Codebook.STEPS * 3;
        float[] poses = new float[3 * values];
        for (int k = 0; k < Codebook.STEPS; k++) {
            float share = (k + 1) / (float) Codebook.STEPS;
            poses[values + 3 * k] = 3 * share;
            poses[values + 3 * k + 1] = 0.5f * TURN_RAD * 3 * share * share;
            poses[values + 3 * k + 2] = TURN_RAD * share;
            poses[2 * values + 3 * k] = -share;
        }
        return new Codebook(AgentClass.VEHICLE, poses);
    }

    @Test
    void aCarThatFollowsThePlansTurnsAsMuchAsTheTokensSay() {
        Codebook codebook = codebook();
        KinematicBicycle car = new KinematicBicycle(4.8f, VehicleLimits.DRY_ROAD);
        car.set(0, 0, 0, 6, 0);
        PlanFollower follower = new PlanFollower(0.1f);
        ArcPlan arc = new ArcPlan(car.rearToCentreM());
        Plan plan = new Plan(40);
        for (int decision = 0; decision < 8; decision++) {
            plan.clear();
            arc.fill(codebook, 1, 3, car.centreX(), car.centreY(), car.headingRad(), car.speedMps(), plan);
            follower.load(plan, car);
            for (int step = 0; step < 5; step++) {
                follower.follow(car);
                car.step(follower.accelerationMps2(), follower.curvaturePerM(), 0.1f);
            }
        }
        assertThat(car.headingRad()).isCloseTo(8 * TURN_RAD, Offset.offset(0.03f));
        assertThat(car.speedMps()).isCloseTo(6, Offset.offset(0.1f));
    }

    @Test
    void aTokenThatBacksUpLeadsBack() {
        Plan plan = new Plan(10);
        new ArcPlan(1.4f).fill(codebook(), 2, 1, 0, 0, 0, 0, plan);
        assertThat(plan.x(4)).isCloseTo(-0.625f, Offset.offset(0.4f));
        assertThat(plan.headingRad(4)).isZero();
    }

    @Test
    void standingStillIsStandingStill() {
        Plan plan = new Plan(10);
        new ArcPlan(1.4f).fill(codebook(), 0, 0, 5, 6, 1, 0, plan);
        assertThat(plan.x(9)).isCloseTo(5, Offset.offset(1e-4f));
        assertThat(plan.y(9)).isCloseTo(6, Offset.offset(1e-4f));
    }
}
