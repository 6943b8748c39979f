package dev.skidpad.learn.train;

import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.TorchTwin;
import dev.skidpad.learn.model.ViewBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Takes steps of a training: gradients of the shards side by side, then one step of the optimiser.
///
/// The number of shards is fixed, the number of threads is not: the sums are always taken in the same
/// order. Used by one thread; has threads of its own until it is closed.
public final class Trainer implements AutoCloseable {
    /// How many shards every batch is cut into.
    public static final int SHARDS = 2;

    private final String phase;
    private final TrainingState state;
    private final TorchTwin twin;
    private final OptimizerConfig config;
    private final ExecutorService pool;
    private final ViewBatch[] shards;
    private final float[][] gradients; // [SHARDS, weights]

    /// What fills the shards of a batch.
    @FunctionalInterface
    public interface Filler {
        /// Fills a shard; several may be filled at once by different threads.
        ///
        /// @param shard which
        /// @param batch empty, to be filled
        void fill(int shard, ViewBatch batch);
    }

    /// What a step came to.
    ///
    /// @param loss before the step
    /// @param gradientNorm before it was clipped
    public record Step(double loss, double gradientNorm) {}

    /// A trainer.
    ///
    /// @param phase what is being trained, for messages
    /// @param state where the training is; it moves on with every step
    /// @param shardSize the most views that a shard holds
    /// @param targets how many wanted tokens each view has
    /// @param threads how many work at once
    public Trainer(String phase, TrainingState state, OptimizerConfig config, int shardSize, int targets, int threads) {
        this.phase = phase;
        this.state = state;
        this.config = config;
        ModelConfig model = state.layout().config();
        twin = new TorchTwin(model);
        shards = new ViewBatch[SHARDS];
        gradients = new float[SHARDS][state.layout().size()];
        for (int s = 0; s < SHARDS; s++) {
            shards[s] = new ViewBatch(model.view(), shardSize, targets);
        }
        pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, SHARDS)));
    }

    /// One step on the loss of all shards together.
    ///
    /// @throws DivergedException if the loss or the gradient is not finite; the state is as it was then
    public Step step(Filler filler) {
        float[] values = state.values();
        List<Future<Float>> losses = new ArrayList<>(SHARDS);
        for (int s = 0; s < SHARDS; s++) {
            int shard = s;
            losses.add(pool.submit(() -> {
                ViewBatch batch = shards[shard];
                batch.clear();
                filler.fill(shard, batch);
                if (batch.size() == 0) {
                    java.util.Arrays.fill(gradients[shard], 0f);
                    return 0f;
                }
                return twin.gradient(values, batch, gradients[shard]);
            }));
        }
        double loss = 0;
        for (Future<Float> future : losses) {
            loss += result(future);
        }
        float[] total = gradients[0];
        for (int s = 1; s < SHARDS; s++) {
            for (int i = 0; i < total.length; i++) {
                total[i] += gradients[s][i];
            }
        }
        double norm = AdamW.norm(total);
        double rate = config.rateAt(state.step());
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            String what = Double.isFinite(loss) ? "the gradient is " + norm + " long" : "the loss is " + loss;
            throw new DivergedException(phase, state.step(), what, rate, state.weights());
        }
        AdamW.clip(total, norm, config.clipNorm());
        AdamW.step(state, total, rate, config.weightDecay());
        return new Step(loss, norm);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException("a gradient could not be computed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
