/// The nouns and numbers that every other module shares, on the JDK alone.
///
/// Start with [dev.skidpad.core.scene.Scenario]. Axis letters, used at every array of the project:
/// `S` scenes, `A` agents of a scene, `T` or `F` steps (frames) in time, `B` batch, `L` tokens of a sequence,
/// `D` width of a model, `V` vocabulary, `P` points, `K` candidates.
@NullMarked
package dev.skidpad.core;

import org.jspecify.annotations.NullMarked;
