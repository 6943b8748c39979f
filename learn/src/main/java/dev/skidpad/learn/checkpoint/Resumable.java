package dev.skidpad.learn.checkpoint;

import dev.skidpad.learn.train.TrainingState;
import java.nio.file.Path;
import java.util.Optional;

/// Where the state of a training is kept while it runs, so that a stopped one can go on with the same
/// result.
public sealed interface Resumable {
    /// After how many steps a training is saved.
    int EVERY_STEPS = 250;

    /// The state of this very training, if it was stopped.
    Optional<TrainingState> load(String identity);

    /// Keeps a state.
    void save(String identity, TrainingState state);

    /// Keeps nothing.
    static Resumable never() {
        return new Never();
    }

    /// Keeps states in a file, each in place of the one before.
    static Resumable in(Path file) {
        return new InFile(file);
    }

    /// Keeps nothing.
    record Never() implements Resumable {
        @Override
        public Optional<TrainingState> load(String identity) {
            return Optional.empty();
        }

        @Override
        public void save(String identity, TrainingState state) {}
    }

    /// Keeps states in a file.
    record InFile(Path file) implements Resumable {
        @Override
        public Optional<TrainingState> load(String identity) {
            return SnapshotFile.read(file, identity);
        }

        @Override
        public void save(String identity, TrainingState state) {
            SnapshotFile.write(file, identity, state);
        }
    }
}
