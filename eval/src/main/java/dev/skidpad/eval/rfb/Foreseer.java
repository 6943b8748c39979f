package dev.skidpad.eval.rfb;

/// Whoever is asked what a plan will lead to.
///
/// Implementations are used by several threads at once.
public interface Foreseer {
    /// A short name for tables, such as `constantVelocity`.
    String name();

    /// Foresees a case, of which only the moment and the plan may be looked at.
    ///
    /// @param samples how many futures to sample, where it samples
    /// @param seed decides on the samples
    Foresight foresee(RfbCase asked, int samples, long seed);
}
