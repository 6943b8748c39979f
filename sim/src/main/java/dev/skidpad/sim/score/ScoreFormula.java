package dev.skidpad.sim.score;

import java.util.List;
import java.util.OptionalDouble;

/// How a total follows from its parts: a pure function.
public interface ScoreFormula {
    /// The total; empty when a part that it needs is absent.
    OptionalDouble total(List<SubScore> parts);

    /// The formula as people write it, in the parts' names.
    String text();

    /// The part with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    static SubScore part(List<SubScore> parts, String name) {
        for (SubScore part : parts) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no sub-score " + name + " in "
                + parts.stream().map(SubScore::name).toList());
    }
}
