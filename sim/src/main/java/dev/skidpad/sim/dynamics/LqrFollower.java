package dev.skidpad.sim.dynamics;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.lqr.LqrSettings;
import dev.skidpad.sim.dynamics.lqr.LqrTracker;
import dev.skidpad.sim.dynamics.lqr.SmoothedBicycle;
import dev.skidpad.sim.dynamics.model.CarModel;

/// Follows a plan with the tracker of the reference benchmarks, [LqrTracker], whatever the car.
///
/// The plan starts at the rear axle of the car at the moment of loading. The steering angle that belongs to a
/// curvature is `δ = atan(L·κ)`; what the tracker wants, a steering rate `r` for one step, becomes the curvature
/// `tan(δ + r·dt)/L` with `|δ + r·dt|` at most π/3.
public final class LqrFollower implements Tracker {
    private final LqrSettings settings;
    private final float wheelbaseM;
    private LqrTracker tracker;
    private int capacity;
    private int next;
    private float accelerationMps2;
    private float curvaturePerM;

    public LqrFollower(float wheelbaseM, float dtSeconds) {
        settings = LqrSettings.reference(dtSeconds);
        this.wheelbaseM = wheelbaseM;
        capacity = 41;
        tracker = new LqrTracker(settings, wheelbaseM, capacity);
    }

    @Override
    public void load(Poses plan, CarModel car) {
        if (plan.length() + 1 > capacity) {
            capacity = plan.length() + 1;
            tracker = new LqrTracker(settings, wheelbaseM, capacity);
        }
        float back = car.rearToCentreM();
        tracker.begin(car.rearX(), car.rearY(), car.headingRad());
        for (int i = 0; i < plan.length(); i++) {
            float heading = plan.headingRad(i);
            tracker.add(plan.x(i) - back * Trig.cos(heading), plan.y(i) - back * Trig.sin(heading), heading);
        }
        tracker.fit();
        next = 0;
    }

    @Override
    public void follow(CarModel car) {
        double steering = StrictMath.atan(wheelbaseM * car.curvaturePerM());
        tracker.track(next, car.rearX(), car.rearY(), car.headingRad(), car.speedMps(), steering);
        double turned = steering + tracker.steeringRateRadps() * settings.dtSeconds();
        double within = Math.max(-SmoothedBicycle.MAX_STEERING_RAD, Math.min(SmoothedBicycle.MAX_STEERING_RAD, turned));
        accelerationMps2 = (float) tracker.accelerationMps2();
        curvaturePerM = (float) (StrictMath.tan(within) / wheelbaseM);
        next++;
    }

    @Override
    public float accelerationMps2() {
        return accelerationMps2;
    }

    @Override
    public float curvaturePerM() {
        return curvaturePerM;
    }
}
