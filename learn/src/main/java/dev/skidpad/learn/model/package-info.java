/// The network that policy and world model share: its shape, its weights, its forward pass in Java and its
/// twin in LibTorch that gradients come from.
///
/// Three kinds of types: [dev.skidpad.learn.model.ModelConfig] says what the network looks like,
/// [dev.skidpad.learn.model.Weights] holds its numbers, [dev.skidpad.learn.model.Network.State] is one
/// thread's working space. Start with [dev.skidpad.learn.model.Network], whose forward pass reads from top
/// to bottom; [dev.skidpad.learn.model.TorchTwin] computes the same, and a test compares the two.
///
/// Letters: `B` batch, `T` context rows, `D` width, `H` heads, `E` width of a head (`D = H·E`), `F` hidden
/// width of the feed-forward part, `V` tokens of a codebook. All matrices are `[in, out]`.
@NullMarked
package dev.skidpad.learn.model;

import org.jspecify.annotations.NullMarked;
