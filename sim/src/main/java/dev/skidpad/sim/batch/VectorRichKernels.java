package dev.skidpad.sim.batch;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on the Vector API: a lane per segment or box.
///
/// No vector is carried from one round of a loop to the next: where the compiler does not see through such a one, it
/// lies on the heap.
final class VectorRichKernels implements RichKernels {
    private static final VectorSpecies<Float> SPECIES = switch (Kernels.vectorBits()) {
        case 512 -> FloatVector.SPECIES_512;
        case 256 -> FloatVector.SPECIES_256;
        default -> FloatVector.SPECIES_128;
    };
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int LANES = SPECIES.length();
    private static final int[] COUNTING = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private final ColumnKernels columns = ColumnKernels.vector();

    @Override
    public ColumnKernels columns() {
        return columns;
    }

    /// The lanes below a count that may be more than there are.
    private static long lanesBefore(int count) {
        return count >= LANES ? (1L << LANES) - 1 : (1L << count) - 1;
    }

    @Override
    public int addSegments(
            Strips strips, int from, int to, float x, float y, float limitSquared, int[] packed, int count) {
        int n = count;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, strips.mx, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, strips.my, i).sub(y);
            FloatVector ux = FloatVector.fromArray(SPECIES, strips.ux, i);
            FloatVector uy = FloatVector.fromArray(SPECIES, strips.uy, i);
            FloatVector aside = dx.mul(uy).sub(dy.mul(ux));
            FloatVector beyond = dx.mul(ux)
                    .add(dy.mul(uy))
                    .abs()
                    .sub(FloatVector.fromArray(SPECIES, strips.h, i))
                    .max(0f);
            FloatVector squared = beyond.mul(beyond).add(aside.mul(aside));
            long within = squared.compare(VectorOperators.LE, limitSquared).toLong() & lanesBefore(to - i);
            if (within != 0) {
                IntVector steps = (IntVector) squared.lanewise(VectorOperators.SQRT)
                        .mul(NearestRoad.STEPS_PER_M)
                        .convert(VectorOperators.F2I, 0);
                steps.lanewise(VectorOperators.LSHL, NearestRoad.ROW_BITS)
                        .or(IntVector.fromArray(INTS, COUNTING, 0).add(i))
                        .compress(VectorMask.fromLong(INTS, within))
                        .intoArray(packed, n);
                n += Long.bitCount(within);
            }
        }
        return n;
    }

    @Override
    public int findPoints(
            float[] px, float[] py, int from, int to, float x, float y, float limitSquared, float[] keys, int[] rows) {
        int n = 0;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, px, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, py, i).sub(y);
            FloatVector squared = dx.mul(dx).add(dy.mul(dy));
            long within = squared.compare(VectorOperators.LE, limitSquared).toLong();
            if (within != 0) {
                squared.compress(VectorMask.fromLong(SPECIES, within)).intoArray(keys, n);
                IntVector.fromArray(INTS, COUNTING, 0)
                        .add(i)
                        .compress(VectorMask.fromLong(INTS, within))
                        .intoArray(rows, n);
                n += Long.bitCount(within);
            }
        }
        return n;
    }

    @Override
    public void near(
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
            int bit) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, px, row + i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, py, row + i).sub(y);
            FloatVector reach =
                    FloatVector.fromArray(SPECIES, radius, radiusRow + i).add(reachM + SLACK_M);
            long found = dx.mul(dx)
                    .add(dy.mul(dy))
                    .compare(VectorOperators.LE, reach.mul(reach))
                    .toLong();
            set[bit + i >> 6] |= found << (bit + i);
        }
    }

    @Override
    public float firstContactS(ActorColumns actors, int from, int to, int self) {
        float ax = actors.x[self];
        float ay = actors.y[self];
        float avx = actors.vx[self];
        float avy = actors.vy[self];
        float ac = actors.cos[self];
        float as = actors.sin[self];
        float al = actors.halfLength[self];
        float aw = actors.halfWidth[self];
        float first = Float.POSITIVE_INFINITY;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, actors.x, i).sub(ax);
            FloatVector dy = FloatVector.fromArray(SPECIES, actors.y, i).sub(ay);
            FloatVector wx = FloatVector.fromArray(SPECIES, actors.vx, i).sub(avx);
            FloatVector wy = FloatVector.fromArray(SPECIES, actors.vy, i).sub(avy);
            FloatVector bc = FloatVector.fromArray(SPECIES, actors.cos, i);
            FloatVector bs = FloatVector.fromArray(SPECIES, actors.sin, i);
            FloatVector bl = FloatVector.fromArray(SPECIES, actors.halfLength, i);
            FloatVector bw = FloatVector.fromArray(SPECIES, actors.halfWidth, i);
            FloatVector c = bc.mul(ac).add(bs.mul(as)).abs();
            FloatVector s = bs.mul(ac).sub(bc.mul(as)).abs();

            FloatVector p = dx.mul(ac).add(dy.mul(as));
            FloatVector q = wx.mul(ac).add(wy.mul(as));
            FloatVector r = bl.mul(c).add(al).add(bw.mul(s));
            FloatVector one = r.neg().sub(p).div(q);
            FloatVector other = r.sub(p).div(q);
            FloatVector enter = one.min(other).max(0f);
            FloatVector leave = one.max(other);

            p = dy.mul(ac).sub(dx.mul(as));
            q = wy.mul(ac).sub(wx.mul(as));
            r = bl.mul(s).add(aw).add(bw.mul(c));
            one = r.neg().sub(p).div(q);
            other = r.sub(p).div(q);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));

            p = dx.mul(bc).add(dy.mul(bs));
            q = wx.mul(bc).add(wy.mul(bs));
            r = bl.add(c.mul(al)).add(s.mul(aw));
            one = r.neg().sub(p).div(q);
            other = r.sub(p).div(q);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));

            p = dy.mul(bc).sub(dx.mul(bs));
            q = wy.mul(bc).sub(wx.mul(bs));
            r = bw.add(s.mul(al)).add(c.mul(aw));
            one = r.neg().sub(p).div(q);
            other = r.sub(p).div(q);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));

            long itself = self >= i && self < i + LANES ? 1L << (self - i) : 0;
            long meet = enter.compare(VectorOperators.LE, leave).toLong() & ~itself;
            if (meet != 0) {
                first = Math.min(first, enter.reduceLanes(VectorOperators.MIN, VectorMask.fromLong(SPECIES, meet)));
            }
        }
        return first;
    }

    @Override
    public int nearestOnPath(Path path, int from, int to, float px, float py) {
        float least = Float.POSITIVE_INFINITY;
        int nearest = -1;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.broadcast(SPECIES, px).sub(FloatVector.fromArray(SPECIES, path.x, i));
            FloatVector dy = FloatVector.broadcast(SPECIES, py).sub(FloatVector.fromArray(SPECIES, path.y, i));
            FloatVector ux = FloatVector.fromArray(SPECIES, path.ux, i);
            FloatVector uy = FloatVector.fromArray(SPECIES, path.uy, i);
            FloatVector along = dx.mul(ux).add(dy.mul(uy)).max(0f).min(FloatVector.fromArray(SPECIES, path.lengthM, i));
            FloatVector ex = dx.sub(along.mul(ux));
            FloatVector ey = dy.sub(along.mul(uy));
            FloatVector squared = ex.mul(ex).add(ey.mul(ey));
            long nearer = squared.compare(VectorOperators.LT, least).toLong() & lanesBefore(to - i);
            if (nearer != 0) {
                least = squared.reduceLanes(VectorOperators.MIN, VectorMask.fromLong(SPECIES, nearer));
                long equal = squared.compare(VectorOperators.EQ, least).toLong() & nearer;
                nearest = i + Long.numberOfTrailingZeros(equal);
            }
        }
        return nearest;
    }
}
