package dev.skidpad.eval.why.cause;

import java.util.OptionalDouble;

/// A drive of the whole episode with something about the ego replaced by something better.
///
/// @param cause what it would show
/// @param what what was replaced, in words
/// @param mends whether the drive has no failure at all, and nobody touches the ego until 2 s after the
///     failure's moment
/// @param failsSeconds when it fails or is touched; empty when it does not
public record Substitution(Cause cause, String what, boolean mends, OptionalDouble failsSeconds) {}
