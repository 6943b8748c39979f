/// What follows from an impact: two rigid boxes exchange an impulse, then slide on locked wheels to rest.
///
/// Start with [dev.skidpad.sim.danger.impact.Impact], which changes the velocities of two
/// [dev.skidpad.sim.danger.impact.RigidBody]s that touch; a body slides by itself. Equations, values and their
/// sources: docs/reference/danger.md.
@NullMarked
package dev.skidpad.sim.danger.impact;

import org.jspecify.annotations.NullMarked;
