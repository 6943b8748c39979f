package dev.skidpad.loop.phantom;

import java.util.Locale;

/// What a policy of the experiment is trained on. All arms get equally many scenes.
public enum PhantomArm {
    /// Scenes as they are.
    CLEAN,
    /// The same scenes, with phantoms in a share of them.
    FAULTY,
    /// The same stream of scenes with phantoms after the plausibility filter, refilled from further on in the stream.
    FILTERED;

    /// The name in files and tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
