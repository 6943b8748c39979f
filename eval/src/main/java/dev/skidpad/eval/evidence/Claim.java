package dev.skidpad.eval.evidence;

import java.util.List;

/// Something that a run says.
///
/// @param id the same whenever the run is read
/// @param kind what it is about
/// @param says it in a sentence
/// @param from the ids of the claims that it follows from; none for the verdict on an episode
public record Claim(String id, Kind kind, String says, List<String> from) {
    /// What a claim is about.
    public enum Kind {
        /// How one policy drove in one scenario.
        VERDICT,
        /// How the two compare in one kind of situation.
        CLUSTER,
        /// How they compare over all scenarios.
        OVERALL,
        /// Whether the new one may go out.
        DECISION
    }

    public Claim {
        from = List.copyOf(from);
    }
}
