package dev.skidpad.sim.column;

import dev.skidpad.core.kernel.Kernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on the Vector API: a lane per segment, and a vector of eight per slot of an observation.
final class VectorColumnKernels implements ColumnKernels {
    private static final VectorSpecies<Float> SPECIES = switch (Kernels.vectorBits()) {
        case 512 -> FloatVector.SPECIES_512;
        case 256 -> FloatVector.SPECIES_256;
        default -> FloatVector.SPECIES_128;
    };
    private static final int LANES = SPECIES.length();

    /// One slot in one vector: seven features and a 0.
    private static final VectorSpecies<Float> SLOT = FloatVector.SPECIES_256;

    private static final VectorShuffle<Float> NEIGHBOUR = VectorShuffle.fromValues(SLOT, 1, 0, 3, 2, 5, 4, 7, 6);
    private static final float K = POSITION_SCALE;
    private static final float[] X_LANES = {1, 0, 0, 0, 0, 0, 0, 0};
    private static final float[] Y_LANES = {0, 1, 0, 0, 0, 0, 0, 0};
    private static final float[] COS_LANES = {K, K, 0, 0, 1, 1, 0, 0};
    private static final float[] SIN_LANES = {K, -K, 0, 0, 1, -1, 0, 0};
    private static final VectorMask<Float> KEPT = VectorMask.fromLong(SLOT, 0b1100_1100);

    private final ScalarColumnKernels scalar = new ScalarColumnKernels();

    @Override
    public int laneAt(Strips lanes, int from, int to, float x, float y, float cos, float sin) {
        // No vector is carried from one round to the next: one that the compiler does not see through lies on the heap.
        float leastAlong = Float.POSITIVE_INFINITY;
        float leastAgainst = Float.POSITIVE_INFINITY;
        int firstAlong = Integer.MAX_VALUE;
        int firstAgainst = Integer.MAX_VALUE;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, lanes.mx, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, lanes.my, i).sub(y);
            FloatVector ux = FloatVector.fromArray(SPECIES, lanes.ux, i);
            FloatVector uy = FloatVector.fromArray(SPECIES, lanes.uy, i);
            FloatVector h = FloatVector.fromArray(SPECIES, lanes.h, i);
            FloatVector aside = dx.mul(uy).sub(dy.mul(ux));
            FloatVector beyond = dx.mul(ux).add(dy.mul(uy)).abs().sub(h);
            FloatVector ahead = beyond.blend(0f, beyond.compare(VectorOperators.LT, 0f));
            FloatVector squared = ahead.mul(ahead).add(aside.mul(aside));
            long leads = ux.mul(cos)
                    .add(uy.mul(sin))
                    .compare(VectorOperators.GE, ALONG_COS)
                    .toLong();
            long there = to - i >= LANES ? -1L : (1L << (to - i)) - 1;
            long along = squared.compare(VectorOperators.LT, leastAlong).toLong() & leads & there;
            if (along != 0) {
                leastAlong = squared.reduceLanes(VectorOperators.MIN, VectorMask.fromLong(SPECIES, along));
                firstAlong = i + firstEqual(squared, leastAlong, along);
            }
            long against = squared.compare(VectorOperators.LT, leastAgainst).toLong() & ~leads & there;
            if (against != 0) {
                leastAgainst = squared.reduceLanes(VectorOperators.MIN, VectorMask.fromLong(SPECIES, against));
                firstAgainst = i + firstEqual(squared, leastAgainst, against);
            }
        }
        return ScalarColumnKernels.chosen(leastAlong, firstAlong, leastAgainst, firstAgainst);
    }

    private static int firstEqual(FloatVector values, float value, long among) {
        return Long.numberOfTrailingZeros(
                values.compare(VectorOperators.EQ, value).toLong() & among);
    }

    /// Of each record a vector: less the agent's place, times the cosines, plus its neighbours times the
    /// sines.
    @Override
    public int writeSlots(
            float[] records,
            int first,
            long set,
            float x,
            float y,
            float cos,
            float sin,
            float[] out,
            int at,
            int stride) {
        if (LANES < SLOT.length()) {
            return scalar.writeSlots(records, first, set, x, y, cos, sin, out, at, stride);
        }
        FloatVector place = FloatVector.fromArray(SLOT, X_LANES, 0)
                .mul(x)
                .add(FloatVector.fromArray(SLOT, Y_LANES, 0).mul(y));
        FloatVector cosines = FloatVector.fromArray(SLOT, COS_LANES, 0).mul(cos).blend(1f, KEPT);
        FloatVector sines = FloatVector.fromArray(SLOT, SIN_LANES, 0).mul(sin);
        int o = at;
        for (long rest = set; rest != 0; rest &= rest - 1, o += stride) {
            int row = first + Long.numberOfTrailingZeros(rest);
            FloatVector d = FloatVector.fromArray(SLOT, records, row * RECORD).sub(place);
            d.mul(cosines).add(d.rearrange(NEIGHBOUR).mul(sines)).intoArray(out, o);
        }
        return o;
    }

    @Override
    public void writeSlots(
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
            int stride) {
        if (LANES < SLOT.length()) {
            scalar.writeSlots(records, rows, from, to, x, y, cos, sin, out, at, stride);
            return;
        }
        FloatVector place = FloatVector.fromArray(SLOT, X_LANES, 0)
                .mul(x)
                .add(FloatVector.fromArray(SLOT, Y_LANES, 0).mul(y));
        FloatVector cosines = FloatVector.fromArray(SLOT, COS_LANES, 0).mul(cos).blend(1f, KEPT);
        FloatVector sines = FloatVector.fromArray(SLOT, SIN_LANES, 0).mul(sin);
        for (int k = from; k < to; k++) {
            FloatVector d =
                    FloatVector.fromArray(SLOT, records, rows[k] * RECORD).sub(place);
            d.mul(cosines).add(d.rearrange(NEIGHBOUR).mul(sines)).intoArray(out, at + (k - from) * stride);
        }
    }
}
