package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// How the agents other than the ego move: their log, IDM, a learned model.
///
/// A traffic model is immutable and shared by all scenes and threads; what it remembers during one episode
/// lives in its [Session].
public interface Traffic {
    /// A short name for reports, such as `idm` or `world-model`.
    String name();

    /// Starts an episode.
    ///
    /// @param view the scene, at its first step; it stays the same object for the whole episode
    /// @param random this episode's own stream for the traffic
    Session start(WorldView view, RandomStream random);

    /// One episode's traffic. Used by one thread at a time.
    interface Session {
        /// Moves every agent but the ego from the present step to the next.
        ///
        /// The view still shows the present: the ego has not moved yet, so nobody reacts to the future.
        void advance(StateWriter next);
    }
}
