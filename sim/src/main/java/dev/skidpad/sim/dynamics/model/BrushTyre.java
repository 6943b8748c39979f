package dev.skidpad.sim.dynamics.model;

/// The lateral force of an axle's tyres by slip: the brush model.
///
/// With the vertical load `Fz`, the slip `t = |tan α|` and the cornering stiffness `c` per load and rad,
/// ```
/// z = c·t/(3μ)        F = μ·Fz·(3z - 3z² + z³) for z < 1, else μ·Fz
/// ```
/// The force starts with the slope `c·Fz` and saturates at `μ·Fz`, which it never exceeds and never falls below
/// again. Source: E. Fiala (1954); H. B. Pacejka, "Tire and Vehicle Dynamics" (2012), chapter 3.
final class BrushTyre {
    private BrushTyre() {}

    /// The force over `Fz`, never negative.
    static double lateral(double slip, double stiffness, double friction) {
        double z = stiffness * slip / (3 * friction);
        return z < 1 ? friction * z * (3 - z * (3 - z)) : friction;
    }
}
