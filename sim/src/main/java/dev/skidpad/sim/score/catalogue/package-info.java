/// All the field's scores that one rollout yields, by name.
///
/// Start with [dev.skidpad.sim.score.catalogue.Benchmarks].
@NullMarked
package dev.skidpad.sim.score.catalogue;

import org.jspecify.annotations.NullMarked;
