package dev.skidpad.learn.imitate;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.train.Supervised;
import dev.skidpad.learn.train.TrainingState;
import java.util.List;

/// Trains a policy by imitation.
public final class Imitation {
    /// What listeners are told is being trained.
    public static final String PHASE = "imitation";

    private Imitation() {}

    /// Trains a policy from random weights.
    ///
    /// @param scenarios what to learn from
    /// @param vocabulary its motion tokens
    /// @param note what the checkpoint will say about where it came from; its seed seeds the training
    /// @param threads how many work at once; the result does not depend on it
    /// @param resumable where to keep the state of the training, in case it is stopped
    public static Checkpoint train(
            List<Scenario> scenarios,
            Vocabulary vocabulary,
            ImitationConfig config,
            TrainingNote note,
            int threads,
            Resumable resumable,
            TrainingListener listener) {
        return train(scenarios, Demonstrators.ALL, vocabulary, config, note, threads, resumable, listener);
    }

    /// The same, learning from some of those who drive.
    ///
    /// @param demonstrators who they are; the note's hash of the data has to tell them too
    public static Checkpoint train(
            List<Scenario> scenarios,
            Demonstrators demonstrators,
            Vocabulary vocabulary,
            ImitationConfig config,
            TrainingNote note,
            int threads,
            Resumable resumable,
            TrainingListener listener) {
        ModelConfig model = ModelConfig.policy(vocabulary);
        ImitationExamples examples = new ImitationExamples(scenarios, demonstrators, vocabulary, model.view(), config);
        String identity = PHASE + "/" + note.seed() + "/" + note.dataHash() + "/" + config;
        TrainingState state =
                resumable.load(identity).orElseGet(() -> new TrainingState(Weights.random(model, note.seed())));
        new Supervised(PHASE, examples, config.optimizer(), note.seed())
                .run(state, threads, listener, Resumable.EVERY_STEPS, s -> resumable.save(identity, s));
        return new Checkpoint(
                ModelKind.POLICY,
                vocabulary,
                state.weights(),
                note.with("imitationExamples", examples.size()).with("imitationSteps", state.step()));
    }
}
