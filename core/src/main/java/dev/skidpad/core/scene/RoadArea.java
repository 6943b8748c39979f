package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;

/// A marked patch of the road.
///
/// @param id unique among the areas of its map
/// @param kind what it is
/// @param outline its corners in order; the last is joined to the first
public record RoadArea(long id, Kind kind, Polyline outline) {
    /// What a patch is.
    public enum Kind {
        CROSSWALK,
        SPEED_BUMP,
        DRIVEWAY
    }
}
