package dev.skidpad.sim.column;

/// The plain form of the kernels.
final class ScalarColumnKernels implements ColumnKernels {
    @Override
    public int laneAt(Strips lanes, int from, int to, float x, float y, float cos, float sin) {
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
        int o = at;
        for (long rest = set; rest != 0; rest &= rest - 1, o += stride) {
            int row = first + Long.numberOfTrailingZeros(rest);
            writeSlot(records, row * RECORD, x, y, cos, sin, out, o, stride);
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
        for (int k = from, o = at; k < to; k++, o += stride) {
            writeSlot(records, rows[k] * RECORD, x, y, cos, sin, out, o, stride);
        }
    }

    private static void writeSlot(
            float[] records, int r, float x, float y, float cos, float sin, float[] out, int o, int stride) {
        float dx = records[r] - x;
        float dy = records[r + 1] - y;
        float scaledCos = cos * POSITION_SCALE;
        float scaledSin = sin * POSITION_SCALE;
        out[o] = dx * scaledCos + dy * scaledSin;
        out[o + 1] = dy * scaledCos - dx * scaledSin;
        out[o + 2] = records[r + 2];
        out[o + 3] = records[r + 3];
        out[o + 4] = records[r + 4] * cos + records[r + 5] * sin;
        out[o + 5] = records[r + 5] * cos - records[r + 4] * sin;
        out[o + 6] = records[r + 6];
        if (stride > 7) {
            out[o + 7] = records[r + 7];
        }
    }
}
