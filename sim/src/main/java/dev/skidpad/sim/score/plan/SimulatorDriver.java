package dev.skidpad.sim.score.plan;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.PlanFollower;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.measure.EgoMotion;

/// The plan follower and the kinematic bicycle of the simulator.
final class SimulatorDriver implements PlanDriver {
    private final KinematicBicycle car;
    private final PlanFollower follower;
    private final float dtSeconds;

    SimulatorDriver(float lengthM, float dtSeconds) {
        car = new KinematicBicycle(lengthM, VehicleLimits.DRY_ROAD);
        follower = new PlanFollower(dtSeconds);
        this.dtSeconds = dtSeconds;
    }

    @Override
    public void drive(PlanMoment moment, Plan plan, EgoMotion out) {
        float heading = moment.headingRad();
        float vx = moment.speedMps() * Trig.cos(heading);
        float vy = moment.speedMps() * Trig.sin(heading);
        car.set(moment.x(), moment.y(), heading, vx, vy);
        follower.load(plan, car);
        out.clear();
        out.add(moment.x(), moment.y(), heading, vx, vy);
        for (int t = 0; t < PlanMoment.STEPS; t++) {
            follower.follow(car);
            car.step(follower.accelerationMps2(), follower.curvaturePerM(), dtSeconds);
            out.add(car.centreX(), car.centreY(), car.headingRad(), car.centreVx(), car.centreVy());
        }
    }
}
