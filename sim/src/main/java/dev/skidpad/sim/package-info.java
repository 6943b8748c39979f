/// The closed-loop simulator: scenarios become episodes, episodes get scored, and scenarios are varied into new ones.
///
/// Simulation is bit-exact: the same inputs give the same bits on any machine and with any number of threads.
@NullMarked
package dev.skidpad.sim;

import org.jspecify.annotations.NullMarked;
