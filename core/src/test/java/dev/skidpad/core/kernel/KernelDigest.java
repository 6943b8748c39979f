package dev.skidpad.core.kernel;

import dev.skidpad.core.random.RandomStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A process that prints which kernels it picked and a digest of what they compute, so that a test can compare
/// processes with vectors of different widths.
final class KernelDigest {
    private static final int[] SIZES = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129};

    private final RandomStream random = RandomStream.of(7, "digest", 0);
    private final MessageDigest digest;

    private KernelDigest(MessageDigest digest) {
        this.digest = digest;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Kernels.name() + " " + new KernelDigest(MessageDigest.getInstance("SHA-256")).all());
    }

    private String all() {
        for (int size : SIZES) {
            simulate(Kernels.sim(), size);
            infer(Kernels.neural(), size);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void simulate(SimKernels kernels, int n) {
        float[] accel = Columns.extreme(random, n);
        float[] curvature = Columns.uniform(random, n, -0.4f, 0.4f);
        float[] rear = Columns.uniform(random, n, 0, 3);
        float[] x = Columns.uniform(random, n, -9, 9);
        float[] y = Columns.uniform(random, n, -9, 9);
        float[] heading = Columns.uniform(random, n, -3, 3);
        float[] speed = Columns.uniform(random, n, 0, 30);
        kernels.bicycleStep(accel, curvature, rear, 0.1f, x, y, heading, speed, 0, n);
        add(x, y, heading, speed);
        float[] sin = new float[n];
        float[] cos = new float[n];
        kernels.sinCos(heading, sin, cos, 0, n);
        add(sin, cos);
        float[][] boxes = Columns.boxes(random, n, 5);
        int[] found = new int[n];
        int count = kernels.overlaps(
                0, 0, 1, 0, 2, 1, boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5], 0, n, found);
        add(Arrays.copyOf(found, count));
        add(new int[] {kernels.nearest(1, 1, boxes[0], boxes[1], boxes[2], boxes[3], 0, n)});
    }

    private void infer(NeuralKernels kernels, int n) {
        float[] x = Columns.uniform(random, 6 * 11, -2, 2);
        float[] y = new float[6 * n];
        kernels.dense(x, 0, 6, 11, Columns.uniform(random, 11 * n, -1, 1), Columns.extreme(random, n), n, y, 0);
        add(y);
        float[] panels = Columns.uniform(random, 11 * n, -1, 1);
        kernels.dense(x, 0, 11, 6, new DenseLayer(11, n, panels, Columns.extreme(random, n)), y, 0, n);
        add(y);
        float[] row = Columns.uniform(random, n, -5, 8);
        kernels.softWeights(row, 0, 0.8f, y, 0, n);
        add(y);
        if (n > 0) {
            float[] wide = Columns.uniform(random, 5 * 32, -2, 2);
            kernels.sharedAttention(
                    5, 32, 0.4f, wide, 0, Columns.uniform(random, n * 32, -1, 1), 0, n, new float[5 * n], wide, 0);
            add(wide);
            float[] four = Columns.uniform(random, 4 * n, -5, 8);
            kernels.layerNorm(four, 0, 4, n, row, row, 1e-5f, four, 0);
            add(four);
            kernels.layerNorm(row, 0, 1, n, row, row, 1e-5f, y, 0);
            add(y);
        }
        float[] wild = Columns.extreme(random, n);
        kernels.gelu(wild, 0, y, 0, n);
        add(y);
        kernels.silu(wild, 0, y, 0, n);
        add(y);
        attend(kernels, n);
    }

    private void attend(NeuralKernels kernels, int keyCount) {
        for (int headWidth : SIZES) {
            if (headWidth > 0) {
                AttentionShape shape = AttentionShape.dense(2, headWidth);
                boolean[] allowed = new boolean[keyCount];
                for (int l = 0; l < keyCount; l++) {
                    allowed[l] = random.chance(0.6);
                }
                float[] query = Columns.uniform(random, shape.width(), -2, 2);
                float[] keys = Columns.uniform(random, keyCount * shape.width(), -2, 2);
                float[] y = new float[shape.width()];
                kernels.attention(shape, query, 0, keys, 0, keys, 0, allowed, 0, keyCount, new float[keyCount], y, 0);
                add(y);
            }
        }
    }

    private void add(float[]... columns) {
        for (int[] column : Columns.bits(columns)) {
            add(column);
        }
    }

    private void add(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        digest.update(bytes);
    }
}
