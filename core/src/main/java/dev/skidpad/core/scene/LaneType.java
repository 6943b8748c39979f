package dev.skidpad.core.scene;

/// What a lane is for.
public enum LaneType {
    FREEWAY,
    SURFACE_STREET,
    BIKE_LANE,
    UNKNOWN
}
