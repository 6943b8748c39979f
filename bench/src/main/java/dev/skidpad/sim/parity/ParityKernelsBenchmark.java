package dev.skidpad.sim.parity;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.column.MapDetail;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/// The parity workload's kernels, each for one agent at the start of a generated scene, and its step for all
/// agents of that scene.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ParityKernelsBenchmark {
    private static final long SEED = 1;
    private static final int CANDIDATES = 20;
    private static final float HALF_LENGTH_M = 1.6f;
    private static final float HALF_WIDTH_M = 0.7f;

    /// Which form of the kernels.
    public enum Form {
        SCALAR,
        VECTOR
    }

    @Param({"SCALAR", "VECTOR"})
    public Form form;

    private ParityKernels kernels;
    private ParityScene scene;
    private ParityMap map;
    private int cell;
    private float x;
    private float y;
    private float cos;
    private float sin;
    private long inSight;
    private final float[] row = new float[ParityObservation.SIZE + 1];
    private ParityBatch batch;
    private RandomActions actions;

    /// Takes the scene with the most agents, and checks it against the reference.
    @Setup
    public void prepare() {
        kernels = switch (form) {
            case SCALAR -> new ScalarParityKernels();
            case VECTOR -> new VectorParityKernels();
        };
        Scenario fullest = IntStream.range(0, CANDIDATES)
                .mapToObj(index -> SceneGenerator.generate(SEED, index))
                .reduce((a, b) -> ParityScene.controllable(b) > ParityScene.controllable(a) ? b : a)
                .orElseThrow();
        scene = ParityScene.of(fullest, MapDetail.THINNED, ParityScene.MAX_ACTORS);
        ParityCheck.difference(List.of(scene), kernels, SEED, 20).ifPresent(difference -> {
            throw new IllegalStateException("not timed, for it is not right: " + difference);
        });
        map = scene.map;
        x = scene.start.x[0];
        y = scene.start.y[0];
        cos = scene.start.cos[0];
        sin = scene.start.sin[0];
        cell = map.grid.cellOf(x, y);
        inSight = kernels.inSight(scene.start, 0, scene.slots, x, y);
        batch = ParityBatch.of(List.of(scene), kernels);
        actions = new RandomActions(batch, SEED, 0);
    }

    /// One box against all actors.
    @Benchmark
    public long overlapping() {
        return kernels.overlapping(scene.start, 0, scene.slots, 0);
    }

    /// One box against the road edges around it.
    @Benchmark
    public boolean edges() {
        int from = map.edges.from()[cell];
        int to = map.edges.to()[cell];
        return kernels.meetsAny(map.edgeStrips, from, to, x, y, cos, sin, HALF_LENGTH_M, HALF_WIDTH_M);
    }

    /// The lane of one agent.
    @Benchmark
    public int lane() {
        return kernels.columns()
                .laneAt(map.laneStrips, map.lanes.from()[cell], map.lanes.to()[cell], x, y, cos, sin);
    }

    /// The partners in an observation.
    @Benchmark
    public int partners() {
        return kernels.columns()
                .writeSlots(
                        scene.startRecords,
                        0,
                        inSight,
                        x,
                        y,
                        cos,
                        sin,
                        row,
                        ParityObservation.PARTNERS_AT,
                        ParityObservation.FEATURES);
    }

    /// The road in an observation.
    @Benchmark
    public float[] road() {
        int from = map.lists.from()[cell];
        int to = map.lists.from()[cell + 1];
        kernels.columns()
                .writeSlots(
                        map.records,
                        map.lists.rows(),
                        from,
                        to,
                        x,
                        y,
                        cos,
                        sin,
                        row,
                        ParityObservation.ROAD_AT,
                        ParityObservation.FEATURES);
        return row;
    }

    /// A step of all agents, without observations.
    @Benchmark
    public ParityBatch step() {
        batch.step(actions.next());
        return batch;
    }

    /// A step of all agents, with observations.
    @Benchmark
    public ParityBatch stepAndObserve() {
        batch.step(actions.next());
        batch.observe();
        return batch;
    }
}
