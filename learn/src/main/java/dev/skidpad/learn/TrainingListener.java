package dev.skidpad.learn;

import java.util.Map;

/// Told how far a training has come, for progress bars and logs.
///
/// Called by one thread at a time, between steps; it must not take long.
@FunctionalInterface
public interface TrainingListener {
    /// Hears nothing.
    TrainingListener NONE = (phase, step, steps, metrics) -> {};

    /// One more step is done.
    ///
    /// @param phase what is being trained, such as `imitation`
    /// @param step how many steps are done
    /// @param steps how many there will be
    /// @param metrics what was measured since the last call, by name, in a fixed order; the configuration
    ///     record of the phase says what each name means
    void progress(String phase, int step, int steps, Map<String, Double> metrics);
}
