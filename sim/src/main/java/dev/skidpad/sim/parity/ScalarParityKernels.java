package dev.skidpad.sim.parity;

import dev.skidpad.core.geometry.OrientedBox;

/// The plain form of the kernels.
final class ScalarParityKernels implements ParityKernels {
    @Override
    public long overlapping(Boxes boxes, int from, int to, int self) {
        long set = 0;
        for (int i = from; i < to; i++) {
            float dx = boxes.x[i] - boxes.x[self];
            float dy = boxes.y[i] - boxes.y[self];
            if (dx * dx + dy * dy <= REJECT_SQUARED_M2
                    && i != self
                    && OrientedBox.overlap(
                            boxes.x[self],
                            boxes.y[self],
                            boxes.cos[self],
                            boxes.sin[self],
                            boxes.halfLength[self],
                            boxes.halfWidth[self],
                            boxes.x[i],
                            boxes.y[i],
                            boxes.cos[i],
                            boxes.sin[i],
                            boxes.halfLength[i],
                            boxes.halfWidth[i])) {
                set |= 1L << (i - from);
            }
        }
        return set;
    }

    @Override
    public long inSight(Boxes boxes, int from, int to, float x, float y) {
        long set = 0;
        for (int i = from; i < to; i++) {
            float dx = boxes.x[i] - x;
            float dy = boxes.y[i] - y;
            set |= dx * dx + dy * dy <= ParityObservation.SIGHT_SQUARED_M2 ? 1L << (i - from) : 0;
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
        for (int i = from; i < to; i++) {
            float dx = edges.mx[i] - x;
            float dy = edges.my[i] - y;
            float mu = dx * cos + dy * sin;
            float mv = dy * cos - dx * sin;
            float cu = edges.ux[i] * cos + edges.uy[i] * sin;
            float su = edges.uy[i] * cos - edges.ux[i] * sin;
            float acu = Math.abs(cu);
            float asu = Math.abs(su);
            if (Math.abs(mu) <= halfLength + edges.h[i] * acu
                    && Math.abs(mv) <= halfWidth + edges.h[i] * asu
                    && Math.abs(mu * su - mv * cu) <= halfLength * asu + halfWidth * acu) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int laneAt(ParityMap.Strips lanes, int from, int to, float x, float y, float cos, float sin) {
        float along = Float.POSITIVE_INFINITY;
        float against = Float.POSITIVE_INFINITY;
        int alongRow = -1;
        int againstRow = -1;
        for (int i = from; i < to; i++) {
            float ux = lanes.ux[i];
            float uy = lanes.uy[i];
            float squared = squaredDistance(lanes.mx[i] - x, lanes.my[i] - y, ux, uy, lanes.h[i]);
            if (ux * cos + uy * sin >= ALONG_COS) {
                if (squared < along) {
                    along = squared;
                    alongRow = i;
                }
            } else if (squared < against) {
                against = squared;
                againstRow = i;
            }
        }
        return chosen(along, alongRow, against, againstRow);
    }

    private static float squaredDistance(float dx, float dy, float ux, float uy, float h) {
        float aside = dx * uy - dy * ux;
        float beyond = Math.abs(dx * ux + dy * uy) - h;
        float ahead = beyond > 0 ? beyond : 0;
        return ahead * ahead + aside * aside;
    }

    /// The row that counts, from the squared distances of the nearest along and against the heading.
    static int chosen(float along, int alongRow, float against, int againstRow) {
        float alongM = (float) Math.sqrt(along);
        float againstM = (float) Math.sqrt(against) + AGAINST_M;
        if (alongM <= againstM) {
            return alongM <= LANE_REACH_M ? alongRow : -1;
        }
        return againstM <= LANE_REACH_M ? againstRow : -1;
    }

    @Override
    public int writeSlots(
            float[] records, int first, long set, float x, float y, float cos, float sin, float[] out, int at) {
        int o = at;
        for (long rest = set; rest != 0; rest &= rest - 1, o += ParityObservation.FEATURES) {
            int row = first + Long.numberOfTrailingZeros(rest);
            writeSlot(records, row * ParityObservation.RECORD, x, y, cos, sin, out, o);
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
        for (int k = from, o = at; k < to; k++, o += ParityObservation.FEATURES) {
            writeSlot(records, rows[k] * ParityObservation.RECORD, x, y, cos, sin, out, o);
        }
    }

    private static void writeSlot(float[] records, int r, float x, float y, float cos, float sin, float[] out, int o) {
        float dx = records[r] - x;
        float dy = records[r + 1] - y;
        float scaledCos = cos * ParityObservation.POSITION_SCALE;
        float scaledSin = sin * ParityObservation.POSITION_SCALE;
        out[o] = dx * scaledCos + dy * scaledSin;
        out[o + 1] = dy * scaledCos - dx * scaledSin;
        out[o + 2] = records[r + 2];
        out[o + 3] = records[r + 3];
        out[o + 4] = records[r + 4] * cos + records[r + 5] * sin;
        out[o + 5] = records[r + 5] * cos - records[r + 4] * sin;
        out[o + 6] = records[r + 6];
    }
}
