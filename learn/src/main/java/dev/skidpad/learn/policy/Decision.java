package dev.skidpad.learn.policy;

/// One choice of a policy, with what it takes to learn from it.
///
/// @param step the scenario step at which it was made
/// @param view what was seen, packed
/// @param token what was chosen
/// @param logProbability of the token, at temperature 1
/// @param entropy of the distribution that it was drawn from, in nats, at temperature 1
public record Decision(int step, float[] view, int token, float logProbability, float entropy) {}
