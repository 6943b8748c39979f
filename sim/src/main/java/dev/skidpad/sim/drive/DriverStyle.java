package dev.skidpad.sim.drive;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.driver.Mobil;

/// How drivers by rules drive.
///
/// @param name of the traffic that drives so
/// @param idm the parameters of car following
/// @param topSpeed what its desired speed is
/// @param lanes whether they change lanes
/// @param mobil the parameters of lane changes
/// @param hardestBrakingMps2 the hardest that they brake: what driver, brakes and road allow together
/// @param thinkSteps every how many steps they decide on their pedals, which they hold in between
public record DriverStyle(
        String name, Idm idm, TopSpeed topSpeed, Lanes lanes, Mobil mobil, float hardestBrakingMps2, int thinkSteps) {
    public DriverStyle {
        if (thinkSteps < 1) {
            throw new IllegalArgumentException("a driver thinks every " + thinkSteps + " steps; at least 1");
        }
        if (!(hardestBrakingMps2 > 0)) {
            throw new IllegalArgumentException("braking of " + hardestBrakingMps2 + " m/s² must be positive");
        }
    }

    /// Drivers who brake as hard as tyres can on a dry road, and decide at every step.
    public DriverStyle(String name, Idm idm, TopSpeed topSpeed, Lanes lanes, Mobil mobil) {
        this(name, idm, topSpeed, lanes, mobil, Idm.HARDEST_DECEL_MPS2, 1);
    }

    /// What an agent's desired speed is.
    public enum TopSpeed {
        /// The fastest that it was recorded with, at least a walking pace.
        RECORDED,
        /// That of the model.
        OF_MODEL
    }

    /// Whether lanes are changed.
    public enum Lanes {
        KEPT,
        CHANGED
    }

    /// Ordinary drivers at their recorded pace, who change lanes.
    public static final DriverStyle ORDINARY =
            new DriverStyle("idm", Idm.ordinary(15), TopSpeed.RECORDED, Lanes.CHANGED, Mobil.ordinary());

    /// The background traffic of nuPlan's closed loop: v0 10 m/s, s0 1 m, T 1.5 s, a 1 m/s², b 2 m/s², exponent 4,
    /// in its lane.
    public static final DriverStyle NUPLAN = new DriverStyle(
            "idm-nuplan", new Idm(10, 1, 1.5f, 1, 2, 4), TopSpeed.OF_MODEL, Lanes.KEPT, Mobil.ordinary());
}
