package dev.skidpad.sim.column;

import dev.skidpad.core.kernel.Kernels;

/// What batches of worlds do with columns: find the lane that a car is on, and write the slots of an
/// observation. The plain and the vector form give the same bits.
///
/// A *record* of eight floats stands behind each slot: the place `(x, y)`, two features, the direction as a
/// unit vector, two features. With the observer's pose `(x, y)`, `c = cos ψ`, `s = sin ψ`, a slot is
/// ```
/// dx·(c·k) + dy·(s·k)    dy·(c·k) - dx·(s·k)    f2  f3    ux·c + uy·s    uy·c - ux·s    f6  f7
/// ```
/// with `k` of [#POSITION_SCALE]; of slots that are seven floats apart, the next one covers `f7`.
public sealed interface ColumnKernels permits ScalarColumnKernels, VectorColumnKernels {
    /// The number of floats of a record.
    int RECORD = 8;

    /// What places are multiplied with, 1/m.
    float POSITION_SCALE = 0.02f;

    /// The cosine of 30°: a lane within this of an agent's heading is nearer by [#AGAINST_M] than it is.
    float ALONG_COS = 0.8660254f;

    /// What is added to the distance in m of a lane that leads elsewhere.
    float AGAINST_M = 3;

    /// The greatest distance in m of an agent's lane, with what is added.
    float LANE_REACH_M = 4;

    /// The form that suits this machine.
    static ColumnKernels best() {
        return Kernels.vectorBits() == 0 ? scalar() : vector();
    }

    /// The plain form.
    static ColumnKernels scalar() {
        return new ScalarColumnKernels();
    }

    /// The form on the Vector API. In a method of its own: where that is missing, the class must not be loaded.
    static ColumnKernels vector() {
        return new VectorColumnKernels();
    }

    /// The row of the lane segment that a car drives on, or -1 as "none".
    ///
    /// The nearest of those that lead within 30° of the car's heading, unless the nearest of the others is
    /// nearer by more than 3 m; none if it is further than 4 m, the 3 m added. Of equally near ones the
    /// first.
    int laneAt(Strips lanes, int from, int to, float x, float y, float cos, float sin);

    /// Writes the slots of a set of records, ascending, and maybe a 0 behind the last.
    ///
    /// @param records `[A, 8]`
    /// @param first the row that bit 0 of `set` stands for
    /// @param set the rows to write
    /// @param stride how far slots are apart: 7, or 8 where nothing may be written behind the last
    /// @return where the slots end
    int writeSlots(
            float[] records,
            int first,
            long set,
            float x,
            float y,
            float cos,
            float sin,
            float[] out,
            int at,
            int stride);

    /// Writes the slots of records in the order of a list, and maybe a 0 behind the last.
    ///
    /// @param records `[M, 8]`
    /// @param rows the list, from `from` to `to`
    /// @param stride how far slots are apart: 7, or 8 where nothing may be written behind the last
    void writeSlots(
            float[] records,
            int[] rows,
            int from,
            int to,
            float x,
            float y,
            float cos,
            float sin,
            float[] out,
            int at,
            int stride);
}
