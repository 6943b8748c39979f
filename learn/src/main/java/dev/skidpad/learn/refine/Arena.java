package dev.skidpad.learn.refine;

import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.traffic.Traffic;

/// Where a policy is tried while it is refined: among traffic of the simulator, or in a world model's dreams.
///
/// @param name for the metrics, such as `dream`
/// @param traffic how the others move there
/// @param perception what the policy sees through
/// @param share of the groups that drive here, relative to the other arenas' shares
public record Arena(String name, Traffic traffic, Perception perception, double share) {
    public Arena {
        if (!(share > 0)) {
            throw new IllegalArgumentException("arena " + name + " has the share " + share + ", which is not positive");
        }
    }

    /// One in which the policy sees everything.
    public Arena(String name, Traffic traffic, double share) {
        this(name, traffic, Perception.PERFECT, share);
    }
}
