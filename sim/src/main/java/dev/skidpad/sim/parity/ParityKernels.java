package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Kernels;

/// The inner loops of the workload. The plain and the vector form give the same bits.
///
/// Rows of boxes come in whole vectors: `from` and `to` are multiples of [ParityMap#PADDING] apart from the
/// first row of a world, and at most 64 rows are asked for, so that a set of them fits a `long`.
sealed interface ParityKernels permits ScalarParityKernels, VectorParityKernels {
    /// Boxes whose centres are further apart than this, squared, are not tested, in m².
    float REJECT_SQUARED_M2 = 15f * 15f;

    /// The cosine of 30°: a lane within this of an agent's heading is nearer by [#AGAINST_M] than it is.
    float ALONG_COS = 0.8660254f;

    /// The cosine of 15°: an agent within this of its lane's course is aligned.
    float ALIGNED_COS = 0.9659258f;

    /// What is added to the distance in m of a lane that leads elsewhere.
    float AGAINST_M = 3;

    /// The greatest distance in m of an agent's lane, with what is added.
    float LANE_REACH_M = 4;

    /// The form that suits this machine.
    static ParityKernels best() {
        return Kernels.vectorBits() == 0 ? new ScalarParityKernels() : vector();
    }

    // In a method of its own: where the Vector API is missing, the class must not be loaded.
    private static ParityKernels vector() {
        return new VectorParityKernels();
    }

    /// The boxes that overlap or touch one of them, by the four separating axes after the reject by
    /// distance; it itself is not among them.
    ///
    /// @return bit `i` for row `from + i`
    long overlapping(Boxes boxes, int from, int to, int self);

    /// The boxes whose centre is within [ParityObservation#SIGHT_SQUARED_M2] of a place.
    ///
    /// @return bit `i` for row `from + i`
    long inSight(Boxes boxes, int from, int to, float x, float y);

    /// Whether any of some segments meets a box.
    ///
    /// In the frame of the box, with the midpoint `(mu, mv)`, the direction `(cu, su)` and the half length
    /// `h` of a segment, and the half sizes `l`, `w`, they meet exactly if `|mu| <= l + h·|cu|`, `|mv| <= w
    /// + h·|su|` and `|mu·su - mv·cu| <= l·|su| + w·|cu|`.
    boolean meetsAny(
            ParityMap.Strips edges,
            int from,
            int to,
            float x,
            float y,
            float cos,
            float sin,
            float halfLength,
            float halfWidth);

    /// The row of the lane segment that a car drives on, or -1 as "none".
    ///
    /// The nearest of those that lead within 30° of the car's heading, unless the nearest of the others is
    /// nearer by more than 3 m; none if it is further than 4 m, the 3 m added. Of equally near ones the
    /// first.
    int laneAt(ParityMap.Strips lanes, int from, int to, float x, float y, float cos, float sin);

    /// Writes the slots of partners, ascending, and maybe a 0 behind the last.
    ///
    /// @param records `[A, 8]`
    /// @param first the row that bit 0 of `set` stands for
    /// @param set the rows to write
    /// @return where the slots end
    int writeSlots(float[] records, int first, long set, float x, float y, float cos, float sin, float[] out, int at);

    /// Writes the slots of road segments in the order of a list, and maybe a 0 behind the last.
    ///
    /// @param records `[M, 8]`
    /// @param rows the list, from `from` to `to`
    void writeSlots(
            float[] records, int[] rows, int from, int to, float x, float y, float cos, float sin, float[] out, int at);
}
