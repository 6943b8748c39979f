/// What is learned: the world model that dreams, the policy that drives, and the reinforcement learning
/// that refines it.
///
/// Numbers here hold within a tolerance, not to the bit; LibTorch stays behind one binding.
@NullMarked
package dev.skidpad.learn;

import org.jspecify.annotations.NullMarked;
