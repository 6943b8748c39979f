package dev.skidpad.sim.parity;

/// The 91 actions of an agent: 7 accelerations by 13 steering angles. Action `13·i + j` is acceleration `i`
/// and steering angle `j`.
///
/// With the acceleration `a`, the steering angle `δ` and the slip angle `β`, the *classic* bicycle of this
/// family of simulators (Nocturne's, with `tanh` where the geometry has `atan`):
/// ```
/// v⁺ = clip(v + a·dt, ±100)      β = tanh(tan(δ) / 2)
/// x⁺ = x + dt·v⁺·cos(ψ + β)      y⁺ = y + dt·v⁺·sin(ψ + β)
/// ψ⁺ = ψ + dt·v⁺·cos(β)·tan(δ) / length
/// ```
/// The tables hold what depends on the action alone.
public final class ActionGrid {
    /// The number of actions.
    public static final int ACTIONS = 91;

    /// The largest speed in m/s, forwards or backwards.
    static final float MAX_SPEED_MPS = 100;

    private static final double[] ACCELERATION_MPS2 = {-4, -2.667, -1.333, 0, 1.333, 2.667, 4};
    private static final double[] STEERING_RAD = {
        -1, -0.833, -0.667, -0.5, -0.333, -0.167, 0, 0.167, 0.333, 0.5, 0.667, 0.833, 1
    };

    private static final float[] SPEED_GAIN_MPS = new float[ACTIONS]; // a·dt
    private static final float[] SLIP_COS = new float[ACTIONS]; // cos(β)
    private static final float[] SLIP_SIN = new float[ACTIONS]; // sin(β)
    private static final float[] TURN = new float[ACTIONS]; // cos(β)·tan(δ)

    static {
        for (int action = 0; action < ACTIONS; action++) {
            double tan = StrictMath.tan(STEERING_RAD[action % STEERING_RAD.length]);
            double beta = StrictMath.tanh(0.5 * tan);
            SPEED_GAIN_MPS[action] = (float) (ACCELERATION_MPS2[action / STEERING_RAD.length] * 0.1);
            SLIP_COS[action] = (float) StrictMath.cos(beta);
            SLIP_SIN[action] = (float) StrictMath.sin(beta);
            TURN[action] = (float) (StrictMath.cos(beta) * tan);
        }
    }

    private ActionGrid() {}

    /// What acceleration adds to the speed in one step, in m/s.
    static float speedGainMps(int action) {
        return SPEED_GAIN_MPS[action];
    }

    /// The cosine of the slip angle.
    static float slipCos(int action) {
        return SLIP_COS[action];
    }

    /// The sine of the slip angle.
    static float slipSin(int action) {
        return SLIP_SIN[action];
    }

    /// The turn per distance, in lengths of the car.
    static float turn(int action) {
        return TURN[action];
    }
}
