package dev.skidpad.eval.rfb.run;

import dev.skidpad.eval.rfb.answer.Foreseer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be asked. What it takes to ask is read or trained once, and only where answers are
/// missing.
public final class Contender {
    private final String name;
    private final String version;
    private final Supplier<Foreseer> maker;
    private @Nullable Foreseer made;

    /// @param name for the table; several trainings of one model have the same
    /// @param version tells its answers from those of others of its name: a hash of its weights and
    ///     settings
    /// @param maker called at most once
    public Contender(String name, String version, Supplier<Foreseer> maker) {
        this.name = name;
        this.version = version;
        this.maker = maker;
    }

    public String name() {
        return name;
    }

    /// Who answers.
    public synchronized Foreseer foreseer() {
        Foreseer known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /// A name for its answers in files.
    String key() {
        return name + "-" + version;
    }
}
