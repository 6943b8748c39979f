package dev.skidpad.sim.parity;

import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.StepTimer;

/// What [ParityBenchmark] measured.
///
/// @param detail of the maps
/// @param small a few worlds, one of each scene
/// @param large many worlds of the same scenes
/// @param resetMicros the time that the reset of one world takes, in µs
/// @param bytesPerFurtherWorld what one more world of a scene takes, the observations of its agents
///     included; the mean over the scenes
/// @param bytesPerMap what a map takes, whatever the number of its worlds; the mean over the scenes
public record ParityReport(
        MapDetail detail, Load small, Load large, Spread resetMicros, long bytesPerFurtherWorld, long bytesPerMap) {
    /// The speed with a number of worlds.
    ///
    /// @param worlds how many
    /// @param agents how many agents are controlled in all of them
    /// @param observed with observations
    /// @param unobserved without
    public record Load(int worlds, int agents, StepTimer.Result observed, StepTimer.Result unobserved) {}
}
