package dev.skidpad.core.lanes;

/// Which way a lane leads through an intersection, by the turn from its start to its end.
public enum Turn {
    /// It turns by less than 35°.
    STRAIGHT,
    RIGHT,
    LEFT
}
