package dev.skidpad.sim.batch;

import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.measure.Standing;

/// The rules that write events, with the threshold that each compares its value with.
public enum RichRule {
    /// A box met the agent's at the start; it does not count until it has come clear.
    OVERLAP_AT_START("overlap-at-start", 0),
    /// A box met the agent's where it appeared; it does not count until it has come clear.
    OVERLAP_ON_APPEARANCE("overlap-on-appearance", 0),
    STOPPED_EGO(CollisionKind.STOPPED_EGO),
    STOPPED_TRACK(CollisionKind.STOPPED_TRACK),
    ACTIVE_REAR(CollisionKind.ACTIVE_REAR),
    ACTIVE_FRONT(CollisionKind.ACTIVE_FRONT),
    ACTIVE_LATERAL(CollisionKind.ACTIVE_LATERAL),
    ACTIVE_LATERAL_IN_LANE(CollisionKind.ACTIVE_LATERAL_IN_LANE),
    /// A corner is beyond a road edge at the start, by so many m.
    OFF_ROAD_AT_START("off-road-at-start", Standing.OFF_ROAD_TOLERANCE_M),
    /// A corner that was on the road is beyond an edge, by so many m.
    OFF_ROAD("off-road", Standing.OFF_ROAD_TOLERANCE_M),
    /// Going straight on, the agent would have met somebody ahead after so many s.
    TIME_TO_COLLISION("time-to-collision", 0.9f),
    LONGITUDINAL_BRAKING("longitudinal-acceleration", -4.05f),
    LONGITUDINAL_ACCELERATION("longitudinal-acceleration", 2.40f),
    LATERAL_ACCELERATION("lateral-acceleration", 4.89f),
    JERK("jerk", 8.37f),
    LONGITUDINAL_JERK("longitudinal-jerk", 4.13f),
    YAW_RATE("yaw-rate", 0.95f),
    YAW_ACCELERATION("yaw-acceleration", 1.93f),
    /// The agent's front passed the stop line of a red light, at so many m/s.
    RED_LIGHT("red-light", 0),
    /// The agent began to drive against its lane, at so many m/s.
    WRONG_WAY("wrong-way", 0),
    /// For 2 s the agent has been further than this beside the middle of its lane, m.
    LANE_KEEPING("lane-keeping", 0.5f);

    private static final RichRule[] ALL = values();
    private static final CollisionKind[] KINDS = CollisionKind.values();

    private final String ruleName;
    private final float threshold;

    RichRule(String ruleName, float threshold) {
        this.ruleName = ruleName;
        this.threshold = threshold;
    }

    RichRule(CollisionKind kind) {
        this(kind.ruleName(), 0);
    }

    static RichRule of(int ordinal) {
        return ALL[ordinal];
    }

    /// The rule of a kind of collision.
    static RichRule of(CollisionKind kind) {
        return ALL[STOPPED_EGO.ordinal() + kind.ordinal()];
    }

    /// The kind of collision that it stands for.
    ///
    /// @throws IllegalStateException if it stands for none
    CollisionKind collisionKind() {
        int kind = ordinal() - STOPPED_EGO.ordinal();
        if (kind < 0 || kind >= KINDS.length) {
            throw new IllegalStateException(this + " is no collision");
        }
        return KINDS[kind];
    }

    /// The name in traces, the same as in a [dev.skidpad.sim.score.Verdict].
    public String ruleName() {
        return ruleName;
    }

    /// What the value of an event was compared with; for bounds on both sides, their size.
    public float threshold() {
        return threshold;
    }
}
