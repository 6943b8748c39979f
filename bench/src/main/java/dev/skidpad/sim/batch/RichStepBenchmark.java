package dev.skidpad.sim.batch;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.column.MapDetail;
import java.util.List;
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

/// The rich step for all agents of a generated scene, whole episodes over and over.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RichStepBenchmark {
    private static final long SEED = 1;
    private static final int CHECKED_EVERY_STEPS = 16;

    /// Which form of the kernels.
    public enum Form {
        SCALAR,
        VECTOR
    }

    @Param({"SCALAR", "VECTOR"})
    public Form form;

    private RichBatch batch;
    private RichActions actions;
    private float[] observations;

    /// Prepares the scene, and checks it against the slow twins.
    @Setup
    public void prepare() {
        RichKernels kernels = switch (form) {
            case SCALAR -> new ScalarRichKernels();
            case VECTOR -> new VectorRichKernels();
        };
        Scenario scenario = SceneGenerator.generate(SEED, 0);
        RichMap map = RichMap.of(scenario.map(), MapDetail.AS_RECORDED);
        List<RichScene> worlds =
                List.of(RichScene.of(scenario, map, Controlled.MOVING_VEHICLES.of(scenario, Integer.MAX_VALUE)));
        RichCheck.difference(worlds, kernels, SEED, CHECKED_EVERY_STEPS).ifPresent(difference -> {
            throw new IllegalStateException("not timed, for it is not right: " + difference);
        });
        batch = RichBatch.of(worlds, kernels);
        actions = new RichActions(batch, SEED, 0);
        observations = new float[batch.agents() * RichObservation.SIZE];
    }

    /// A step of all agents, judged, without observations.
    @Benchmark
    public RichBatch step() {
        if (batch.finished(0)) {
            batch.reset(0);
        }
        batch.step(actions.next());
        return batch;
    }

    /// A step of all agents, judged, with observations.
    @Benchmark
    public float[] stepAndObserve() {
        step();
        batch.observe(observations);
        return observations;
    }
}
