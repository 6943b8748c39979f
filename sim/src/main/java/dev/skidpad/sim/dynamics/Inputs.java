package dev.skidpad.sim.dynamics;

/// Checks of what is put into a model, before anything changes.
final class Inputs {
    private Inputs() {}

    /// What a driver wants may be any finite acceleration and curvature over a positive time.
    static void checkWanted(float accelerationMps2, float curvaturePerM, float dtSeconds) {
        if (!Float.isFinite(accelerationMps2)
                || !Float.isFinite(curvaturePerM)
                || !(dtSeconds > 0)
                || !Float.isFinite(dtSeconds)) {
            throw new IllegalArgumentException("an acceleration of " + accelerationMps2 + " m/s² and a curvature of "
                    + curvaturePerM + " 1/m over " + dtSeconds + " s cannot be driven; all must be finite and the time"
                    + " positive");
        }
    }
}
