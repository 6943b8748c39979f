package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on the Vector API: a lane per box or segment, and a vector of eight per slot of an
/// observation.
final class VectorParityKernels implements ParityKernels {
    private static final VectorSpecies<Float> SPECIES = switch (Kernels.vectorBits()) {
        case 512 -> FloatVector.SPECIES_512;
        case 256 -> FloatVector.SPECIES_256;
        default -> FloatVector.SPECIES_128;
    };
    private static final int LANES = SPECIES.length();

    private final ColumnKernels columns = ColumnKernels.vector();

    @Override
    public ColumnKernels columns() {
        return columns;
    }

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
            Strips edges, int from, int to, float x, float y, float cos, float sin, float halfLength, float halfWidth) {
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
}
