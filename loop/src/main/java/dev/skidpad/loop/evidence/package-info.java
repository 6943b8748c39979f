/// The evidence of a turn of the loop: what it claims, what that rests on, whether it holds, and what an
/// input's change makes stale. Start with [dev.skidpad.loop.evidence.LoopEvidence].
@NullMarked
package dev.skidpad.loop.evidence;

import org.jspecify.annotations.NullMarked;
