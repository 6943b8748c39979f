/// Plausible dangers, made from scenarios: what records of safe driving do not hold.
///
/// Start with [dev.skidpad.sim.danger.CounterfactualSource], which hands out the scenes of a seed;
/// [dev.skidpad.sim.danger.CaseMaker] makes each: a proposal of `sim.danger.propose` is played in
/// `sim.danger.stage`, judged by [dev.skidpad.sim.danger.CaseJudge], and kept if
/// [dev.skidpad.sim.danger.Solvability] finds a plan that would have avoided it. Definitions and measured figures:
/// docs/reference/danger.md.
@NullMarked
package dev.skidpad.sim.danger;

import org.jspecify.annotations.NullMarked;
