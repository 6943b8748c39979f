/// Whatever drives the ego: a [dev.skidpad.sim.plan.Planner] reads a view of the world and writes a
/// [dev.skidpad.sim.plan.Plan].
@NullMarked
package dev.skidpad.sim.plan;

import org.jspecify.annotations.NullMarked;
