package dev.skidpad.sim.batch;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.sim.column.ColumnKernels;
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
    private static final float MEETING_SLACK_M = 0.1f;
    private static final float MEETING_SLACK_PER_M = 1e-4f;
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
            RoadBlocks blocks, int from, int to, float x, float y, float limitSquared, int[] packed, int count) {
        float[] values = blocks.values;
        int n = count;
        for (int block = from; block < to; block++) {
            for (int lane = 0; lane < RoadBlocks.LANES; lane += LANES) {
                int at = block * RoadBlocks.STRIDE + lane;
                FloatVector dx = FloatVector.fromArray(SPECIES, values, at).sub(x);
                FloatVector dy = FloatVector.fromArray(SPECIES, values, at + RoadBlocks.Y)
                        .sub(y);
                FloatVector ux = FloatVector.fromArray(SPECIES, values, at + RoadBlocks.UX);
                FloatVector uy = FloatVector.fromArray(SPECIES, values, at + RoadBlocks.UY);
                FloatVector aside = dx.mul(uy).sub(dy.mul(ux));
                FloatVector beyond = dx.mul(ux)
                        .add(dy.mul(uy))
                        .abs()
                        .sub(FloatVector.fromArray(SPECIES, values, at + RoadBlocks.H))
                        .max(0f);
                FloatVector squared = beyond.mul(beyond).add(aside.mul(aside));
                VectorMask<Float> within = squared.compare(VectorOperators.LE, limitSquared);
                IntVector steps = (IntVector) squared.lanewise(VectorOperators.SQRT)
                        .mul(NearestRoad.STEPS_PER_M)
                        .convert(VectorOperators.F2I, 0);
                steps.lanewise(VectorOperators.LSHL, NearestRoad.ROW_BITS)
                        .or(IntVector.fromArray(INTS, COUNTING, 0).add(block * RoadBlocks.LANES + lane))
                        .compress(within.cast(INTS))
                        .intoArray(packed, n);
                n += within.trueCount();
            }
        }
        return n;
    }

    @Override
    public int findPoints(
            float[] px,
            float[] py,
            int count,
            int except,
            float x,
            float y,
            float limitSquared,
            float[] keys,
            int[] rows) {
        int n = 0;
        for (int i = 0; i < count; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, px, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, py, i).sub(y);
            FloatVector squared = dx.mul(dx).add(dy.mul(dy));
            long itself = except >= i && except < i + LANES ? 1L << (except - i) : 0;
            long within = squared.compare(VectorOperators.LE, limitSquared).toLong() & ~itself;
            squared.compress(VectorMask.fromLong(SPECIES, within)).intoArray(keys, n);
            IntVector.fromArray(INTS, COUNTING, 0)
                    .add(i)
                    .compress(VectorMask.fromLong(INTS, within))
                    .intoArray(rows, n);
            n += Long.bitCount(within);
        }
        return n;
    }

    /// A key's place is the number of keys that are less, and of equal ones before it.
    @Override
    public void order(float[] keys, int[] rows, int count, int[] sorted) {
        FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY).intoArray(keys, count);
        for (int i = 0; i < count; i++) {
            float key = keys[i];
            int place = 0;
            for (int k = 0; k < count; k += LANES) {
                FloatVector others = FloatVector.fromArray(SPECIES, keys, k);
                long before = i <= k ? 0 : lanesBefore(i - k);
                long less = others.compare(VectorOperators.LT, key).toLong();
                long atMost = others.compare(VectorOperators.LE, key).toLong();
                place += Long.bitCount(less | atMost & before);
            }
            sorted[place] = rows[i];
        }
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

    /// Few boxes can ever be met: those that the agent comes nearer to, and does not pass beside. That is
    /// seen across the way between them, with by far more slack than what rounding may hide; the others need
    /// no division.
    @Override
    public float firstContactS(ActorColumns actors, int from, int to, int self) {
        float x = actors.x[self];
        float y = actors.y[self];
        float vx = actors.vx[self];
        float vy = actors.vy[self];
        float cos = actors.cos[self];
        float sin = actors.sin[self];
        float length = actors.halfLength[self];
        float width = actors.halfWidth[self];
        float radius = actors.radius[self] + MEETING_SLACK_M;
        float first = Float.POSITIVE_INFINITY;
        for (int i = from; i < to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, actors.x, i).sub(x);
            FloatVector dy = FloatVector.fromArray(SPECIES, actors.y, i).sub(y);
            FloatVector wx = FloatVector.fromArray(SPECIES, actors.vx, i).sub(vx);
            FloatVector wy = FloatVector.fromArray(SPECIES, actors.vy, i).sub(vy);
            FloatVector c = FloatVector.fromArray(SPECIES, actors.cos, i);
            FloatVector s = FloatVector.fromArray(SPECIES, actors.sin, i);
            FloatVector slack = dx.abs().add(dy.abs()).mul(MEETING_SLACK_PER_M).add(MEETING_SLACK_M);
            FloatVector across = wy.mul(cos)
                    .sub(wx.mul(sin))
                    .abs()
                    .mul(length)
                    .add(wx.mul(cos).add(wy.mul(sin)).abs().mul(width))
                    .add(wy.mul(c).sub(wx.mul(s)).abs().mul(FloatVector.fromArray(SPECIES, actors.halfLength, i)))
                    .add(wx.mul(c).add(wy.mul(s)).abs().mul(FloatVector.fromArray(SPECIES, actors.halfWidth, i)))
                    .add(wx.abs().add(wy.abs()).mul(slack));
            VectorMask<Float> meets = dx.mul(wy).sub(dy.mul(wx)).abs().compare(VectorOperators.LE, across);
            VectorMask<Float> nears = dx.mul(wx).add(dy.mul(wy)).compare(VectorOperators.LT, 0f);
            FloatVector reach = FloatVector.fromArray(SPECIES, actors.radius, i).add(radius);
            VectorMask<Float> here = dx.mul(dx).add(dy.mul(dy)).compare(VectorOperators.LE, reach.mul(reach));
            for (long rest = meets.and(nears.or(here)).toLong(); rest != 0; rest &= rest - 1) {
                int row = i + Long.numberOfTrailingZeros(rest);
                if (row != self) {
                    first = Math.min(first, ScalarRichKernels.contactS(actors, self, row));
                }
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
