/// One vocabulary of motion for the policy, the world model and the simulated agents: half-second tokens.
///
/// A token is a short motion in the frame of whoever makes it: five poses, 0.1 s apart. Each class of
/// agents has its own [dev.skidpad.learn.token.Codebook]; a [dev.skidpad.learn.token.Vocabulary] holds the
/// three. [dev.skidpad.learn.token.VocabularyBuilder] builds them from recorded motion, and
/// [dev.skidpad.learn.token.MotionEncoder] writes a recorded motion in tokens.
///
/// Frames: x forward, y to the left, metres; headings counter-clockwise, radians.
/// Letters: `V` tokens of a codebook, `K` steps of a token.
@NullMarked
package dev.skidpad.learn.token;

import org.jspecify.annotations.NullMarked;
