/// Whether a world model can be trusted as a simulator.
///
/// A [dev.skidpad.eval.trust.Subject] is asked about plans and lets planners drive in its dreams; the
/// truth is the simulator with the hidden state drawn anew, [dev.skidpad.eval.trust.HiddenFutures]. The
/// parts: `control` (does the world do what it is told, and do the others answer), `rank` (are planners
/// ranked as in the simulator), `exploit` (can plans be found that only look good), `critic` (do
/// probabilities hold).
@NullMarked
package dev.skidpad.eval.trust;

import org.jspecify.annotations.NullMarked;
