package dev.skidpad.sim.danger;

/// How a danger ends for the ego.
public enum Ending {
    /// It hits somebody or is hit.
    COLLISION("collision"),
    /// It leaves the road.
    OFF_ROAD("off-road"),
    /// It comes so near to a collision that [Closeness] calls it critical, but there is none.
    NEAR_MISS("near-miss"),
    /// Nothing of the kind.
    HARMLESS("harmless");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /// The name in reports.
    public String label() {
        return label;
    }
}
