package dev.skidpad.sim.dynamics.model;

/// How far a car rolls under full brakes: by driving it, and by physics.
public final class BrakingDistance {
    /// What the brakes of the [SingleTrackCar] would give without a limit of grip.
    public static final float FULL_BRAKES_MPS2 = 12f;

    private static final int MOST_STEPS = 10_000;

    private BrakingDistance() {}

    /// Drives a car straight on under full brakes until it stands.
    ///
    /// @return m, from where the brakes were wanted
    public static float drivenM(CarModel car, float speedMps, float dtSeconds) {
        car.set(0, 0, 0, speedMps, 0);
        for (int step = 0; step < MOST_STEPS && car.speedMps() > 0; step++) {
            car.step(-FULL_BRAKES_MPS2, 0, dtSeconds);
        }
        return car.centreX();
    }

    /// What physics says without a lag: `v²/(2μg)`.
    public static float expectedM(RoadGrip road, float speedMps) {
        return speedMps * speedMps / (2 * road.maxAccelerationMps2());
    }

    /// What physics says behind a lag.
    ///
    /// The car rolls for the delay `T`; then the brakes build up by `D·(1 - e^(-t/τ))`, with full brakes `D`, until
    /// they reach the grip `A = μg` at `t = -τ·ln(1 - A/D)`; then it stops with `A`:
    /// ```
    /// v·T + v·t - D·(½t² - τ·t) - τ²·A + (v - D·t + τ·A)²/(2A)
    /// ```
    /// It must be fast enough to be still rolling when the grip is reached.
    public static float expectedM(RoadGrip road, float speedMps, ActuatorLag lag) {
        double full = FULL_BRAKES_MPS2;
        double tau = lag.accelerationSeconds();
        double grip = road.maxAccelerationMps2();
        double v = speedMps;
        double t = -tau * StrictMath.log(1 - grip / full);
        double build = v * t - full * (0.5 * t * t - tau * t) - tau * tau * grip;
        double left = v - full * t + tau * grip;
        return (float) (v * lag.delaySeconds() + build + left * left / (2 * grip));
    }
}
