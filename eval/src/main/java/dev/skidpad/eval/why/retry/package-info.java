/// Driving a failed episode again with one thing changed and all else the same.
///
/// Start with [dev.skidpad.eval.why.retry.Retrial]; what an episode failed by is a
/// [dev.skidpad.eval.why.retry.Failure].
@NullMarked
package dev.skidpad.eval.why.retry;

import org.jspecify.annotations.NullMarked;
