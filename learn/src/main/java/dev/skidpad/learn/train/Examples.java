package dev.skidpad.learn.train;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.model.ViewBatch;

/// What a network is to learn: views and the tokens wanted of them, made when they are asked for.
public interface Examples {
    /// How many there are.
    int size();

    /// How many tokens are wanted of each view.
    int targets();

    /// Something that makes examples; each thread has its own.
    Reader reader();

    /// Makes examples. Used by one thread.
    interface Reader {
        /// Adds an example to a batch.
        ///
        /// @param index from 0 to `size() - 1`
        /// @param random what changes an example a little each time comes from here
        /// @param scale what the weights of the wanted tokens sum up to, before any of the example's own
        void read(int index, RandomStream random, float scale, ViewBatch batch);
    }
}
