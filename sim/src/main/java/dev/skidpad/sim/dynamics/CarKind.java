package dev.skidpad.sim.dynamics;

import dev.skidpad.sim.dynamics.model.BenchmarkBicycle;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.dynamics.model.InvertibleBicycle;
import dev.skidpad.sim.dynamics.model.JerkCar;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.PoseDeltaCar;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.dynamics.model.SingleTrackCar;
import dev.skidpad.sim.dynamics.model.VehicleLimits;

/// The kinds of car that can be driven through an episode.
public enum CarKind {
    /// [KinematicBicycle] within [VehicleLimits#DRY_ROAD].
    BICYCLE("bicycle"),

    /// [InvertibleBicycle], the bicycle of Waymax.
    INVERTIBLE_BICYCLE("invertible-bicycle"),

    /// [BenchmarkBicycle], the car of nuPlan and NAVSIM.
    BENCHMARK_BICYCLE("benchmark-bicycle"),

    /// [PoseDeltaCar], moved by displacements.
    POSE_DELTA("pose-delta"),

    /// [JerkCar], limited in jerk.
    JERK("jerk"),

    /// [SingleTrackCar], the only kind that knows the grip of the road.
    SINGLE_TRACK("single-track");

    private final String label;

    CarKind(String label) {
        this.label = label;
    }

    /// Its name on the command line and in records.
    public String label() {
        return label;
    }

    /// Whether it drives differently on another road.
    public boolean knowsGrip() {
        return this == SINGLE_TRACK;
    }

    /// A car of a length, standing at the origin.
    public CarModel car(float lengthM, RoadGrip road) {
        return switch (this) {
            case BICYCLE -> new KinematicBicycle(lengthM, VehicleLimits.DRY_ROAD);
            case INVERTIBLE_BICYCLE -> new InvertibleBicycle();
            case BENCHMARK_BICYCLE -> new BenchmarkBicycle(lengthM);
            case POSE_DELTA -> new PoseDeltaCar(lengthM);
            case JERK -> new JerkCar(lengthM);
            case SINGLE_TRACK -> new SingleTrackCar(lengthM, road);
        };
    }
}
