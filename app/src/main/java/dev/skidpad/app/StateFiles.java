package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where trainings keep their states: beside the model that they will write.
final class StateFiles {
    private StateFiles() {}

    /// The state's file of a training that begins or goes on.
    ///
    /// @param out the model
    /// @param resume whether it goes on; else an old state is deleted
    /// @throws BadInputException if there is nothing to go on with
    static Path of(Path out, boolean resume) {
        Path state = out.resolveSibling(out.getFileName() + ".state");
        if (resume && !Files.exists(state)) {
            throw new BadInputException(state.toString(), "is not there to go on with", "Leave out --resume");
        }
        if (!resume) {
            try {
                Files.deleteIfExists(state);
            } catch (IOException e) {
                throw new UncheckedIOException("the old state " + state + " cannot be deleted", e);
            }
        }
        return state;
    }
}
