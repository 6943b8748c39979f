/// Whatever drives the ego: a [dev.skidpad.sim.plan.Planner] reads a view of the world and writes a
/// [dev.skidpad.sim.plan.Plan].
///
/// Here live the planners that need no learning: the record ([dev.skidpad.sim.plan.LogPlanner],
/// privileged), going on as before ([dev.skidpad.sim.plan.ConstantVelocityPlanner]) and driving by rules
/// ([dev.skidpad.sim.plan.LaneFollower], the baseline).
@NullMarked
package dev.skidpad.sim.plan;

import org.jspecify.annotations.NullMarked;
