package dev.skidpad.sim.batch;

import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.StepTimer;

/// What [RichBenchmark] measured, in agent-steps per second.
///
/// @param detail of what is observed of the maps; scores use every recorded point
/// @param worlds how many worlds, one of each scene
/// @param agents how many agents are controlled in all of them
/// @param replayed how many others follow their record
/// @param observed with observations
/// @param unobserved without
/// @param resetMicros the time that the reset of one world takes, in µs
/// @param bytesPerFurtherWorld what one more world of a scene takes; the mean over the scenes
/// @param bytesPerWorldsRows what the rows of a world's observations take, in the caller's array; the mean over
///     the scenes
/// @param bytesPerMap what a map takes, whatever the number of its worlds; the mean over the scenes
public record RichReport(
        MapDetail detail,
        int worlds,
        int agents,
        int replayed,
        StepTimer.Result observed,
        StepTimer.Result unobserved,
        Spread resetMicros,
        long bytesPerFurtherWorld,
        long bytesPerWorldsRows,
        long bytesPerMap) {}
