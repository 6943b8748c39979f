package dev.skidpad.sim.dynamics;

/// The kinds of car that can be driven through an episode.
public enum CarKind {
    /// [KinematicBicycle] within [VehicleLimits#DRY_ROAD].
    BICYCLE("bicycle"),

    /// [BenchmarkBicycle], the car of nuPlan and NAVSIM.
    BENCHMARK_BICYCLE("benchmark-bicycle");

    private final String label;

    CarKind(String label) {
        this.label = label;
    }

    /// Its name on the command line and in records.
    public String label() {
        return label;
    }

    CarModel car(float lengthM) {
        return switch (this) {
            case BICYCLE -> new KinematicBicycle(lengthM, VehicleLimits.DRY_ROAD);
            case BENCHMARK_BICYCLE -> new BenchmarkBicycle(lengthM);
        };
    }
}
