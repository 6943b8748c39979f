/// The rule-based planner that leads the closed-loop benchmarks: it makes a few plans, looks what would come of each,
/// and drives the best (PDM-Closed; Dauner, Hallgarten, Geiger, Chitta 2023).
///
/// Start with [dev.skidpad.sim.plan.proposal.ProposalPlanner]. It stands apart from the other planners because it
/// judges its plans by the scores, and the scores know episodes and so planners.
@NullMarked
package dev.skidpad.sim.plan.proposal;

import org.jspecify.annotations.NullMarked;
