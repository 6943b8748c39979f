/// Many scenarios being simulated at once, and the view of one of them that planners and traffic get.
///
/// Start with [dev.skidpad.sim.world.WorldView], which is all that they may see;
/// [dev.skidpad.sim.world.WorldBatch] holds the columns behind it.
@NullMarked
package dev.skidpad.sim.world;

import org.jspecify.annotations.NullMarked;
