/// The one scoring code: it judges simulated and dreamt episodes alike, for reward, gate and report.
///
/// Start with [EpisodeScorer], which gives the loop's reward as a [Verdict], and with [ScoreSheet],
/// which holds all the field's scores of one rollout, each made by a [Benchmark] from the same [Drive].
/// Each rule is one class that gives a [SubScore] with its trace; a value is a function of its trace
/// ([Recount]) and a total of its parts ([ScoreFormula]), and what does not agree is refused. What a
/// scenario cannot be asked (no road edges, no record to compare with) is absent, with the reason.
///
/// Letters: `F` frames of the episode, `A` agents of the scenario, `N` agents that come near the ego.
@NullMarked
package dev.skidpad.sim.score;

import org.jspecify.annotations.NullMarked;
