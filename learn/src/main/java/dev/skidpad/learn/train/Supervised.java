package dev.skidpad.learn.train;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.model.ViewBatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Training on examples by cross-entropy: imitation and the world model.
///
/// Every epoch goes through all examples in an order of its own. An example that comes up at a step gets
/// its random numbers from (seed, step, place in the batch), so a training that was stopped and goes on
/// from a saved state ends up with the same weights.
public final class Supervised {
    private static final int REPORT_STEPS = 10;

    private final String phase;
    private final Examples examples;
    private final OptimizerConfig config;
    private final long seed;

    /// A training.
    ///
    /// @param phase what is trained, such as `imitation`
    public Supervised(String phase, Examples examples, OptimizerConfig config, long seed) {
        if (examples.size() == 0) {
            throw new IllegalArgumentException(
                    phase + " has no examples. Maybe no agent in the scenes is recorded for half a second.");
        }
        this.phase = phase;
        this.examples = examples;
        this.config = config;
        this.seed = seed;
    }

    /// Trains from a state to the end of the schedule.
    ///
    /// @param state where to begin; afterwards, where it ended
    /// @param threads how many work at once; the result does not depend on it
    /// @param saveEvery after how many steps the state is offered for saving
    /// @param save gets the state then
    public void run(
            TrainingState state, int threads, TrainingListener listener, int saveEvery, Consumer<TrainingState> save) {
        int shardSize = config.batch() / Trainer.SHARDS;
        Examples.Reader[] readers = new Examples.Reader[Trainer.SHARDS];
        for (int s = 0; s < readers.length; s++) {
            readers[s] = examples.reader();
        }
        Order order = new Order(examples.size(), phase, seed);
        double loss = 0;
        double norm = 0;
        int since = 0;
        try (Trainer trainer = new Trainer(phase, state, config, shardSize, examples.targets(), threads)) {
            while (state.step() < config.steps()) {
                int step = state.step();
                order.prepare((long) step * config.batch(), config.batch());
                Trainer.Step done = trainer.step((s, batch) -> fill(readers[s], order, step, s * shardSize, batch));
                loss += done.loss();
                norm += done.gradientNorm();
                since++;
                if (state.step() % REPORT_STEPS == 0 || state.step() == config.steps()) {
                    listener.progress(phase, state.step(), config.steps(), metrics(loss / since, norm / since, step));
                    loss = 0;
                    norm = 0;
                    since = 0;
                }
                if (state.step() % saveEvery == 0 && state.step() < config.steps()) {
                    save.accept(state);
                }
            }
        }
    }

    private void fill(Examples.Reader reader, Order order, int step, int first, ViewBatch batch) {
        float scale = 1f / config.batch();
        for (int i = first; i < first + batch.capacity(); i++) {
            long position = (long) step * config.batch() + i;
            reader.read(order.at(i), RandomStream.of(seed, phase + "-example", position), scale, batch);
        }
    }

    private Map<String, Double> metrics(double loss, double norm, int step) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", loss);
        metrics.put("gradientNorm", norm);
        metrics.put("learningRate", config.rateAt(step));
        return metrics;
    }

    /// Which example comes at which place of a batch.
    private static final class Order {
        private final int size;
        private final String phase;
        private final long seed;
        private final int[] shuffled;
        private long epoch = -1;
        private int[] batch = new int[0];

        Order(int size, String phase, long seed) {
            this.size = size;
            this.phase = phase;
            this.seed = seed;
            shuffled = new int[size];
        }

        /// Finds the examples of the places `from` to `from + count - 1`.
        void prepare(long from, int count) {
            if (batch.length != count) {
                batch = new int[count];
            }
            for (int i = 0; i < count; i++) {
                long position = from + i;
                if (position / size != epoch) {
                    epoch = position / size;
                    for (int k = 0; k < size; k++) {
                        shuffled[k] = k;
                    }
                    RandomStream.of(seed, phase + "-order", epoch).shuffle(shuffled);
                }
                batch[i] = shuffled[(int) (position % size)];
            }
        }

        int at(int place) {
            return batch[place];
        }
    }
}
