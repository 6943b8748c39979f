package dev.skidpad.sim.plan;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Whatever drives: log replay, a rule-based planner, a learned policy.
///
/// A planner is immutable and shared by all scenes and threads; what it remembers during one episode lives
/// in its [Session].
public interface Planner {
    /// A short name for reports, such as `lane-follower`.
    String name();

    /// Starts an episode.
    ///
    /// @param view the scene, at its first step; it stays the same object for the whole episode
    /// @param random this episode's own stream for the planner
    Session start(WorldView view, RandomStream random);

    /// One episode's driver. Used by one thread at a time.
    interface Session extends AutoCloseable {
        /// Plans from the present moment on. Called once per replanning interval (half a second by
        /// default); the simulator drives towards the poses of the plan until it asks again.
        ///
        /// @param plan empty; to be filled with at least as many poses as there are steps until the next call
        ///
        /// @throws PlanningFailedException if it cannot, with the reason
        void plan(Plan plan);

        /// Called once at the end of the episode, however it ended, by the thread that called [#plan]. Must not
        /// throw.
        @Override
        default void close() {}
    }
}
