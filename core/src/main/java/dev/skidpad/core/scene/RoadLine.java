package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;

/// Paint on the road between lanes.
///
/// @param id unique among the lines of its map
/// @param kind how it is painted
/// @param line its course
public record RoadLine(long id, Kind kind, Polyline line) {
    /// How a line is painted.
    public enum Kind {
        BROKEN_WHITE,
        SOLID_WHITE,
        DOUBLE_WHITE,
        BROKEN_YELLOW,
        DOUBLE_BROKEN_YELLOW,
        SOLID_YELLOW,
        DOUBLE_YELLOW,
        PASSING_YELLOW,
        UNKNOWN
    }
}
