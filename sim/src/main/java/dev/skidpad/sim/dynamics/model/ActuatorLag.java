package dev.skidpad.sim.dynamics.model;

/// How late and how softly a car does what is wanted: a pure delay, and a first-order lag behind it.
///
/// @param delaySeconds how long nothing happens
/// @param accelerationSeconds the time constant of the acceleration; 0 for none
/// @param steeringSeconds the time constant of the curvature; 0 for none
public record ActuatorLag(float delaySeconds, float accelerationSeconds, float steeringSeconds) {
    /// At once.
    public static final ActuatorLag NONE = new ActuatorLag(0, 0, 0);

    private static final float LONGEST_SECONDS = 5f;

    public ActuatorLag {
        if (!(delaySeconds >= 0 && delaySeconds <= LONGEST_SECONDS)
                || !(accelerationSeconds >= 0 && accelerationSeconds <= LONGEST_SECONDS)
                || !(steeringSeconds >= 0 && steeringSeconds <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("a delay of " + delaySeconds + " s and time constants of "
                    + accelerationSeconds + " s and " + steeringSeconds + " s must be within 0 to " + LONGEST_SECONDS);
        }
    }

    /// A delay, with the time constants of the reference benchmarks' car behind it: 0.2 s for the acceleration and
    /// 0.05 s for the steering. Nothing at all for 0.
    public static ActuatorLag ofMillis(int delayMillis) {
        return delayMillis == 0 ? NONE : new ActuatorLag(delayMillis / 1000f, 0.2f, 0.05f);
    }
}
