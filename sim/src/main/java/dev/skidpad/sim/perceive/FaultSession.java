package dev.skidpad.sim.perceive;

import dev.skidpad.sim.world.WorldView;

/// One episode seen through one fault.
final class FaultSession implements Perception.Session {
    private final WorldView source;
    private final Fault fault;
    private final SeenWorld seen;

    /// An episode without delay.
    FaultSession(WorldView source, Fault fault) {
        this(source, fault, new SeenWorld(source, 0, 0));
    }

    /// @param source the world, at its first step
    /// @param seen empty
    FaultSession(WorldView source, Fault fault, SeenWorld seen) {
        this.source = source;
        this.fault = fault;
        this.seen = seen;
        for (int ago = WorldView.HISTORY_STEPS; ago >= 0; ago--) {
            observe(ago);
        }
    }

    @Override
    public WorldView view() {
        return seen;
    }

    @Override
    public void advance() {
        observe(0);
    }

    private void observe(int stepsAgo) {
        seen.beginFrame();
        fault.observe(source, stepsAgo, seen);
    }
}
