package dev.skidpad.sim.batch;

import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;

/// The plain form of the kernels.
final class ScalarRichKernels implements RichKernels {
    private final ColumnKernels columns = ColumnKernels.scalar();

    @Override
    public ColumnKernels columns() {
        return columns;
    }

    @Override
    public int addSegments(
            Strips strips, int from, int to, float x, float y, float limitSquared, int[] packed, int count) {
        int n = count;
        for (int i = from; i < to; i++) {
            float squared = squaredDistance(strips, i, x, y);
            if (squared <= limitSquared) {
                packed[n++] = NearestRoad.packed(squared, i);
            }
        }
        return n;
    }

    /// The squared distance in m² of a place from a segment.
    static float squaredDistance(Strips strips, int i, float x, float y) {
        float dx = strips.mx[i] - x;
        float dy = strips.my[i] - y;
        float aside = dx * strips.uy[i] - dy * strips.ux[i];
        float over = Math.abs(dx * strips.ux[i] + dy * strips.uy[i]) - strips.h[i];
        float beyond = over > 0 ? over : 0;
        return beyond * beyond + aside * aside;
    }

    @Override
    public int findPoints(
            float[] px, float[] py, int from, int to, float x, float y, float limitSquared, float[] keys, int[] rows) {
        int n = 0;
        for (int i = from; i < to; i++) {
            float dx = px[i] - x;
            float dy = py[i] - y;
            float squared = dx * dx + dy * dy;
            if (squared <= limitSquared) {
                keys[n] = squared;
                rows[n++] = i;
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

    private static float contactS(ActorColumns actors, int a, int b) {
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
        float enter = 0;
        float leave = Float.POSITIVE_INFINITY;
        for (int axis = 0; axis < 4; axis++) {
            float p = switch (axis) {
                case 0 -> dx * ac + dy * as;
                case 1 -> dy * ac - dx * as;
                case 2 -> dx * bc + dy * bs;
                default -> dy * bc - dx * bs;
            };
            float q = switch (axis) {
                case 0 -> wx * ac + wy * as;
                case 1 -> wy * ac - wx * as;
                case 2 -> wx * bc + wy * bs;
                default -> wy * bc - wx * bs;
            };
            float r = switch (axis) {
                case 0 -> bl * c + al + bw * s;
                case 1 -> bl * s + aw + bw * c;
                case 2 -> bl + c * al + s * aw;
                default -> bw + s * al + c * aw;
            };
            float one = (-r - p) / q;
            float other = (r - p) / q;
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        }
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
