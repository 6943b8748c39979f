package dev.skidpad.eval.report.picture;

import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.Verdict;

/// One drive.
///
/// @param label such as `Before`
/// @param episode what happened
/// @param verdict how it was judged
public record Take(String label, Episode episode, Verdict verdict) {}
