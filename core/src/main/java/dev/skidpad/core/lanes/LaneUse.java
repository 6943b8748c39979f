package dev.skidpad.core.lanes;

/// Which lanes somebody may use.
public enum LaneUse {
    /// Cars: all but bike lanes.
    CAR_LANES,
    /// Cyclists.
    ALL_LANES
}
