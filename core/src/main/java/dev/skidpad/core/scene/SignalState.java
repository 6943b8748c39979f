package dev.skidpad.core.scene;

/// What a traffic light shows to a lane.
public enum SignalState {
    UNKNOWN,
    ARROW_STOP,
    ARROW_CAUTION,
    ARROW_GO,
    STOP,
    CAUTION,
    GO,
    FLASHING_STOP,
    FLASHING_CAUTION;

    /// Whether entering is forbidden.
    public boolean forbidsEntry() {
        return this == STOP || this == ARROW_STOP;
    }

    /// Whether entry will be forbidden soon.
    public boolean warns() {
        return this == CAUTION || this == ARROW_CAUTION;
    }
}
