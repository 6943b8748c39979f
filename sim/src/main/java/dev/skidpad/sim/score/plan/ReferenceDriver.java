package dev.skidpad.sim.score.plan;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.lqr.LqrSettings;
import dev.skidpad.sim.dynamics.lqr.PlanRollout;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.RearAxle;

/// The LQR tracker and the kinematic bicycle of nuPlan and NAVSIM, started with the ego's acceleration and the
/// steering angle that belongs to the curvature of its way.
final class ReferenceDriver implements PlanDriver {
    private static final int STEPS = PlanMoment.STEPS;

    private final float wheelbaseM;
    private final float rearToCentreM;
    private final PlanRollout rollout;
    private final float[] planX = new float[STEPS]; // m
    private final float[] planY = new float[STEPS]; // m
    private final float[] planHeadingRad = new float[STEPS];

    ReferenceDriver(float lengthM, float dtSeconds) {
        wheelbaseM = RearAxle.wheelbaseM(lengthM);
        rearToCentreM = RearAxle.toCentreM(lengthM);
        rollout = new PlanRollout(LqrSettings.reference(dtSeconds), wheelbaseM, rearToCentreM, STEPS);
    }

    @Override
    public void drive(PlanMoment moment, Plan plan, EgoMotion out) {
        for (int i = 0; i < STEPS; i++) {
            planX[i] = plan.x(i);
            planY[i] = plan.y(i);
            planHeadingRad[i] = plan.headingRad(i);
        }
        rollout.start(moment.x(), moment.y(), moment.headingRad(), moment.speedMps(), moment.accelerationMps2(), (float)
                StrictMath.atan(wheelbaseM * moment.curvaturePerM()));
        rollout.drive(planX, planY, planHeadingRad, 0, STEPS);
        out.clear();
        for (int f = 0; f <= STEPS; f++) {
            float heading = rollout.headingRad(f);
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float along = rollout.speedMps(f);
            float aside = rearToCentreM * rollout.yawRateRadps(f);
            out.add(
                    rollout.centreX(f),
                    rollout.centreY(f),
                    heading,
                    along * cos - aside * sin,
                    along * sin + aside * cos);
        }
    }
}
