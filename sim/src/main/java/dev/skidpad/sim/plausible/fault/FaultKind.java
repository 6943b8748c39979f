package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The faults that are put into scenes, and how far each goes.
public enum FaultKind {
    /// Drifts sideways for 2 s, keeping its heading.
    SIDE_SLIP(PlausibilityRule.SIDE_SLIP, 4, 4),
    /// Is somewhere else from one step on.
    TELEPORT(PlausibilityRule.TELEPORT, 5, 0),
    /// Is lost for half a second, and found again somewhere else.
    TELEPORT_UNSEEN(PlausibilityRule.TELEPORT, 5, 0),
    /// Is turned from one step on, and moves on as before.
    HEADING_STEP(PlausibilityRule.HEADING_STEP, 5, 3),
    /// Speeds up for a second.
    ACCELERATION(PlausibilityRule.ACCELERATION, 5, 3),
    /// Slows down for a second, or until it stands.
    BRAKING(PlausibilityRule.BRAKING, 4, 0),
    /// Turns with too much force for a second, at a speed.
    LATERAL_ACCELERATION(PlausibilityRule.LATERAL_ACCELERATION, 4, 8),
    /// Turns too tightly for a second, going slowly.
    CURVATURE(PlausibilityRule.CURVATURE, 4, 3),
    /// A pedestrian who is too fast.
    PEDESTRIAN_SPEED(PlausibilityRule.SPEED, 4, 0),
    /// A car that goes along with another one, partly in it.
    OVERLAP(PlausibilityRule.OVERLAP, 3, 0),
    /// Has another size for a second.
    SIZE_CHANGE(PlausibilityRule.SIZE_CHANGE, 4, 0),
    /// Drifts over the road's edge within 3 s.
    OFF_ROAD(PlausibilityRule.OFF_ROAD, 4, 6),
    /// Is missing from one step on.
    VANISHING(PlausibilityRule.VANISHING, 4, 0),
    /// Is missing up to one step.
    APPEARING(PlausibilityRule.APPEARING, 4, 0),
    /// Drives its way from end to start.
    WRONG_WAY(PlausibilityRule.WRONG_WAY, 4, 6),
    /// Brakes on a road that is free, or that is freed of everybody ahead, at most as hard as the grip
    /// of a dry one allows.
    CAUSELESS_BRAKING(PlausibilityRule.CAUSELESS_BRAKING, 2.08, 8);

    private static final Set<AgentType> CARS = Collections.unmodifiableSet(EnumSet.of(AgentType.VEHICLE));
    private static final Set<AgentType> PEOPLE = Collections.unmodifiableSet(EnumSet.of(AgentType.PEDESTRIAN));
    private static final Set<AgentType> ON_WHEELS =
            Collections.unmodifiableSet(EnumSet.of(AgentType.VEHICLE, AgentType.CYCLIST));
    private static final Set<AgentType> ANYBODY =
            Collections.unmodifiableSet(EnumSet.of(AgentType.VEHICLE, AgentType.CYCLIST, AgentType.PEDESTRIAN));

    private final PlausibilityRule rule;
    private final double gross;
    private final double leastMps;

    FaultKind(PlausibilityRule rule, double gross, double leastMps) {
        this.rule = rule;
        this.gross = gross;
        this.leastMps = leastMps;
    }

    /// The rule that it breaks.
    public PlausibilityRule rule() {
        return rule;
    }

    /// The multiple of the threshold at which nobody would overlook it.
    public double gross() {
        return gross;
    }

    /// How fast an agent must go for the fault to mean anything, m/s.
    double leastMps() {
        return leastMps;
    }

    /// The kinds of agents that it is done to.
    Set<AgentType> victims() {
        return switch (this) {
            case TELEPORT, TELEPORT_UNSEEN, SIZE_CHANGE, VANISHING, APPEARING -> ANYBODY;
            case SIDE_SLIP, HEADING_STEP, ACCELERATION, BRAKING, LATERAL_ACCELERATION, CURVATURE -> ON_WHEELS;
            case OVERLAP, OFF_ROAD, WRONG_WAY, CAUSELESS_BRAKING -> CARS;
            case PEDESTRIAN_SPEED -> PEOPLE;
        };
    }
}
