package dev.skidpad.learn.dream;

import dev.skidpad.sim.episode.Episode;
import java.util.List;

/// Foresees what everybody does while the ego drives a given plan.
///
/// Implementations are immutable and may be used by several threads at once.
public interface WorldModel {
    /// A short name for reports, such as `constant-velocity`.
    String name();

    /// Dreams of a plan.
    ///
    /// Frame 0 of each dream is the moment; the ego is at the plan's poses in the frames after it,
    /// whatever it hits. Nobody appears who is not there at the moment. The same arguments give the
    /// same dreams, and dream `i` depends on the seed and `i` alone: with the same seed, the others
    /// have the same intentions whatever the ego plans.
    ///
    /// @param samples how many dreams; 16 or more to speak of probabilities
    /// @return `samples` dreams of `plan.steps() + 1` frames
    List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed);

    /// How the shares of its dreams are to be read as probabilities: as they are, unless it was fitted.
    default CalibratedCritic critic() {
        return CalibratedCritic.none();
    }
}
