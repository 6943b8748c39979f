/// How the agents other than the ego move.
@NullMarked
package dev.skidpad.sim.traffic;

import org.jspecify.annotations.NullMarked;
