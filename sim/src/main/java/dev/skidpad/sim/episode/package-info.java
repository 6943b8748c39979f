/// Running a planner in a world, and the record of what happened.
@NullMarked
package dev.skidpad.sim.episode;

import org.jspecify.annotations.NullMarked;
