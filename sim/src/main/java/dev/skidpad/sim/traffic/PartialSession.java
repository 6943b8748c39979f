package dev.skidpad.sim.traffic;

import dev.skidpad.sim.world.StateWriter;
import org.jspecify.annotations.Nullable;

/// A session of which only what it writes of some agents counts.
final class PartialSession implements Traffic.Session, StateWriter {
    private final Traffic.Session all;
    private final AgentSet moved;
    private @Nullable StateWriter next;

    PartialSession(Traffic.Session all, AgentSet moved) {
        this.all = all;
        this.moved = moved;
    }

    @Override
    public void advance(StateWriter writer) {
        next = writer;
        all.advance(this);
    }

    @Override
    public void close() {
        all.close();
    }

    @Override
    public void place(int agent, float x, float y, float headingRad, float vx, float vy) {
        if (next != null && moved.has(agent)) {
            next.place(agent, x, y, headingRad, vx, vy);
        }
    }
}
