/// Responsibility-sensitive safety: the distances that leave room for the worst that others may reasonably do, and
/// who failed to answer when they were lost (Shalev-Shwartz, Shammah, Shashua 2017, "On a Formal Model of Safe and
/// Scalable Self-driving Cars").
///
/// Start with [dev.skidpad.sim.score.rss.SafeDistances], the formulas, and with [dev.skidpad.sim.score.rss.Rss], the
/// score of a drive.
///
/// Letters: `F` frames of the drive.
@NullMarked
package dev.skidpad.sim.score.rss;

import org.jspecify.annotations.NullMarked;
