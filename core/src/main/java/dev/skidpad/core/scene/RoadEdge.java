package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;

/// Where the drivable surface ends.
///
/// @param id unique among the edges of its map
/// @param line directed so that the drivable surface lies to its left (Waymo's convention; the generator follows it)
/// @param median whether the other side is a road again
public record RoadEdge(long id, Polyline line, boolean median) {}
