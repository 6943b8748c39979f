package dev.skidpad.eval.trust.rank;

import java.util.OptionalDouble;

/// What one planner got in one place in one scene.
///
/// @param total the mean score; empty where the scene has none
/// @param failures the share of failures; empty where only plans were judged
record Marks(OptionalDouble total, OptionalDouble failures) {}
