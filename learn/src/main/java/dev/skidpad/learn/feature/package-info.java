/// What an agent sees: the numbers that policy and world model decide on.
///
/// [dev.skidpad.learn.feature.FeatureExtractor] turns a `WorldView` and a focal agent into
/// [dev.skidpad.learn.feature.ViewFeatures]: one row about the agent itself and rows of context about the
/// others, the map, the lights and, for a policy, the route. Everything stands in the focal agent's frame
/// (x forward, y left), so moving or turning the world changes nothing. Features come from a `WorldView`
/// alone, which has no future; training examples look at a record through
/// [dev.skidpad.learn.feature.RecordView], so that what is trained on is what is seen while driving and
/// dreaming.
///
/// Start with [dev.skidpad.learn.feature.ContextKind] for the rows and with
/// [dev.skidpad.learn.feature.FeatureExtractor] for what stands in them.
@NullMarked
package dev.skidpad.learn.feature;

import org.jspecify.annotations.NullMarked;
