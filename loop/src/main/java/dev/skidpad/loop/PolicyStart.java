package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import java.nio.file.Files;
import java.util.Optional;

/// The policy that the imitation of a turn begins as, where it does not begin with random weights: a copy in
/// the run's folder.
public final class PolicyStart {
    static final String FILE = "policy-start.safetensors";

    private PolicyStart() {}

    /// Puts a policy into a new run.
    public static void put(RunFolder run, Checkpoint policy) {
        CheckpointFile.write(run.file(FILE), policy);
    }

    /// The policy of a run; empty where it begins with random weights.
    ///
    /// @throws BadInputException if the file is damaged
    public static Optional<Checkpoint> of(RunFolder run) {
        return Files.exists(run.file(FILE))
                ? Optional.of(CheckpointFile.read(run.file(FILE), ModelKind.POLICY))
                : Optional.empty();
    }

    /// Refuses a policy that may have learned from the scenes that the turn is judged on.
    ///
    /// @throws BadInputException if it was trained with the seed that they come from
    static void requireUnseen(Checkpoint start, LoopConfig config, RunFolder run) {
        if (start.note().seed() == Scenes.heldOutSeed(config)) {
            throw new BadInputException(
                    run.file(FILE).toString(),
                    "was trained with seed " + start.note().seed() + ", from which this run's held-out scenes come",
                    "Choose another --seed");
        }
    }
}
