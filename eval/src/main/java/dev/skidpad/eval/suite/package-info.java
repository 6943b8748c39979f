/// Suites: named, hashed lists of scenarios and seeds, sorted into clusters of situations, that never
/// change under their name. Start with [dev.skidpad.eval.suite.Suite].
///
/// Here a route coordinate `s` is the way along the scenario's route in m, and a lateral one the
/// distance to the left of it in m.
@NullMarked
package dev.skidpad.eval.suite;

import org.jspecify.annotations.NullMarked;
