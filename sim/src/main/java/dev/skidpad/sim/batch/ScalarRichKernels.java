package dev.skidpad.sim.batch;

import dev.skidpad.sim.column.ColumnKernels;

/// The plain form of the kernels.
final class ScalarRichKernels implements RichKernels {
    private final ColumnKernels columns = ColumnKernels.scalar();

    @Override
    public ColumnKernels columns() {
        return columns;
    }

    @Override
    public int addSegments(
            RoadBlocks blocks, int from, int to, float x, float y, float limitSquared, int[] packed, int count) {
        int n = count;
        for (int i = from * RoadBlocks.LANES; i < to * RoadBlocks.LANES; i++) {
            float squared = blocks.squaredDistance(i, x, y);
            if (squared <= limitSquared) {
                packed[n++] = NearestRoad.packed(squared, i);
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
        for (int i = 0; i < count; i++) {
            float dx = px[i] - x;
            float dy = py[i] - y;
            float squared = dx * dx + dy * dy;
            if (squared <= limitSquared && i != except) {
                keys[n] = squared;
                rows[n++] = i;
            }
        }
        return n;
    }

    @Override
    public void order(float[] keys, int[] rows, int count, int[] sorted) {
        for (int i = 0; i < count; i++) {
            float key = keys[i];
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--) {
                keys[place] = keys[place - 1];
                sorted[place] = sorted[place - 1];
            }
            keys[place] = key;
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
        for (int i = 0; i < count; i++) {
            float dx = px[row + i] - x;
            float dy = py[row + i] - y;
            float reach = radius[radiusRow + i] + (reachM + SLACK_M);
            if (dx * dx + dy * dy <= reach * reach) {
                set[bit + i >> 6] |= 1L << (bit + i);
            }
        }
    }

    @Override
    public float firstContactS(ActorColumns actors, int from, int to, int self) {
        float least = Float.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float seconds = i == self ? Float.POSITIVE_INFINITY : contactS(actors, self, i);
            least = seconds < least ? seconds : least;
        }
        return least;
    }

    /// When a box meets another: infinite if never.
    static float contactS(ActorColumns actors, int a, int b) {
        float dx = actors.x[b] - actors.x[a];
        float dy = actors.y[b] - actors.y[a];
        float wx = actors.vx[b] - actors.vx[a];
        float wy = actors.vy[b] - actors.vy[a];
        float ac = actors.cos[a];
        float as = actors.sin[a];
        float bc = actors.cos[b];
        float bs = actors.sin[b];
        float al = actors.halfLength[a];
        float aw = actors.halfWidth[a];
        float bl = actors.halfLength[b];
        float bw = actors.halfWidth[b];
        float c = Math.abs(bc * ac + bs * as);
        float s = Math.abs(bs * ac - bc * as);

        float p = dx * ac + dy * as;
        float q = wx * ac + wy * as;
        float r = bl * c + al + bw * s;
        float one = (-r - p) / q;
        float other = (r - p) / q;
        float enter = Math.max(0, Math.min(one, other));
        float leave = Math.max(one, other);

        p = dy * ac - dx * as;
        q = wy * ac - wx * as;
        r = bl * s + aw + bw * c;
        one = (-r - p) / q;
        other = (r - p) / q;
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));

        p = dx * bc + dy * bs;
        q = wx * bc + wy * bs;
        r = bl + c * al + s * aw;
        one = (-r - p) / q;
        other = (r - p) / q;
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));

        p = dy * bc - dx * bs;
        q = wy * bc - wx * bs;
        r = bw + s * al + c * aw;
        one = (-r - p) / q;
        other = (r - p) / q;
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));
        return enter <= leave ? enter : Float.POSITIVE_INFINITY;
    }

    @Override
    public int nearestOnPath(Path path, int from, int to, float px, float py) {
        return nearestOr(path, from, to, px, py, -1, Float.POSITIVE_INFINITY);
    }

    static int nearestOr(Path path, int from, int to, float px, float py, int best, float bestSquared) {
        int nearest = best;
        float least = bestSquared;
        for (int i = from; i < to; i++) {
            float along = path.alongM(i, px, py);
            float ex = px - path.x[i] - along * path.ux[i];
            float ey = py - path.y[i] - along * path.uy[i];
            float squared = ex * ex + ey * ey;
            if (squared < least) {
                least = squared;
                nearest = i;
            }
        }
        return nearest;
    }
}
