/// The controller with which the reference benchmarks (nuPlan, NAVSIM) follow a plan, and the car that it drives.
///
/// Start with [dev.skidpad.sim.dynamics.lqr.PlanRollout], which drives a plan to its end and keeps the states: a
/// [dev.skidpad.sim.dynamics.lqr.LqrTracker] gives the inputs, by a
/// [dev.skidpad.sim.dynamics.lqr.ReferenceProfile] of the plan and the weights in
/// [dev.skidpad.sim.dynamics.lqr.LqrSettings]; a [dev.skidpad.sim.dynamics.lqr.SmoothedBicycle] moves. Poses are
/// those of the rear axle unless a name says centre. The package knows no other model and no planner.
@NullMarked
package dev.skidpad.sim.dynamics.lqr;

import org.jspecify.annotations.NullMarked;
