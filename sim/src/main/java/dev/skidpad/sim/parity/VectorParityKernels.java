package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Kernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on the Vector API: a lane per box or segment, and a vector of eight per slot of an
/// observation.
final class VectorParityKernels implements ParityKernels {
    private static final VectorSpecies<Float> SPECIES = switch (Kernels.vectorBits()) {
        case 512 -> FloatVector.SPECIES_512;
        case 256 -> FloatVector.SPECIES_256;
        default -> FloatVector.SPECIES_128;
    };
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int LANES = SPECIES.length();

    /// One slot in one vector: seven features and a 0.
    private static final VectorSpecies<Float> SLOT = FloatVector.SPECIES_256;

    private static final VectorShuffle<Float> NEIGHBOUR = VectorShuffle.fromValues(SLOT, 1, 0, 3, 2, 5, 4, 7, 6);
    private static final float K = ParityObservation.POSITION_SCALE;
    private static final float[] X_LANES = {1, 0, 0, 0, 0, 0, 0, 0};
    private static final float[] Y_LANES = {0, 1, 0, 0, 0, 0, 0, 0};
    private static final float[] COS_LANES = {K, K, 0, 0, 1, 1, 0, 0};
    private static final float[] SIN_LANES = {K, -K, 0, 0, 1, -1, 0, 0};
    private static final VectorMask<Float> KEPT = VectorMask.fromLong(SLOT, 0b1100_1100);

    private final ScalarParityKernels scalar = new ScalarParityKernels();

    @Override
    public long overlapping(Boxes boxes, int from, int to, int self) {
        float x = boxes.x[self];
        float y = boxes.y[self];
        long others = ~(1L << (self - from));
        long set = 0;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, boxes.x, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, boxes.y, i).sub(y);
            VectorMask<Float> near = dx.mul(dx).add(dy.mul(dy)).compare(VectorOperators.LE, REJECT_SQUARED_M2);
            long candidates = near.toLong() << (i - from) & others;
            if (candidates != 0) {
                set |= candidates & touching(boxes, i, self) << (i - from);
            }
        }
        return set;
    }

    /// The lanes whose boxes overlap or touch the box of a row, by
    /// [dev.skidpad.core.geometry.OrientedBox#overlap].
    ///
    /// It is compiled by itself, being too long to be inlined; so it takes no vectors, which would be
    /// boxed.
    private static long touching(Boxes boxes, int i, int self) {
        FloatVector dx = FloatVector.fromArray(SPECIES, boxes.x, i).sub(boxes.x[self]);
        FloatVector dy = FloatVector.fromArray(SPECIES, boxes.y, i).sub(boxes.y[self]);
        float aCos = boxes.cos[self];
        float aSin = boxes.sin[self];
        float aLength = boxes.halfLength[self];
        float aWidth = boxes.halfWidth[self];
        FloatVector bCos = FloatVector.fromArray(SPECIES, boxes.cos, i);
        FloatVector bSin = FloatVector.fromArray(SPECIES, boxes.sin, i);
        FloatVector bLength = FloatVector.fromArray(SPECIES, boxes.halfLength, i);
        FloatVector bWidth = FloatVector.fromArray(SPECIES, boxes.halfWidth, i);
        FloatVector c = bCos.mul(aCos).add(bSin.mul(aSin)).abs();
        FloatVector s = bSin.mul(aCos).sub(bCos.mul(aSin)).abs();
        VectorMask<Float> onA = dx.mul(aCos)
                .add(dy.mul(aSin))
                .abs()
                .compare(VectorOperators.LE, bLength.mul(c).add(aLength).add(bWidth.mul(s)));
        VectorMask<Float> acrossA = dy.mul(aCos)
                .sub(dx.mul(aSin))
                .abs()
                .compare(VectorOperators.LE, bLength.mul(s).add(aWidth).add(bWidth.mul(c)));
        VectorMask<Float> onB = dx.mul(bCos)
                .add(dy.mul(bSin))
                .abs()
                .compare(VectorOperators.LE, bLength.add(c.mul(aLength)).add(s.mul(aWidth)));
        VectorMask<Float> acrossB = dy.mul(bCos)
                .sub(dx.mul(bSin))
                .abs()
                .compare(VectorOperators.LE, bWidth.add(s.mul(aLength)).add(c.mul(aWidth)));
        return onA.and(acrossA).and(onB).and(acrossB).toLong();
    }

    @Override
    public long inSight(Boxes boxes, int from, int to, float x, float y) {
        long set = 0;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, boxes.x, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, boxes.y, i).sub(y);
            set |= dx.mul(dx)
                            .add(dy.mul(dy))
                            .compare(VectorOperators.LE, ParityObservation.SIGHT_SQUARED_M2)
                            .toLong()
                    << (i - from);
        }
        return set;
    }

    @Override
    public boolean meetsAny(
            ParityMap.Strips edges,
            int from,
            int to,
            float x,
            float y,
            float cos,
            float sin,
            float halfLength,
            float halfWidth) {
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, edges.mx, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, edges.my, i).sub(y);
            FloatVector ux = FloatVector.fromArray(SPECIES, edges.ux, i);
            FloatVector uy = FloatVector.fromArray(SPECIES, edges.uy, i);
            FloatVector h = FloatVector.fromArray(SPECIES, edges.h, i);
            FloatVector mu = dx.mul(cos).add(dy.mul(sin));
            FloatVector mv = dy.mul(cos).sub(dx.mul(sin));
            FloatVector cu = ux.mul(cos).add(uy.mul(sin));
            FloatVector su = uy.mul(cos).sub(ux.mul(sin));
            FloatVector acu = cu.abs();
            FloatVector asu = su.abs();
            VectorMask<Float> ahead =
                    mu.abs().compare(VectorOperators.LE, h.mul(acu).add(halfLength));
            VectorMask<Float> aside =
                    mv.abs().compare(VectorOperators.LE, h.mul(asu).add(halfWidth));
            VectorMask<Float> across = mu.mul(su)
                    .sub(mv.mul(cu))
                    .abs()
                    .compare(VectorOperators.LE, asu.mul(halfLength).add(acu.mul(halfWidth)));
            long met = ahead.and(aside).and(across).toLong();
            if ((met & lanesBefore(to - i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The lanes below a count that may be more than there are.
    private static long lanesBefore(int count) {
        return count >= LANES ? -1 : (1L << count) - 1;
    }

    @Override
    public int laneAt(ParityMap.Strips lanes, int from, int to, float x, float y, float cos, float sin) {
        FloatVector along = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector against = along;
        IntVector row = IntVector.broadcast(INTS, from).addIndex(1);
        IntVector alongRow = IntVector.broadcast(INTS, Integer.MAX_VALUE);
        IntVector againstRow = alongRow;
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
            VectorMask<Float> leads = ux.mul(cos).add(uy.mul(sin)).compare(VectorOperators.GE, ALONG_COS);
            VectorMask<Float> there = row.compare(VectorOperators.LT, to).cast(SPECIES);
            VectorMask<Float> nearerAlong =
                    squared.compare(VectorOperators.LT, along).and(leads).and(there);
            VectorMask<Float> nearerAgainst =
                    squared.compare(VectorOperators.LT, against).andNot(leads).and(there);
            along = along.blend(squared, nearerAlong);
            against = against.blend(squared, nearerAgainst);
            alongRow = alongRow.blend(row, nearerAlong.cast(INTS));
            againstRow = againstRow.blend(row, nearerAgainst.cast(INTS));
            row = row.add(LANES);
        }
        float leastAlong = along.reduceLanes(VectorOperators.MIN);
        float leastAgainst = against.reduceLanes(VectorOperators.MIN);
        int firstAlong = alongRow.reduceLanes(
                VectorOperators.MIN,
                along.compare(VectorOperators.EQ, leastAlong).cast(INTS));
        int firstAgainst = againstRow.reduceLanes(
                VectorOperators.MIN,
                against.compare(VectorOperators.EQ, leastAgainst).cast(INTS));
        return ScalarParityKernels.chosen(leastAlong, firstAlong, leastAgainst, firstAgainst);
    }

    /// Of each record a vector: less the agent's place, times the cosines, plus its neighbours times the
    /// sines.
    @Override
    public int writeSlots(
            float[] records, int first, long set, float x, float y, float cos, float sin, float[] out, int at) {
        if (LANES < SLOT.length()) {
            return scalar.writeSlots(records, first, set, x, y, cos, sin, out, at);
        }
        FloatVector place = FloatVector.fromArray(SLOT, X_LANES, 0)
                .mul(x)
                .add(FloatVector.fromArray(SLOT, Y_LANES, 0).mul(y));
        FloatVector cosines = FloatVector.fromArray(SLOT, COS_LANES, 0).mul(cos).blend(1f, KEPT);
        FloatVector sines = FloatVector.fromArray(SLOT, SIN_LANES, 0).mul(sin);
        int o = at;
        for (long rest = set; rest != 0; rest &= rest - 1, o += ParityObservation.FEATURES) {
            int row = first + Long.numberOfTrailingZeros(rest);
            FloatVector d = FloatVector.fromArray(SLOT, records, row * ParityObservation.RECORD)
                    .sub(place);
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
            int at) {
        if (LANES < SLOT.length()) {
            scalar.writeSlots(records, rows, from, to, x, y, cos, sin, out, at);
            return;
        }
        FloatVector place = FloatVector.fromArray(SLOT, X_LANES, 0)
                .mul(x)
                .add(FloatVector.fromArray(SLOT, Y_LANES, 0).mul(y));
        FloatVector cosines = FloatVector.fromArray(SLOT, COS_LANES, 0).mul(cos).blend(1f, KEPT);
        FloatVector sines = FloatVector.fromArray(SLOT, SIN_LANES, 0).mul(sin);
        for (int k = from; k < to; k++) {
            FloatVector d = FloatVector.fromArray(SLOT, records, rows[k] * ParityObservation.RECORD)
                    .sub(place);
            d.mul(cosines)
                    .add(d.rearrange(NEIGHBOUR).mul(sines))
                    .intoArray(out, at + (k - from) * ParityObservation.FEATURES);
        }
    }
}
