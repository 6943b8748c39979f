/// Many scenarios being simulated at once, and the view of one of them that planners and traffic get.
@NullMarked
package dev.skidpad.sim.world;

import org.jspecify.annotations.NullMarked;
