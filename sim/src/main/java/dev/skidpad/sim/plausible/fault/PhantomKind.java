package dev.skidpad.sim.plausible.fault;

/// How a record comes to show a driver who brakes for what is not there.
public enum PhantomKind {
    /// Nothing was ever there.
    NOTHING,
    /// A car stands in the way out of nothing, and is gone again while the driver still brakes.
    GHOST,
    /// The car ahead is lost as soon as the driver brakes for it.
    VANISHED
}
