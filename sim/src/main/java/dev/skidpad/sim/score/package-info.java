/// The one scoring code: it judges simulated and dreamt episodes alike, for reward, gate and report.
///
/// Start with [EpisodeScorer]. Each rule is one class that reads an [dev.skidpad.sim.episode.Episode] and gives a
/// [SubScore] with its events; [Scores] has their names and the formula over them, a [Verdict] holds them all.
/// What a scenario cannot be asked (no road edges, no record to compare with) is absent, and then so is the total.
///
/// Letters: `F` frames of the episode, `A` agents of the scenario, `N` agents that come near the ego.
@NullMarked
package dev.skidpad.sim.score;

import org.jspecify.annotations.NullMarked;
