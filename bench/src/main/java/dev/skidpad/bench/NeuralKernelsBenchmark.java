package dev.skidpad.bench;

import dev.skidpad.core.kernel.DenseLayer;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.NeuralKernels;
import dev.skidpad.core.random.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The networks' kernels of `core` in the sizes of the joint world model, as picked for this machine. With
/// `-jvmArgsAppend -Dskidpad.kernels=scalar` the plain ones.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class NeuralKernelsBenchmark {
    private static final int WIDTH = 128;
    private static final int TOKENS = 2048;
    private static final int HEADS = 4;
    private static final int SEEN = 50;

    /// Rows of a layer: one agent, a scene, the dreams of a plan.
    @Param({"1", "19", "152"})
    public int rows;

    private final NeuralKernels kernels = Kernels.neural();
    private float[] x;
    private float[] y;
    private float[] weight;
    private float[] bias;
    private float[] gain;
    private float[] logits;
    private float[] probabilities;
    private float[] weights;
    private DenseLayer layer;

    /// Fills the arrays, and checks the layer in panels against the one in rows.
    @Setup
    public void fill() {
        RandomStream random = RandomStream.of(1, "bench", rows);
        x = column(random, Math.max(rows, SEEN) * WIDTH);
        weight = column(random, WIDTH * TOKENS);
        bias = column(random, TOKENS);
        gain = column(random, WIDTH);
        logits = column(random, TOKENS);
        probabilities = new float[TOKENS];
        weights = new float[HEADS * SEEN];
        layer = new DenseLayer(WIDTH, TOKENS, weight, bias);
        y = new float[rows * TOKENS];
        float[] twin = new float[rows * TOKENS];
        kernels.dense(x, 0, rows, WIDTH, weight, bias, TOKENS, twin, 0);
        kernels.dense(x, 0, WIDTH, rows, layer, y, 0, TOKENS);
        for (int i = 0; i < twin.length; i++) {
            if (twin[i] != y[i]) {
                throw new IllegalStateException("not timed, for it is not right: number " + i + " of the layer is "
                        + y[i] + ", not " + twin[i]);
            }
        }
    }

    private static float[] column(RandomStream random, int count) {
        float[] column = new float[count];
        for (int i = 0; i < count; i++) {
            column[i] = random.uniform(-1, 1);
        }
        return column;
    }

    /// Scores of all tokens, the weights in rows.
    @Benchmark
    public float[] denseInRows() {
        kernels.dense(x, 0, rows, WIDTH, weight, bias, TOKENS, y, 0);
        return y;
    }

    /// Scores of all tokens, the weights in panels.
    @Benchmark
    public float[] denseInPanels() {
        kernels.dense(x, 0, WIDTH, rows, layer, y, 0, TOKENS);
        return y;
    }

    /// As many rows normalised.
    @Benchmark
    public float[] layerNorm() {
        kernels.layerNorm(x, 0, rows, WIDTH, gain, gain, 1e-5f, y, 0);
        return y;
    }

    /// One agent looks at what it sees; any numbers will do as queries.
    @Benchmark
    public float[] sharedAttention() {
        kernels.sharedAttention(HEADS, WIDTH, 0.18f, logits, 0, x, 0, SEEN, weights, y, 0);
        return y;
    }

    /// The probabilities of all tokens of one agent.
    @Benchmark
    public float softWeights() {
        return kernels.softWeights(logits, 0, 1, probabilities, 0, TOKENS);
    }
}
