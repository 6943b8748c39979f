/// The joint world model: a transformer over everybody in a scene, the map and the lights.
///
/// Axis letters: `N` agents of a batch, `T` rows that each of them sees, `D` width, `H` heads, `E`
/// width of a head, `V` tokens. Each agent is a row of numbers about itself and sees the others, pieces
/// of the map and lights as rows in its own frame, so that only relative poses enter. From layer to
/// layer the others' rows carry on what the others have found out.
/// [dev.skidpad.learn.joint.JointNetwork] is the forward pass on our own kernels,
/// [dev.skidpad.learn.joint.JointTwin] the same in LibTorch for the gradient,
/// [dev.skidpad.learn.joint.JointTraining] puts them to work. Start with
/// [dev.skidpad.learn.joint.JointWorld], which dreams.
@NullMarked
package dev.skidpad.learn.joint;

import org.jspecify.annotations.NullMarked;
