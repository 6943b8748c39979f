/// Turning examples into weights: the optimiser, its schedule, and the loop over batches that imitation and
/// the world model share.
///
/// Weights and optimiser state are float arrays in a [dev.skidpad.learn.train.TrainingState];
/// [dev.skidpad.learn.train.Trainer] takes one step on them. Each batch is always cut into the same two
/// shards, whose gradients are added in order, so the result does not depend on the number of threads.
/// Start with [dev.skidpad.learn.train.Supervised].
@NullMarked
package dev.skidpad.learn.train;

import org.jspecify.annotations.NullMarked;
