package dev.skidpad.bench;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.SimKernels;
import dev.skidpad.core.kernel.Trig;
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

/// The simulator's kernels of `core`, as picked for this machine; the time is that of a whole column. With
/// `-jvmArgsAppend -Dskidpad.kernels=scalar` the plain ones.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class SimKernelsBenchmark {
    private static final float DT_SECONDS = 0.1f;

    /// Rows of a column: a world, and many.
    @Param({"64", "4096"})
    public int rows;

    private final SimKernels kernels = Kernels.sim();
    private float[] accelMps2;
    private float[] curvaturePerM;
    private float[] rearToCentreM;
    private float[] x;
    private float[] y;
    private float[] endX;
    private float[] endY;
    private float[] headingRad;
    private float[] speedMps;
    private float[] cos;
    private float[] sin;
    private float[] halfLength;
    private float[] halfWidth;
    private float[] movingX;
    private float[] movingY;
    private float[] turningRad;
    private int[] found;

    /// Fills the columns, and checks the sines.
    @Setup
    public void fill() {
        RandomStream random = RandomStream.of(1, "bench", rows);
        accelMps2 = column(random, -1, 1);
        curvaturePerM = column(random, -0.01f, 0.01f);
        rearToCentreM = column(random, 1, 2);
        x = column(random, -100, 100);
        y = column(random, -100, 100);
        endX = column(random, -100, 100);
        endY = column(random, -100, 100);
        headingRad = column(random, -3, 3);
        speedMps = column(random, 0, 20);
        halfLength = column(random, 2, 3);
        halfWidth = column(random, 0.8f, 1.1f);
        movingX = x.clone();
        movingY = y.clone();
        turningRad = headingRad.clone();
        cos = new float[rows];
        sin = new float[rows];
        found = new int[rows];
        kernels.sinCos(headingRad, sin, cos, 0, rows);
        for (int i = 0; i < rows; i++) {
            if (sin[i] != Trig.sin(headingRad[i]) || cos[i] != Trig.cos(headingRad[i])) {
                throw new IllegalStateException("not timed, for it is not right: the sine of " + headingRad[i] + " is "
                        + sin[i] + " in row " + i);
            }
        }
    }

    private float[] column(RandomStream random, float low, float high) {
        float[] column = new float[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = random.uniform(low, high);
        }
        return column;
    }

    /// All rows by one step; they drive away, which does not matter to the time.
    @Benchmark
    public float[] bicycleStep() {
        kernels.bicycleStep(
                accelMps2, curvaturePerM, rearToCentreM, DT_SECONDS, movingX, movingY, turningRad, speedMps, 0, rows);
        return movingX;
    }

    /// All rows' sines and cosines.
    @Benchmark
    public float[] sinCos() {
        kernels.sinCos(headingRad, sin, cos, 0, rows);
        return sin;
    }

    /// One box against all rows.
    @Benchmark
    public int overlaps() {
        return kernels.overlaps(5, 5, 0.8f, 0.6f, 2.4f, 1, x, y, cos, sin, halfLength, halfWidth, 0, rows, found);
    }

    /// The nearest of all rows' segments.
    @Benchmark
    public int nearest() {
        return kernels.nearest(5, 5, x, y, endX, endY, 0, rows);
    }
}
