/// What a finite number of scenarios can prove: intervals, tests and their corrections.
///
/// Scenarios of one place resemble each other, so wherever scatter is judged the place is the unit: the bootstrap draws
/// places, the sign-flip test flips places. Start with [dev.skidpad.eval.statistics.ClusterBootstrap]. Whatever draws
/// takes a seeded stream, so the numbers come out the same again.
@NullMarked
package dev.skidpad.eval.statistics;

import org.jspecify.annotations.NullMarked;
