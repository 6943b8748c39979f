package dev.skidpad.sim.timing;

/// A batch of worlds with the actions that drive it, as benchmarks run it. One thread owns it.
public interface Stepping {
    /// How many agents one step moves.
    int agents();

    /// Runs a whole episode of all worlds, resets included, and says how many steps it had.
    int episode();
}
