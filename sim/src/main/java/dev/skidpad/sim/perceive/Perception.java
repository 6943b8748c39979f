package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// What a planner sees of the world: the truth, or the truth with faults.
///
/// A perception is immutable and shared by all scenes and threads; what it remembers during one episode lives
/// in its [Session]. Only the planner looks through it: traffic and scores see the truth.
public interface Perception {
    /// Sees everything, at once and exactly.
    Perception PERFECT = new Perception() {
        @Override
        public String name() {
            return "perfect";
        }

        @Override
        public Session start(WorldView truth, RandomStream random) {
            return new Session() {
                @Override
                public WorldView view() {
                    return truth;
                }

                @Override
                public void advance() {}
            };
        }
    };

    /// A short name for records, such as `perfect`.
    String name();

    /// Starts an episode.
    ///
    /// @param truth the scene, at its first step; it stays the same object for the whole episode
    /// @param random this episode's own stream for the perception
    Session start(WorldView truth, RandomStream random);

    /// One episode's perception. Used by one thread at a time.
    interface Session {
        /// What the planner sees; the same object for the whole episode.
        WorldView view();

        /// Takes note of the present step. Called once after every step of the world.
        void advance();
    }
}
