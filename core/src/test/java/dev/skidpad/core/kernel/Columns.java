package dev.skidpad.core.kernel;

import dev.skidpad.core.random.RandomStream;

/// Columns of numbers to test kernels with.
final class Columns {
    private static final float[] EXTREMES = {
        0f,
        -0f,
        Float.MIN_VALUE,
        -Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        -87.5f,
        88.5f,
        1e4f
    };

    private Columns() {}

    static float[] uniform(RandomStream random, int count, float low, float high) {
        float[] column = new float[count];
        for (int i = 0; i < count; i++) {
            column[i] = random.uniform(low, high);
        }
        return column;
    }

    /// Ordinary numbers among which every fourth is one of those at which arithmetic goes wrong first.
    static float[] extreme(RandomStream random, int count) {
        float[] column = uniform(random, count, -3, 3);
        for (int i = 0; i < count; i += 4) {
            column[i] = EXTREMES[random.nextInt(EXTREMES.length)];
        }
        return column;
    }

    /// Whole numbers, so that many of them are the same.
    static float[] whole(RandomStream random, int count, int bound) {
        float[] column = new float[count];
        for (int i = 0; i < count; i++) {
            column[i] = random.nextInt(bound);
        }
        return column;
    }

    /// Boxes of cars: x, y, cos, sin, half length, half width.
    static float[][] boxes(RandomStream random, int count, float within) {
        float[][] boxes = {
            uniform(random, count, -within, within),
            uniform(random, count, -within, within),
            new float[count],
            new float[count],
            uniform(random, count, 0.2f, 4),
            uniform(random, count, 0.2f, 1.3f)
        };
        for (int i = 0; i < count; i++) {
            float heading = random.uniform(-3.14f, 3.14f);
            boxes[2][i] = Trig.cos(heading);
            boxes[3][i] = Trig.sin(heading);
        }
        return boxes;
    }

    static float[][] copy(float[][] columns) {
        float[][] copies = new float[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            copies[c] = columns[c].clone();
        }
        return copies;
    }

    /// The bits of all numbers, every NaN taken as the same.
    static int[][] bits(float[]... columns) {
        int[][] bits = new int[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            bits[c] = new int[columns[c].length];
            for (int i = 0; i < columns[c].length; i++) {
                bits[c][i] = Float.floatToIntBits(columns[c][i]);
            }
        }
        return bits;
    }
}
