package dev.skidpad.sim.score.realism;

/// The groups of features for which a sum is reported.
public enum Bucket {
    /// How each agent moves by itself.
    KINEMATIC("kinematic"),
    /// How agents keep apart.
    INTERACTIVE("interactive"),
    /// How agents keep to the road and its lights.
    MAP("map");

    private final String label;

    Bucket(String label) {
        this.label = label;
    }

    /// The name in reports.
    public String label() {
        return label;
    }
}
