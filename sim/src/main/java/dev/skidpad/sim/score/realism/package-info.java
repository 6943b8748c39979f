/// How much like recorded traffic a simulation's traffic is: the sim-agents realism meta-metric.
///
/// Start with [dev.skidpad.sim.score.realism.Realism], which takes a scenario and many simulated futures of it
/// ([dev.skidpad.sim.score.realism.Rollout]) and gives a [dev.skidpad.sim.score.realism.RealismScore]. Ten
/// quantities ([dev.skidpad.sim.score.realism.Feature]) are counted for each agent over all futures; what the
/// record did is then as likely as the share of its bin.
///
/// The metric is that of Montali et al., "The Waymo Open Sim Agents Challenge" (2023), with the weights of the
/// challenges of 2024 and 2025, written from the published description. Our figures are of our scenes, agents and
/// rules for gaps; they are not figures of that leaderboard.
///
/// Letters: `R` rollouts, `T` simulated steps, `A` agents of the scenario, `N` members: agents that are there when
/// the simulation starts, `B` bins.
@NullMarked
package dev.skidpad.sim.score.realism;

import org.jspecify.annotations.NullMarked;
