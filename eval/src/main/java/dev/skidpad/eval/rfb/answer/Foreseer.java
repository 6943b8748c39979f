package dev.skidpad.eval.rfb.answer;

import dev.skidpad.eval.rfb.RfbCase;
import java.util.List;

/// Whoever is asked what plans will lead to.
///
/// Implementations are used by several threads at once.
public interface Foreseer {
    /// A short name for tables, such as `constantVelocity`.
    String name();

    /// Foresees cases, of which only the moments and the plans may be looked at.
    ///
    /// @param cases of one scene
    /// @param samples how many futures to sample of each, where it samples
    /// @param seed decides on the samples
    /// @return one for each case
    List<Foresight> foresee(List<RfbCase> cases, int samples, long seed);
}
