package dev.skidpad.loop.phantom;

import java.util.Locale;

/// What a policy of the experiment is trained on. All arms get equally many scenes.
public enum PhantomArm {
    /// Scenes as they are.
    CLEAN,
    /// The same scenes, with phantoms in a share of them.
    FAULTY,
    /// The same scenes, each asked for again, with or without a phantom, until it passes the
    /// plausibility filter.
    FILTERED,
    /// What passes the filter of the stream of faulty scenes, refilled from further on: free roads, on
    /// which phantoms are, become rarer by that.
    REFILLED;

    /// The name in files and tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
