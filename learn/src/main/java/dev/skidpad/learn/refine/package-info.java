/// Making a policy better by what comes of its own driving: on-policy group-relative policy gradient.
///
/// Start with [dev.skidpad.learn.refine.Refinement]. It drives groups of episodes that differ in the policy's
/// random numbers alone, in each of its [dev.skidpad.learn.refine.Arena]s (the simulator, the world model's
/// dreams),
/// has them judged by the one scoring code, and makes likelier what did better than its group.
@NullMarked
package dev.skidpad.learn.refine;

import org.jspecify.annotations.NullMarked;
