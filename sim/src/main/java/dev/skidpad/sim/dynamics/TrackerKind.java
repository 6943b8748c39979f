package dev.skidpad.sim.dynamics;

/// The ways to follow a plan.
public enum TrackerKind {
    /// [PlanFollower].
    FOLLOWER("follower");

    private final String label;

    TrackerKind(String label) {
        this.label = label;
    }

    /// Its name on the command line and in records.
    public String label() {
        return label;
    }

    Tracker tracker(float dtSeconds) {
        return switch (this) {
            case FOLLOWER -> new PlanFollower(dtSeconds);
        };
    }
}
