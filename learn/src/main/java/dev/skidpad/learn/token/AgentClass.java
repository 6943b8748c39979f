package dev.skidpad.learn.token;

import dev.skidpad.core.scene.AgentType;

/// The classes of agents that have a codebook of their own, each with the box that token distances are
/// measured with.
public enum AgentClass {
    VEHICLE(4.8f, 2f),
    PEDESTRIAN(1f, 1f),
    CYCLIST(2f, 1f);

    private final float boxLengthM;
    private final float boxWidthM;

    AgentClass(float boxLengthM, float boxWidthM) {
        this.boxLengthM = boxLengthM;
        this.boxWidthM = boxWidthM;
    }

    /// The class whose tokens agents of a type move by. Whatever is neither a vehicle nor a cyclist moves
    /// like a pedestrian.
    public static AgentClass of(AgentType type) {
        return switch (type) {
            case VEHICLE -> VEHICLE;
            case CYCLIST -> CYCLIST;
            case PEDESTRIAN, OTHER -> PEDESTRIAN;
        };
    }

    public float boxLengthM() {
        return boxLengthM;
    }

    public float boxWidthM() {
        return boxWidthM;
    }
}
