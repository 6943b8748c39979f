package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a claim stands.
///
/// @param run the folder of the run
/// @param claim its id there; empty for the whole run
record ClaimAddress(Path run, Optional<String> claim) {
    /// Reads `RUN` or `RUN#CLAIM`.
    ///
    /// @throws BadInputException if there is no such folder
    static ClaimAddress of(String text) {
        int hash = text.indexOf('#');
        Path run = Path.of(hash < 0 ? text : text.substring(0, hash));
        if (!Files.isDirectory(run)) {
            throw new BadInputException(
                    run.toString(),
                    "is no folder",
                    "Name a run and a claim in it, such as compare/<id>#<scenario>/new");
        }
        return new ClaimAddress(run, hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1)));
    }
}
