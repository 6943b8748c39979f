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
        Weights start = Weights.random(ModelConfig.policy(vocabulary), note.seed());
        return train(scenarios, demonstrators, vocabulary, start, config, note, threads, resumable, listener);
    }

    /// Trains a policy on from another, whose tokens it keeps.
    ///
    /// @param start what it begins as; the note names it as its parent
    public static Checkpoint trainOn(
            Checkpoint start,
            List<Scenario> scenarios,
            Demonstrators demonstrators,
            ImitationConfig config,
            TrainingNote note,
            int threads,
            Resumable resumable,
            TrainingListener listener) {
        if (start.kind() != ModelKind.POLICY || !note.parentHash().equals(start.hash())) {
            throw new IllegalArgumentException("a " + start.kind() + " with the hash " + start.hash()
                    + " is no policy that the note names as its parent, " + note.parentHash());
        }
        return train(
                scenarios,
                demonstrators,
                start.vocabulary(),
                start.weights(),
                config,
                note,
                threads,
                resumable,
                listener);
    }

    private static Checkpoint train(
            List<Scenario> scenarios,
            Demonstrators demonstrators,
            Vocabulary vocabulary,
            Weights start,
            ImitationConfig config,
            TrainingNote note,
            int threads,
            Resumable resumable,
            TrainingListener listener) {
        ModelConfig model = start.config();
        ImitationExamples examples = new ImitationExamples(scenarios, demonstrators, vocabulary, model.view(), config);
        String identity = PHASE + "/" + note.seed() + "/" + note.dataHash() + "/" + note.parentHash() + "/" + config;
        TrainingState state = resumable.load(identity).orElseGet(() -> new TrainingState(start));
        new Supervised(PHASE, examples, config.optimizer(), note.seed())
                .run(state, threads, listener, Resumable.EVERY_STEPS, s -> resumable.save(identity, s));
        return new Checkpoint(
                ModelKind.POLICY,
                vocabulary,
                state.weights(),
                note.with("imitationExamples", examples.size()).with("imitationSteps", state.step()));
    }
}
