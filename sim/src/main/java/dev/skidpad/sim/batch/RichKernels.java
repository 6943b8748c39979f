package dev.skidpad.sim.batch;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.sim.column.ColumnKernels;

/// The inner loops of the rich step, besides those that it shares ([ColumnKernels]). The plain and the
/// vector form give the same bits.
sealed interface RichKernels permits ScalarRichKernels, VectorRichKernels {
    /// Added to the reach of [#near] against rounding, m.
    float SLACK_M = 0.01f;

    /// The form that suits this machine.
    static RichKernels best() {
        return Kernels.vectorBits() == 0 ? new ScalarRichKernels() : vector();
    }

    // In a method of its own: where the Vector API is missing, the class must not be loaded.
    private static RichKernels vector() {
        return new VectorRichKernels();
    }

    /// The shared kernels, in the same form.
    ColumnKernels columns();

    /// Adds the segments of some blocks whose squared distance from a place is at most a limit, ascending.
    ///
    /// @param from the first block, `to` the one behind the last
    /// @param packed receives each as [NearestRoad#packed]; room for a vector more than there can be
    /// @param count how many there are already
    /// @return how many there are then
    int addSegments(RoadBlocks blocks, int from, int to, float x, float y, float limitSquared, int[] packed, int count);

    /// Finds the points whose squared distance from a place is at most a limit, ascending by row.
    ///
    /// @param px `[A]` m
    /// @param py `[A]` m
    /// @param count how many points there are, a multiple of [Strips#PADDING]
    /// @param except a row that is not wanted
    /// @param keys receives the squared distances; room for a vector more than there can be
    /// @param rows receives the rows, with as much room
    /// @return how many there are
    int findPoints(
            float[] px,
            float[] py,
            int count,
            int except,
            float x,
            float y,
            float limitSquared,
            float[] keys,
            int[] rows);

    /// Brings rows into the order of their keys, equal ones as they come in. The keys are lost. Its time grows with
    /// the square of the count: it is for few.
    ///
    /// @param keys none is negative or not a number; room for a vector more than the count
    /// @param sorted receives the rows
    void order(float[] keys, int[] rows, int count, int[] sorted);

    /// Adds the circles that come within a reach of a place, [#SLACK_M] added, to a set.
    ///
    /// @param px `[A]` m
    /// @param py `[A]` m
    /// @param radius `[A]` m
    /// @param row the first row of the places
    /// @param radiusRow the first row of the radii
    /// @param count how many rows, a multiple of [Strips#PADDING]
    /// @param set receives bit `bit + i` for row `row + i`
    /// @param bit a multiple of [Strips#PADDING]
    void near(
            float[] px,
            float[] py,
            float[] radius,
            int row,
            int radiusRow,
            int count,
            float x,
            float y,
            float reachM,
            long[] set,
            int bit);

    /// When a box first meets one of some others if all keep their velocities and headings: infinite if
    /// never, 0 if it meets one now.
    ///
    /// With `p` the offset and `q` the relative velocity along one of the four axes, and `r` the sum of the
    /// half extents along it, the boxes overlap there from `(∓r - p)/q` to `(±r - p)/q`; they meet while they
    /// do along all four.
    ///
    /// @param self the row of the box itself, which it does not meet
    float firstContactS(ActorColumns actors, int from, int to, int self);

    /// The first of the segments of a path that are nearest to a point; -1 as "none".
    int nearestOnPath(Path path, int from, int to, float px, float py);
}
