package dev.skidpad.sim.dynamics;

import dev.skidpad.sim.dynamics.model.CarModel;
/// Turns a plan into what a driver does, step by step.
///
/// A buffer: one episode owns it. Nothing is allocated per step.

public interface Tracker {
    /// Takes over a new plan, whose first pose is one step ahead of the car.
    void load(Poses plan, CarModel car);

    /// Chooses what to do for one step and moves on to the next pose of the plan.
    void follow(CarModel car);

    /// The acceleration chosen last, in m/s².
    float accelerationMps2();

    /// The curvature chosen last, in 1/m.
    float curvaturePerM();
}
