/// The only place that talks to LibTorch: loading it, pinning its threads, moving numbers in and out.
///
/// Start with [dev.skidpad.learn.torch.LibTorch]. The rest of the project keeps its weights, gradients and
/// optimiser states in plain float arrays; LibTorch is used as a differentiator and for nothing else.
/// Whatever calls it does so inside a `PointerScope`, so that native memory goes when the step ends and
/// does not wait for the garbage collector.
@NullMarked
package dev.skidpad.learn.torch;

import org.jspecify.annotations.NullMarked;
