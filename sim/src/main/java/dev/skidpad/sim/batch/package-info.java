/// Driving many worlds at once, several agents in each, judged by all rules at every step: the environment for
/// reinforcement learning.
///
/// Start with [dev.skidpad.sim.batch.RichBatch]. A [dev.skidpad.sim.batch.RichScene] is a scenario made ready,
/// with a [dev.skidpad.sim.batch.RichMap]; both are immutable and shared by all worlds of the scenario. What
/// agents see is described at [dev.skidpad.sim.batch.RichObservation]. `RichCheck` compares the batch with
/// plain forms of all it computes: [dev.skidpad.sim.score.EpisodeScorer] for the scores, `RichReference` for
/// the observations.
///
/// Axes: `S` worlds, `N` controlled agents of all worlds, `C` of one, `A` actors of a world (`slots` with
/// padding), `M` road segments, `F` frames.
@NullMarked
package dev.skidpad.sim.batch;

import org.jspecify.annotations.NullMarked;
