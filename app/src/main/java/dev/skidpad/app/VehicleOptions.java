package dev.skidpad.app;

import dev.skidpad.sim.dynamics.Vehicle;
import picocli.CommandLine.Option;

/// What the ego drives.
final class VehicleOptions {
    /// The kinds of car, for help texts.
    static final String VEHICLES =
            "bicycle, invertible-bicycle, benchmark-bicycle (nuPlan's), pose-delta, jerk, single-track (tyres that slip)";

    @Option(
            names = "--vehicle",
            paramLabel = "NAME",
            description = "What it drives: " + VEHICLES + " (default: ${DEFAULT-VALUE}).")
    private String vehicle = Vehicle.DEFAULT.car().label();

    @Option(
            names = "--road",
            paramLabel = "NAME",
            description = "How much grip there is, for single-track: dry, wet, snow, ice (default: ${DEFAULT-VALUE}).")
    private String road = Vehicle.DEFAULT.road().label();

    @Option(
            names = "--tracker",
            paramLabel = "NAME",
            description =
                    "How it follows a plan: follower, or lqr, that of nuPlan and NAVSIM (default: ${DEFAULT-VALUE}).")
    private String tracker = Vehicle.DEFAULT.tracker().label();

    @Option(
            names = "--actuator-lag",
            paramLabel = "MS",
            description = "Milliseconds until what is wanted begins to happen, 0 to 2000. Behind them acceleration and"
                    + " steering follow with time constants of 0.2 s and 0.05 s (default: ${DEFAULT-VALUE}: at once).")
    private int lagMillis;

    /// The vehicle.
    Vehicle vehicle() {
        return Vehicle.of(vehicle, road, tracker, lagMillis);
    }
}
