package dev.skidpad.sim.parity;

import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;

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
    public record Load(int worlds, int agents, Speed observed, Speed unobserved) {}

    /// Agent-steps per second.
    ///
    /// @param oneThread per second of the thread's CPU time
    /// @param twoThreadRatio the speed of two threads, each with half of the worlds, over that of one with
    ///     all of them, in agent-steps per second of the clock on the wall
    /// @param twoThreadCpuRatio the same in agent-steps per second of CPU time: what the threads cost each
    ///     other, also where others use the machine
    /// @param bytesPerStep what one step of all worlds allocates
    public record Speed(Spread oneThread, Spread twoThreadRatio, Spread twoThreadCpuRatio, long bytesPerStep) {}
}
