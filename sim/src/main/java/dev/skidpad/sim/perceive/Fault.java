package dev.skidpad.sim.perceive;

import dev.skidpad.sim.world.WorldView;

/// What goes wrong between the world and its picture, frame by frame, during one episode.
interface Fault {
    /// Sees one frame: says of each agent that is there whether and where it is seen.
    ///
    /// Called once for each frame in order, first for those of the past that the source remembers. To draw the
    /// same random numbers whatever the ego does, a fault draws for every agent, seen or not.
    ///
    /// @param source what there is to see
    /// @param stepsAgo which frame of the source; 0 is the present
    /// @param seen receives it, in a frame in which nobody is seen yet
    void observe(WorldView source, int stepsAgo, SeenWorld seen);
}
