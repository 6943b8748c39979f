package dev.skidpad.loop;

import java.time.Duration;

/// Hears how a turn of the loop goes on. Called from the thread that runs the turn.
public interface LoopListener {
    /// A listener that does nothing.
    LoopListener SILENT = new LoopListener() {};

    /// A phase begins.
    default void started(Phase phase) {}

    /// A phase has come some way.
    ///
    /// @param done how many of the phase's units of work are done
    /// @param total how many there are
    /// @param detail a few words or figures, such as `loss 1.92`; may be empty
    default void progressed(Phase phase, long done, long total, String detail) {}

    /// A phase is done.
    ///
    /// @param took how long it ran
    /// @param summary what came of it, in one line
    default void finished(Phase phase, Duration took, String summary) {}

    /// A phase was done in an earlier run and is loaded instead.
    default void resumed(Phase phase, String summary) {}
}
