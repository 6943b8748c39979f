package dev.skidpad.sim.dynamics.model;

/// Checks of what is put into a model, before anything changes.
final class Inputs {
    private Inputs() {}

    /// What a driver wants may be any finite acceleration and curvature over a positive time.
    static void checkWanted(float accelerationMps2, float curvaturePerM, float dtSeconds) {
        if (!Float.isFinite(accelerationMps2) || !Float.isFinite(curvaturePerM)) {
            throw new IllegalArgumentException("an acceleration of " + accelerationMps2 + " m/s² and a curvature of "
                    + curvaturePerM + " 1/m cannot be driven; both must be finite");
        }
        checkTime(dtSeconds);
    }

    static void checkTime(float dtSeconds) {
        if (!(dtSeconds > 0) || !Float.isFinite(dtSeconds)) {
            throw new IllegalArgumentException("a step of " + dtSeconds + " s must be positive and finite");
        }
    }

    /// A car may be put at any finite pose.
    static void checkPose(float x, float y, float headingRad, float vx, float vy) {
        if (!Float.isFinite(x + y + headingRad + vx + vy)) {
            throw new IllegalArgumentException("a car cannot be put at x " + x + ", y " + y + ", heading " + headingRad
                    + " with velocity " + vx + ", " + vy + "; all must be finite");
        }
    }
}
