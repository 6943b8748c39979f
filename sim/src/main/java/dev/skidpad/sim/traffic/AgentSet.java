package dev.skidpad.sim.traffic;

import dev.skidpad.sim.world.WorldView;
import java.util.function.IntPredicate;

/// Some of the agents of a scene. Immutable.
public final class AgentSet {
    private final boolean[] has; // [A]
    private final int size;

    private AgentSet(boolean[] has) {
        this.has = has;
        int count = 0;
        for (boolean member : has) {
            count += member ? 1 : 0;
        }
        size = count;
    }

    /// Those agents of a scene that a condition holds for. The ego is never among them.
    public static AgentSet of(WorldView view, IntPredicate condition) {
        boolean[] has = new boolean[view.agentCount()];
        for (int a = 0; a < has.length; a++) {
            has[a] = a != view.egoIndex() && condition.test(a);
        }
        return new AgentSet(has);
    }

    /// All agents of a scene but the ego.
    public static AgentSet others(WorldView view) {
        return of(view, agent -> true);
    }

    public boolean has(int agent) {
        return has[agent];
    }

    /// How many they are.
    public int size() {
        return size;
    }
}
