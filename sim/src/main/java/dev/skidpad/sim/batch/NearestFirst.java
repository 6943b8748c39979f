package dev.skidpad.sim.batch;

import java.util.Arrays;

/// Sorts rows by their distance, equally far ones by their number. A buffer with one owner.
///
/// Few at once; many by buckets of the distance, then by insertion, which has little left to do.
final class NearestFirst {
    private static final int BUCKETS = 64;
    private static final int FEW = 64;
    private static final int SPARE = 16;

    /// The squared distances that are to be sorted, m².
    float[] keys = new float[1024];

    /// The rows that they belong to, ascending.
    int[] rows = new int[1024];

    /// The rows, sorted.
    int[] sorted = new int[1024];

    private final RichKernels kernels;
    private int[] bucket = new int[1024];
    private long[] packed = new long[1024];
    private final int[] end = new int[BUCKETS];

    NearestFirst(RichKernels kernels) {
        this.kernels = kernels;
    }

    /// Makes room for some rows and one vector more; what is there stays.
    void ensure(int count) {
        if (keys.length < count + SPARE) {
            int room = 2 * (count + SPARE);
            keys = Arrays.copyOf(keys, room);
            rows = Arrays.copyOf(rows, room);
            sorted = new int[room];
            bucket = new int[room];
            packed = new long[room];
        }
    }

    /// Brings the first rows into order. The keys are lost.
    ///
    /// @param count how many rows there are
    /// @param greatest no key is greater, m²
    void sort(int count, float greatest) {
        if (count <= FEW) {
            kernels.order(keys, rows, count, sorted);
            return;
        }
        deal(count, (BUCKETS - 1) / (float) Math.sqrt(greatest));
        insert(count);
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) packed[i];
        }
    }

    // The bits of floats that are not negative are ordered as they are.
    private long packed(int i) {
        return (long) Float.floatToRawIntBits(keys[i]) << Integer.SIZE | rows[i];
    }

    private void deal(int count, float bucketsPerM) {
        float[] from = keys;
        int[] into = bucket;
        for (int i = 0; i < count; i++) {
            into[i] = (int) ((float) Math.sqrt(from[i]) * bucketsPerM);
        }
        Arrays.fill(end, 0);
        for (int i = 0; i < count; i++) {
            end[into[i] & BUCKETS - 1]++;
        }
        int sum = 0;
        for (int b = 0; b < BUCKETS; b++) {
            int held = end[b];
            end[b] = sum;
            sum += held;
        }
        for (int i = 0; i < count; i++) {
            packed[end[into[i] & BUCKETS - 1]++] = packed(i);
        }
    }

    private void insert(int count) {
        long[] all = packed;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            long one = all[i];
            if (one >= last) {
                last = one;
                continue;
            }
            int k = i;
            do {
                all[k] = all[k - 1];
                k--;
            } while (k > 0 && all[k - 1] > one);
            all[k] = one;
        }
    }
}
