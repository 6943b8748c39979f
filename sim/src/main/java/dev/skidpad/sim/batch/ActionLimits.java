package dev.skidpad.sim.batch;

/// What actions may ask for: an acceleration and a curvature for each agent.
public final class ActionLimits {
    /// The largest acceleration and braking, m/s² (Waymax's invertible bicycle).
    public static final float ACCELERATION_MPS2 = 6;

    /// The tightest turn either way, 1/m (Waymax's invertible bicycle).
    public static final float CURVATURE_PER_M = 0.3f;

    private ActionLimits() {}

    /// Checks the actions of some agents.
    ///
    /// @param actions `[N, 2]`
    /// @throws IllegalArgumentException if there are too few or too many, or one is out of range
    static void check(float[] actions, int agents) {
        if (actions.length != 2 * agents) {
            throw new IllegalArgumentException(actions.length + " numbers for " + agents
                    + " agents. Each takes two: an acceleration and a curvature.");
        }
        for (int n = 0; n < agents; n++) {
            check(n, "acceleration", actions[2 * n], ACCELERATION_MPS2, "m/s²");
            check(n, "curvature", actions[2 * n + 1], CURVATURE_PER_M, "1/m");
        }
    }

    private static void check(int agent, String what, float value, float most, String unit) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(what + " " + value + " " + unit + " of agent " + agent + " is not in ["
                    + -most + ", " + most + "]. Maybe scale what the policy gives.");
        }
    }
}
