package dev.skidpad.sim.score.plan;

import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.measure.EgoMotion;

/// Drives a plan from a moment on. A buffer: one scorer owns it.
interface PlanDriver {
    /// Writes [PlanMoment#FRAMES] states, the present one first.
    void drive(PlanMoment moment, Plan plan, EgoMotion out);
}
