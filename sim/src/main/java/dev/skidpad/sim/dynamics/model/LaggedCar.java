package dev.skidpad.sim.dynamics.model;

import java.util.Arrays;

/// Any car, behind an [ActuatorLag].
///
/// What is wanted at `t` counts from `t + delay` on, exactly: a step within which it changes is driven in two parts.
/// Behind the delay, acceleration and curvature `q` follow what counts, `q*`, by `q' = (q* - q)/τ`; each part is
/// driven by the mean of `q` over it,
/// ```
/// q⁺ = q* + (q - q*)·e^(-h/τ)        mean = q* + (q - q*)·τ/h·(1 - e^(-h/τ))
/// ```
/// Before the first wish counts, the car rolls on as it was put there: without acceleration, straight.
///
/// Its own inputs are the wishes: acceleration and curvature, without limits.
public final class LaggedCar implements CarModel {
    private static final ActionSpace ACTIONS = ActionSpace.of(
            ActionSpace.Axis.within("acceleration", "m/s²", Float.POSITIVE_INFINITY),
            ActionSpace.Axis.within("curvature", "1/m", Float.POSITIVE_INFINITY));

    private final CarModel car;
    private final ActuatorLag lag;
    private final float dtSeconds;
    private final int wholeSteps; // of the delay
    private final float rest; // of the delay, s: below a step
    private final float[] wantedAcceleration; // [wholeSteps + 2] the latest last
    private final float[] wantedCurvature;
    private float acceleration; // what has come through
    private float curvature;

    /// @param dtSeconds the step with which it will be driven
    public LaggedCar(CarModel car, ActuatorLag lag, float dtSeconds) {
        Inputs.checkTime(dtSeconds);
        this.car = car;
        this.lag = lag;
        this.dtSeconds = dtSeconds;
        // A delay that is a whole number of steps but for rounding is one.
        int steps = (int) Math.floor(lag.delaySeconds() / dtSeconds + 1e-4f);
        wholeSteps = steps;
        float over = lag.delaySeconds() - steps * dtSeconds;
        rest = over > 1e-4f * dtSeconds ? over : 0;
        wantedAcceleration = new float[steps + 2];
        wantedCurvature = new float[steps + 2];
    }

    @Override
    public void set(float centreX, float centreY, float headingRad, float vx, float vy) {
        car.set(centreX, centreY, headingRad, vx, vy);
        Arrays.fill(wantedAcceleration, 0);
        Arrays.fill(wantedCurvature, 0);
        acceleration = 0;
        curvature = 0;
    }

    /// Drives one step.
    ///
    /// @throws IllegalArgumentException if a value is not finite, or the step is not the one that this car was
    ///     made for; nothing has changed then
    @Override
    public void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dt) {
        Inputs.checkWanted(wantedAccelerationMps2, wantedCurvaturePerM, dt);
        if (dt != dtSeconds) {
            throw new IllegalArgumentException(
                    "a step of " + dt + " s with a car whose delay is counted in steps of " + dtSeconds + " s");
        }
        int latest = wholeSteps + 1;
        System.arraycopy(wantedAcceleration, 1, wantedAcceleration, 0, latest);
        System.arraycopy(wantedCurvature, 1, wantedCurvature, 0, latest);
        wantedAcceleration[latest] = wantedAccelerationMps2;
        wantedCurvature[latest] = wantedCurvaturePerM;
        if (rest > 0) {
            drive(wantedAcceleration[0], wantedCurvature[0], rest);
        }
        drive(wantedAcceleration[1], wantedCurvature[1], dt - rest);
    }

    private void drive(float wantedA, float wantedK, float h) {
        double leftA = remaining(lag.accelerationSeconds(), h);
        double leftK = remaining(lag.steeringSeconds(), h);
        float meanA = (float) (wantedA + (acceleration - wantedA) * share(lag.accelerationSeconds(), h, leftA));
        float meanK = (float) (wantedK + (curvature - wantedK) * share(lag.steeringSeconds(), h, leftK));
        acceleration = (float) (wantedA + (acceleration - wantedA) * leftA);
        curvature = (float) (wantedK + (curvature - wantedK) * leftK);
        car.step(meanA, meanK, h);
    }

    private static double remaining(float tau, float h) {
        return tau == 0 ? 0 : StrictMath.exp(-h / tau);
    }

    private static double share(float tau, float h, double remaining) {
        return tau / h * (1 - remaining);
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dt, float[] action) {
        action[0] = wantedAccelerationMps2;
        action[1] = wantedCurvaturePerM;
    }

    @Override
    public void act(float[] action, float dt) {
        ACTIONS.check(action, dt);
        step(action[0], action[1], dt);
    }

    @Override
    public int stateSize() {
        return car.stateSize() + 2 + 2 * wantedAcceleration.length;
    }

    @Override
    public void save(double[] state) {
        car.save(state);
        int at = car.stateSize();
        state[at] = acceleration;
        state[at + 1] = curvature;
        for (int i = 0; i < wantedAcceleration.length; i++) {
            state[at + 2 + 2 * i] = wantedAcceleration[i];
            state[at + 3 + 2 * i] = wantedCurvature[i];
        }
    }

    @Override
    public void restore(double[] state) {
        car.restore(state);
        int at = car.stateSize();
        acceleration = (float) state[at];
        curvature = (float) state[at + 1];
        for (int i = 0; i < wantedAcceleration.length; i++) {
            wantedAcceleration[i] = (float) state[at + 2 + 2 * i];
            wantedCurvature[i] = (float) state[at + 3 + 2 * i];
        }
    }

    @Override
    public float rearToCentreM() {
        return car.rearToCentreM();
    }

    @Override
    public float centreX() {
        return car.centreX();
    }

    @Override
    public float centreY() {
        return car.centreY();
    }

    @Override
    public float headingRad() {
        return car.headingRad();
    }

    @Override
    public float headingCos() {
        return car.headingCos();
    }

    @Override
    public float headingSin() {
        return car.headingSin();
    }

    @Override
    public float speedMps() {
        return car.speedMps();
    }

    @Override
    public float accelerationMps2() {
        return car.accelerationMps2();
    }

    @Override
    public float curvaturePerM() {
        return car.curvaturePerM();
    }

    @Override
    public float centreVx() {
        return car.centreVx();
    }

    @Override
    public float centreVy() {
        return car.centreVy();
    }
}
