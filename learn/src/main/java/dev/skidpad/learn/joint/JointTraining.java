package dev.skidpad.learn.joint;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.train.AdamW;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trains a joint world model: the next token of everybody, by cross-entropy, on moments of scenes.
///
/// One thread computes, so the same machine gives the same bits. A training that was stopped goes on
/// from its state file with the same result. The metrics that the listener hears: `loss`, the mean of
/// `-log p` of the wanted tokens since the last report; `heldOut`, the same over moments of held-out
/// scenes; `gradientNorm` before clipping; `learningRate`; `agents`, the mean size of a batch.
public final class JointTraining {
    /// What the listener is told that is being trained.
    public static final String PHASE = "world";

    private static final int HELD_OUT_BATCHES = 4;

    private JointTraining() {}

    /// What to learn from.
    ///
    /// @param ordinary recorded or generated scenes
    /// @param counterfactual scenes in which something else was driven, simulated to their end; may be
    ///     empty
    /// @param heldOut scenes to measure on; may be empty
    public record Scenes(List<Lesson> ordinary, List<Lesson> counterfactual, List<Lesson> heldOut) {
        public Scenes {
            if (ordinary.isEmpty()) {
                throw new IllegalArgumentException("there is no scene to learn from");
            }
            ordinary = List.copyOf(ordinary);
            counterfactual = List.copyOf(counterfactual);
            heldOut = List.copyOf(heldOut);
        }
    }

    /// Trains from the start, or from where the state file is.
    ///
    /// @param start the weights to begin with
    /// @param note how the model came to be; its data hash and seed name the training
    /// @param stateFile where the state is kept
    /// @throws JointDivergedException if a loss or a gradient is not finite; the state file holds the
    ///     last good weights
    public static JointModel train(
            JointWeights start,
            Vocabulary vocabulary,
            Scenes scenes,
            JointTrainingConfig config,
            TrainingNote note,
            Path stateFile,
            TrainingListener listener) {
        String identity = identity(start, config, note);
        JointState state = JointState.read(stateFile, identity).orElseGet(() -> JointState.of(start));
        Loop loop = new Loop(start.config(), vocabulary, scenes, config, note.seed());
        loop.run(state, listener, () -> state.write(stateFile, identity), stateFile);
        state.write(stateFile, identity);
        TrainingNote done = note.with("steps", state.step()).with("loss", loop.lastLoss);
        if (!scenes.heldOut().isEmpty()) {
            done = done.with("heldOutLoss", loop.heldOut(state.values()));
        }
        return new JointModel(vocabulary, state.weights(), done);
    }

    /// The model as a stopped training left it.
    ///
    /// @return empty when there is no state of this very training
    public static java.util.Optional<JointModel> sofar(
            JointWeights start, Vocabulary vocabulary, JointTrainingConfig config, TrainingNote note, Path stateFile) {
        return JointState.read(stateFile, identity(start, config, note))
                .map(state -> new JointModel(vocabulary, state.weights(), note.with("steps", state.step())));
    }

    private static String identity(JointWeights start, JointTrainingConfig config, TrainingNote note) {
        return ContentHash.ofAll(List.of(
                start.config().toString(),
                config.toString(),
                Long.toString(note.seed()),
                note.dataHash(),
                note.parentHash()));
    }

    /// One training's buffers.
    private static final class Loop {
        private final JointTrainingConfig config;
        private final long seed;
        private final Vocabulary vocabulary;
        private final JointTwin twin;
        private final FrameSource source;
        private final FrameSource heldOutSource;
        private final boolean hasHeldOut;
        private final JointBatch batch;
        private final List<Entry> entries;
        private final float[] gradient;
        private double lastLoss;

        Loop(JointConfig network, Vocabulary vocabulary, Scenes scenes, JointTrainingConfig config, long seed) {
            this.config = config;
            this.seed = seed;
            this.vocabulary = vocabulary;
            twin = new JointTwin(network, vocabulary);
            source = new FrameSource(
                    scenes.ordinary(), scenes.counterfactual(), config.counterfactualShare(), vocabulary, network);
            hasHeldOut = !scenes.heldOut().isEmpty();
            heldOutSource = new FrameSource(
                    hasHeldOut ? scenes.heldOut() : scenes.ordinary(), List.of(), 0, vocabulary, network);
            batch = new JointBatch(network, config.mostAgents(), SoftTargets.COUNT);
            entries = List.copyOf(JointWeights.layout(network).values());
            gradient = new float[entries.stream().mapToInt(Entry::size).sum()];
        }

        void run(JointState state, TrainingListener listener, Runnable save, Path stateFile) {
            double loss = 0;
            double norm = 0;
            int agents = 0;
            int since = 0;
            boolean first = true;
            int steps = config.optimizer().steps();
            while (state.step() < steps) {
                int step = state.step();
                // By the weights that a resumed training has too.
                if (config.closedLoopShare() > 0 && (first || step % config.saveEverySteps() == 0)) {
                    source.closeLoop(new ClosedLoop(state.weights(), vocabulary), config.closedLoopShare());
                }
                first = false;
                fill(source, "world-frame", (long) step * config.optimizer().batch(), batch);
                lastLoss = twin.gradient(state.values(), batch, gradient);
                double length = AdamW.norm(gradient);
                double rate = config.optimizer().rateAt(step);
                if (!Double.isFinite(lastLoss) || !Double.isFinite(length)) {
                    save.run();
                    throw new JointDivergedException(step, lastLoss, length, rate, stateFile);
                }
                AdamW.clip(gradient, length, config.optimizer().clipNorm());
                AdamW.step(
                        entries,
                        state.values(),
                        state.mean(),
                        state.square(),
                        step,
                        gradient,
                        rate,
                        config.optimizer().weightDecay());
                state.advance();
                loss += lastLoss;
                norm += length;
                agents += batch.size();
                since++;
                if (state.step() % config.reportEverySteps() == 0 || state.step() == steps) {
                    Map<String, Double> metrics = new LinkedHashMap<>();
                    metrics.put("loss", loss / since);
                    if (hasHeldOut && (state.step() % (8 * config.reportEverySteps()) == 0 || state.step() == steps)) {
                        metrics.put("heldOut", heldOut(state.values()));
                    }
                    metrics.put("gradientNorm", norm / since);
                    metrics.put("learningRate", rate);
                    metrics.put("agents", (double) agents / since);
                    listener.progress(PHASE, state.step(), steps, metrics);
                    loss = 0;
                    norm = 0;
                    agents = 0;
                    since = 0;
                }
                if (state.step() % config.saveEverySteps() == 0 && state.step() < steps) {
                    save.run();
                }
            }
        }

        /// The loss over a fixed few batches of held-out moments.
        double heldOut(float[] values) {
            double sum = 0;
            for (int i = 0; i < HELD_OUT_BATCHES; i++) {
                fill(
                        heldOutSource,
                        "world-held-out",
                        (long) i * config.optimizer().batch(),
                        batch);
                sum += twin.loss(values, batch);
            }
            return sum / HELD_OUT_BATCHES;
        }

        private void fill(FrameSource from, String purpose, long first, JointBatch out) {
            out.clear();
            for (int i = 0; i < config.optimizer().batch(); i++) {
                from.draw(RandomStream.of(seed, purpose, first + i), out);
            }
            out.normalize();
        }
    }
}
