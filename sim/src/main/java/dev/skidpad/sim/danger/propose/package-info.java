/// What could go wrong: for each [dev.skidpad.sim.danger.propose.DangerKind] somebody's plan after now that may
/// bring it about.
///
/// Start with [dev.skidpad.sim.danger.propose.Proposals]. A [dev.skidpad.sim.danger.propose.Proposal] only says what
/// is planned; what comes of it is played in `sim.danger.stage`.
@NullMarked
package dev.skidpad.sim.danger.propose;

import org.jspecify.annotations.NullMarked;
