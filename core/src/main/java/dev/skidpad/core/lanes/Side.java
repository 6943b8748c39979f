package dev.skidpad.core.lanes;

/// A side of a lane, as seen in its driving direction.
public enum Side {
    LEFT,
    RIGHT;

    /// 1 to the left, -1 to the right: the sign of a lateral offset.
    public int sign() {
        return this == LEFT ? 1 : -1;
    }
}
