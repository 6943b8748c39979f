package dev.skidpad.sim.danger.propose;

/// The kinds of dangers that are made.
public enum DangerKind {
    /// The ego drives its way at another pace.
    EGO_RETIMED("ego-retimed", Origin.EGO, Aim.FREE),
    /// The ego brakes late and weakly.
    EGO_BRAKES_LATE("ego-brakes-late", Origin.EGO, Aim.FREE),
    /// The ego drifts out of its lane, slowly.
    EGO_DRIFTS("ego-drifts", Origin.EGO, Aim.FREE),
    /// The ego gets onto the wrong side of the road and stays there.
    EGO_WRONG_WAY("ego-wrong-way", Origin.EGO, Aim.GOAL),
    /// The ego is aimed at another agent.
    EGO_AIMED_AT_AGENT("ego-aimed-at-agent", Origin.EGO, Aim.GOAL),
    /// The ego is aimed at a road edge.
    EGO_AIMED_OFF_ROAD("ego-aimed-off-road", Origin.EGO, Aim.GOAL),
    /// Somebody before the ego brakes hard.
    AGENT_BRAKES_HARD("agent-brakes-hard", Origin.OTHER, Aim.FREE),
    /// Somebody beside the ego cuts in.
    AGENT_CUTS_IN("agent-cuts-in", Origin.OTHER, Aim.GOAL),
    /// Somebody steps out from behind what hid them.
    AGENT_EMERGES("agent-emerges", Origin.OTHER, Aim.GOAL),
    /// Somebody does not stop for a red light, or for the ego's right of way.
    AGENT_RUNS_LIGHT("agent-runs-light", Origin.OTHER, Aim.GOAL),
    /// Of what somebody may well do, they do what is worst for the ego.
    ADVERSARY("adversary", Origin.OTHER, Aim.GOAL),
    /// The ego drives on along its way and stops for nobody.
    EGO_DRIVES_ON("ego-drives-on", Origin.EGO, Aim.FREE);

    /// Whose behaviour makes it dangerous.
    public enum Origin {
        EGO,
        OTHER
    }

    /// How a case is proposed.
    public enum Aim {
        /// By drawing how strong the change is.
        FREE,
        /// By looking for a change that leads somewhere.
        GOAL
    }

    private final String label;
    private final Origin origin;
    private final Aim aim;

    DangerKind(String label, Origin origin, Aim aim) {
        this.label = label;
        this.origin = origin;
        this.aim = aim;
    }

    /// The name in reports.
    public String label() {
        return label;
    }

    public Origin origin() {
        return origin;
    }

    public Aim aim() {
        return aim;
    }
}
