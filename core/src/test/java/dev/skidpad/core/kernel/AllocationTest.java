package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.skidpad.core.random.RandomStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Compiled kernels allocate nothing; the interpreter boxes vectors, so each is called until it is compiled.
class AllocationTest {
    private static final int CALLS = 100;
    private static final int ROUNDS = 3000;

    static Stream<Arguments> kernels() {
        return Stream.of(
                        work("scalar", new ScalarSimKernels(), new ScalarNeuralKernels()),
                        work("vector", new VectorSimKernels(), new VectorNeuralKernels()))
                .flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void aCallAllocatesNothing(String name, Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocated bytes");
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && allocated > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).as("bytes in %d calls of %s", CALLS, name).isZero();
    }

    private static Stream<Arguments> work(String form, SimKernels sim, NeuralKernels neural) {
        int n = 131;
        RandomStream random = RandomStream.of(3, "allocation", 0);
        float[] a = Columns.uniform(random, n * n, -1, 1);
        float[] b = Columns.uniform(random, n * n, -1, 1);
        float[] c = Columns.uniform(random, n, 0, 1);
        float[] d = Columns.uniform(random, n, 0, 1);
        float[] e = Columns.uniform(random, n, 0, 1);
        float[] f = Columns.uniform(random, n, 0, 1);
        float[] y = new float[n * n];
        int[] found = new int[n];
        boolean[] allowed = new boolean[n];
        Arrays.fill(allowed, true);
        AttentionShape shape = AttentionShape.dense(4, 20);
        float[] rows = new float[n * shape.width()];
        return Stream.of(
                named(form, "bicycle", () -> sim.bicycleStep(c, d, e, 0.01f, a, b, f, y, 0, n)),
                named(form, "sinCos", () -> sim.sinCos(a, y, b, 0, n)),
                named(form, "overlaps", () -> sim.overlaps(0, 0, 1, 0, 1, 1, a, b, c, d, e, f, 0, n, found)),
                named(form, "nearest", () -> found[0] = sim.nearest(0, 0, c, d, e, f, 0, n)),
                named(form, "dense", () -> neural.dense(a, 0, 7, n, b, c, n, y, 0)),
                named(form, "layerNorm", () -> neural.layerNorm(a, 0, 3, n, c, d, 1e-5f, y, 0)),
                named(form, "gelu", () -> neural.gelu(a, 0, y, 0, n)),
                named(form, "silu", () -> neural.silu(a, 0, y, 0, n)),
                named(
                        form,
                        "attention",
                        () -> neural.attention(shape, a, 0, rows, 0, rows, 0, allowed, 0, n, c, y, 0)));
    }

    private static Arguments named(String form, String kernel, Runnable call) {
        return Arguments.of(form + " " + kernel, call);
    }
}
