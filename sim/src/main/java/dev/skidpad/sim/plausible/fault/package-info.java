/// Faults put into scenes on purpose, to tell how many of them [dev.skidpad.sim.plausible.SceneJudge] finds.
///
/// Start with [FaultMeasurement]. A [FaultInjector] draws an agent and a moment, and a [FaultKind] says what is
/// done there, at a multiple of the threshold that the judge uses.
@NullMarked
package dev.skidpad.sim.plausible.fault;

import org.jspecify.annotations.NullMarked;
