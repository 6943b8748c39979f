package dev.skidpad.sim.dynamics.lqr;

import dev.skidpad.core.kernel.Trig;
import java.util.Objects;

/// What comes of a plan when the reference benchmarks' tracker drives their car along it: the states of every step.
///
/// ```
/// PlanRollout rollout = new PlanRollout(LqrSettings.REFERENCE, 3.089f, 1.461f, 40);
/// rollout.start(x, y, heading, speed, acceleration, 0);
/// rollout.drive(planX, planY, planHeading, 0, 40);
/// rollout.centreX(40);
/// ```
/// State 0 is the start, state `t` what the car does after `t` steps. Poses that go in and come out are those of
/// the box centre, `b` ahead of the rear axle.
///
/// A buffer: one scorer owns it, for as many plans as it likes. Nothing is allocated after it was made.
public final class PlanRollout {
    private final double rearToCentreM;
    private final double dtSeconds;
    private final LqrTracker tracker;
    private final SmoothedBicycle car;
    private final float[] centreX; // [steps + 1] m
    private final float[] centreY; // [steps + 1] m
    private final float[] headingRad; // [steps + 1]
    private final float[] speedMps; // [steps + 1] of the rear axle
    private final float[] accelerationMps2; // [steps + 1]
    private final float[] yawRateRadps; // [steps + 1]
    private final float[] steeringRad; // [steps + 1]
    private double startX; // m, rear axle
    private double startY;
    private double startHeadingRad;
    private double startSpeedMps;
    private double startAccelerationMps2;
    private double startSteeringRad;
    private int steps;

    /// @param wheelbaseM of the car
    /// @param rearToCentreM `b`: from the rear axle forward to the box centre
    /// @param maxSteps the length of the longest plan
    public PlanRollout(LqrSettings settings, float wheelbaseM, float rearToCentreM, int maxSteps) {
        this.rearToCentreM = rearToCentreM;
        dtSeconds = settings.dtSeconds();
        tracker = new LqrTracker(settings, wheelbaseM, maxSteps + 1);
        car = new SmoothedBicycle(wheelbaseM);
        centreX = new float[maxSteps + 1];
        centreY = new float[maxSteps + 1];
        headingRad = new float[maxSteps + 1];
        speedMps = new float[maxSteps + 1];
        accelerationMps2 = new float[maxSteps + 1];
        yawRateRadps = new float[maxSteps + 1];
        steeringRad = new float[maxSteps + 1];
    }

    /// Says where the car is before the plans that come.
    ///
    /// @param speed m/s of the rear axle along the heading
    /// @param acceleration m/s² along the heading
    /// @param steering rad, at most π/3 to either side
    public void start(float x, float y, float heading, float speed, float acceleration, float steering) {
        double backX = x - rearToCentreM * Trig.cos(heading);
        double backY = y - rearToCentreM * Trig.sin(heading);
        car.set(backX, backY, heading, speed, acceleration, steering);
        startX = backX;
        startY = backY;
        startHeadingRad = heading;
        startSpeedMps = speed;
        startAccelerationMps2 = acceleration;
        startSteeringRad = steering;
    }

    /// Drives a plan from the start.
    ///
    /// @param x m, box centres, the first one step ahead of the start at `offset`
    /// @param planSteps how many
    public void drive(float[] x, float[] y, float[] heading, int offset, int planSteps) {
        Objects.checkFromIndexSize(0, planSteps, centreX.length - 1);
        tracker.begin(startX, startY, (float) startHeadingRad);
        for (int i = offset; i < offset + planSteps; i++) {
            double backX = x[i] - rearToCentreM * Trig.cos(heading[i]);
            double backY = y[i] - rearToCentreM * Trig.sin(heading[i]);
            tracker.add(backX, backY, heading[i]);
        }
        tracker.fit();
        car.set(startX, startY, startHeadingRad, startSpeedMps, startAccelerationMps2, startSteeringRad);
        steps = planSteps;
        note(0);
        for (int t = 0; t < planSteps; t++) {
            tracker.track(t, car.rearX(), car.rearY(), (float) car.headingRad(), car.speedMps(), car.steeringRad());
            car.step(tracker.accelerationMps2(), tracker.steeringRateRadps(), dtSeconds);
            note(t + 1);
        }
    }

    private void note(int t) {
        float heading = (float) car.headingRad();
        centreX[t] = (float) (car.rearX() + rearToCentreM * Trig.cos(heading));
        centreY[t] = (float) (car.rearY() + rearToCentreM * Trig.sin(heading));
        headingRad[t] = heading;
        speedMps[t] = (float) car.speedMps();
        accelerationMps2[t] = (float) car.accelerationMps2();
        yawRateRadps[t] = (float) car.yawRateRadps();
        steeringRad[t] = (float) car.steeringRad();
    }

    /// How many steps were driven; there is one state more.
    public int steps() {
        return steps;
    }

    public float centreX(int state) {
        return centreX[Objects.checkIndex(state, steps + 1)];
    }

    public float centreY(int state) {
        return centreY[Objects.checkIndex(state, steps + 1)];
    }

    /// In `[-π, π]`.
    public float headingRad(int state) {
        return headingRad[Objects.checkIndex(state, steps + 1)];
    }

    /// Of the rear axle, along the heading.
    public float speedMps(int state) {
        return speedMps[Objects.checkIndex(state, steps + 1)];
    }

    /// Along the heading.
    public float accelerationMps2(int state) {
        return accelerationMps2[Objects.checkIndex(state, steps + 1)];
    }

    public float yawRateRadps(int state) {
        return yawRateRadps[Objects.checkIndex(state, steps + 1)];
    }

    public float steeringRad(int state) {
        return steeringRad[Objects.checkIndex(state, steps + 1)];
    }
}
