package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// How the agents other than the ego move: their log, IDM, a learned model, a planner.
///
/// A traffic model is immutable and shared by all scenes and threads; what it remembers during one episode
/// lives in its [Session].
public interface Traffic {
    /// A short name for reports and records, such as `idm` or `world-model`.
    String name();

    /// Starts an episode in which the model moves everybody but the ego.
    ///
    /// @param view the scene, at its first step; it stays the same object for the whole episode
    /// @param random this episode's own stream for the traffic. A model draws from children of it that are named
    ///     for an agent, so that what one agent draws does not depend on which others it moves
    Session start(WorldView view, RandomStream random);

    /// Starts an episode in which the model moves some agents, and other models the rest.
    ///
    /// A model that does not say otherwise moves all in thought and writes those alone.
    ///
    /// @param moved those that it moves
    default Session start(WorldView view, AgentSet moved, RandomStream random) {
        return new PartialSession(start(view, random), moved);
    }

    /// One episode's traffic. Used by one thread at a time.
    interface Session extends AutoCloseable {
        /// Moves every agent that is the session's from the present step to the next.
        ///
        /// The view still shows the present: the ego has not moved yet, so nobody reacts to the future.
        ///
        /// @throws SeatException if a planner that drives one of them fails
        void advance(StateWriter next);

        /// Called once at the end of the episode, however it ended. Must not throw.
        @Override
        default void close() {}
    }
}
