package dev.skidpad.sim.score;

/// One of the field's scores: judges a drive. Stateless and safe for use by several threads at once.
public interface Benchmark {
    /// A short name for tables and options, such as `epdms`.
    String name();

    /// The score of one drive. Parts that the drive cannot be asked for are absent.
    Score score(Drive drive);
}
