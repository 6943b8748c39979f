/// Pictures of scenes from above: who and what is in them, in which colours, as SVG or as pixels.
///
/// A picture's axes are `u` to the right and `v` up, in m, turned so that the ego starts driving upwards
/// ([dev.skidpad.eval.report.picture.PictureFrame]). Start with [dev.skidpad.eval.report.picture.TopDown].
@NullMarked
package dev.skidpad.eval.report.picture;

import org.jspecify.annotations.NullMarked;
