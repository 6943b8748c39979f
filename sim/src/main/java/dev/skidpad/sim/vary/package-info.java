/// Named, seeded edits of scenarios, each with a report that says whether it is physically plausible.
///
/// Start with [Variations]: it draws [Variation]s and hands out the plausible ones as [Varied].
/// [Plausibility] judges an edit by comparing the scenario before and after, and knows nothing of how the
/// edit was made; an [Intention] tells it which contact or departure was meant.
///
/// Plausible does not mean solvable: whether a planner could have avoided what an edit brings about is not
/// asked here.
@NullMarked
package dev.skidpad.sim.vary;

import org.jspecify.annotations.NullMarked;
