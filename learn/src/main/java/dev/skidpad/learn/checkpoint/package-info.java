/// Models on disk: one file for everything that a model needs to drive or to dream, and one for a training
/// that was stopped.
///
/// Both are safetensors files: eight bytes with the length of a header, the header in JSON, then raw
/// little-endian floats. Start with [dev.skidpad.learn.checkpoint.CheckpointFile]; the layout stands in
/// [dev.skidpad.learn.checkpoint.TensorFile].
@NullMarked
package dev.skidpad.learn.checkpoint;

import org.jspecify.annotations.NullMarked;
