package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;

/// The inner loops of the workload. The plain and the vector form give the same bits.
///
/// Rows of boxes come in whole vectors: `from` and `to` are multiples of [Strips#PADDING] apart from the
/// first row of a world, and at most 64 rows are asked for, so that a set of them fits a `long`.
sealed interface ParityKernels permits ScalarParityKernels, VectorParityKernels {
    /// Boxes whose centres are further apart than this, squared, are not tested, in m².
    float REJECT_SQUARED_M2 = 15f * 15f;

    /// The cosine of 15°: an agent within this of its lane's course is aligned.
    float ALIGNED_COS = 0.9659258f;

    /// The form that suits this machine.
    static ParityKernels best() {
        return Kernels.vectorBits() == 0 ? new ScalarParityKernels() : vector();
    }

    // In a method of its own: where the Vector API is missing, the class must not be loaded.
    private static ParityKernels vector() {
        return new VectorParityKernels();
    }

    /// The kernels over columns, in the same form.
    ColumnKernels columns();

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
            Strips edges, int from, int to, float x, float y, float cos, float sin, float halfLength, float halfWidth);
}
