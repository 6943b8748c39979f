package dev.skidpad.learn.token;

/// How fast a way is gone: from the speed that an agent has, at constant acceleration.
///
/// A token says how far an agent comes in half a second. What has wheels cannot jump to the mean speed that
/// this takes, so with the present speed `v`, the way `S` and the time `T`, `a = 2(S - v·T)/T²` within what
/// tyres allow; after the time `t` the agent has come `v·t + a·t²/2`. One that brakes to a stand stays
/// there. Beyond the half second the acceleration lasts for 0.3 s more, then the speed is kept. A buffer.
public final class Pace {
    /// The hardest braking, as a positive number.
    public static final float HARDEST_BRAKING_MPS2 = 8f;
    /// The hardest acceleration.
    public static final float HARDEST_ACCELERATION_MPS2 = 5f;
    /// How long the acceleration lasts.
    public static final float ACCELERATING_SECONDS = 0.8f;

    private float speedMps;
    private float accelerationMps2;

    /// Begins a way.
    ///
    /// @param wayM how far to come in half a second, m
    /// @param newSpeedMps along the way, m/s; negative when still going the other way
    public void begin(float wayM, float newSpeedMps) {
        float t = Codebook.SECONDS;
        float wanted = 2 * (wayM - newSpeedMps * t) / (t * t);
        speedMps = newSpeedMps;
        accelerationMps2 = Math.max(-HARDEST_BRAKING_MPS2, Math.min(HARDEST_ACCELERATION_MPS2, wanted));
    }

    /// How far along the way the agent is after a time, m.
    public float alongM(float seconds) {
        float t = Math.min(seconds, ACCELERATING_SECONDS);
        if (speedMps > 0 && speedMps + accelerationMps2 * t < 0) {
            return -0.5f * speedMps * speedMps / accelerationMps2;
        }
        float reached = speedMps * t + 0.5f * accelerationMps2 * t * t;
        return reached + (speedMps + accelerationMps2 * t) * (seconds - t);
    }
}
