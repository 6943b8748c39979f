package dev.skidpad.learn.feature;

/// What a piece of the map belongs to.
enum PieceKind {
    SURFACE_LANE,
    FREEWAY_LANE,
    BIKE_LANE,
    EDGE,
    MEDIAN,
    CROSSWALK,
    STOP_SIGN
}
