/// Plane geometry in metres and radians: polylines, oriented boxes, segments on a grid.
///
/// All coordinates are scene-local: x to the east, y to the north, headings counter-clockwise from the x axis.
/// Everything here is bit-exact: plain float arithmetic in a fixed order, and `StrictMath` where a function is needed.
@NullMarked
package dev.skidpad.core.geometry;

import org.jspecify.annotations.NullMarked;
