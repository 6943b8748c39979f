package dev.skidpad.sim.score;

import java.util.Optional;

/// How the ego and another agent came to touch, and whether that is held against the ego.
///
/// The kinds are nuPlan's, in the order in which they are tried. One of them is parted in two: nuPlan
/// holds a lateral collision against the ego only if the ego was not within one lane.
public enum CollisionKind {
    /// The ego stood: its speed was at most 0.05 m/s.
    STOPPED_EGO("stopped-ego-collision", false),
    /// The other agent stood: its speed was at most 0.05 m/s.
    STOPPED_TRACK("stopped-track-collision", true),
    /// The other agent came from behind: more than 150° off the ego's heading, seen from its rear axle.
    ACTIVE_REAR("active-rear-collision", false),
    /// The ego's front bumper touches the other agent.
    ACTIVE_FRONT("active-front-collision", true),
    /// They touch elsewhere, while the ego is in several lanes or partly off the road.
    ACTIVE_LATERAL("active-lateral-collision", true),
    /// They touch elsewhere, while the ego keeps within its lane.
    ACTIVE_LATERAL_IN_LANE("active-lateral-collision-in-lane", false);

    private final String ruleName;
    private final boolean atFault;

    CollisionKind(String ruleName, boolean atFault) {
        this.ruleName = ruleName;
        this.atFault = atFault;
    }

    /// The name of the rule in events.
    public String ruleName() {
        return ruleName;
    }

    /// Whether it is held against the ego.
    public boolean atFault() {
        return atFault;
    }

    /// The kind of an event's rule; empty where the event is no collision.
    public static Optional<CollisionKind> of(String rule) {
        for (CollisionKind kind : values()) {
            if (kind.ruleName.equals(rule)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// Whether an event of that rule is a collision held against the ego.
    public static boolean atFault(String rule) {
        return of(rule).map(CollisionKind::atFault).orElse(false);
    }
}
