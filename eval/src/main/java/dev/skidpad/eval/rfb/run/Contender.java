package dev.skidpad.eval.rfb.run;

import dev.skidpad.eval.rfb.answer.Foreseer;
import java.util.function.Supplier;

/// Somebody who is to be asked.
///
/// @param name for the table; several trainings of one model have the same
/// @param version tells its answers from those of others of its name: a hash of its weights and settings
/// @param foreseer called once, and only where answers are missing
public record Contender(String name, String version, Supplier<Foreseer> foreseer) {
    /// A name for its answers in files.
    String key() {
        return name + "-" + version;
    }
}
