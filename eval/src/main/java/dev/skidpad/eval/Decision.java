package dev.skidpad.eval;

import java.util.List;

/// What the gate says, and why.
///
/// @param outcome the decision
/// @param reason one plain sentence with the numbers that decided
/// @param findings every rule that was tried, in order
public record Decision(Outcome outcome, String reason, List<Finding> findings) {
    /// What becomes of the new policy. Only [#ACCEPT] puts it in the old one's place.
    public enum Outcome {
        /// It is better by the rules.
        ACCEPT("accepted"),
        /// It is neither worse nor better: the old one stays, as nothing speaks for a change.
        SAME("no difference"),
        /// It is worse, or may be.
        REJECT("rejected"),
        /// There is too little evidence to judge it by.
        NOT_EVALUATED("not evaluated");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /// The word for reports.
        public String word() {
            return word;
        }
    }

    /// A rule that was tried.
    ///
    /// @param part on which part of the evidence; empty where there is one only
    /// @param rule its name, such as `Safety`
    /// @param outcome what this rule alone would have decided; [Outcome#ACCEPT] when it is met
    /// @param sentence what it found, with numbers
    public record Finding(String part, String rule, Outcome outcome, String sentence) {}

    public Decision {
        findings = List.copyOf(findings);
    }

    /// A decision on one part of the evidence.
    ///
    /// @param part its name, such as `recorded scenes`
    /// @param decision on it alone
    public record Part(String part, Decision decision) {}

    /// One decision over several parts: a rejection anywhere rejects, then a part without evidence leaves all not
    /// evaluated; it is accepted if some part is better and the others are not worse.
    ///
    /// @param parts at least one
    public static Decision over(List<Part> parts) {
        List<Finding> findings = parts.stream()
                .flatMap(p -> p.decision().findings().stream()
                        .map(f -> new Finding(p.part(), f.rule(), f.outcome(), f.sentence())))
                .toList();
        for (Outcome outcome : List.of(Outcome.REJECT, Outcome.NOT_EVALUATED, Outcome.ACCEPT)) {
            for (Part part : parts) {
                if (part.decision().outcome() == outcome) {
                    return new Decision(outcome, named(part), findings);
                }
            }
        }
        return new Decision(Outcome.SAME, named(parts.getFirst()), findings);
    }

    private static String named(Part part) {
        return "On " + part.part() + ": " + part.decision().reason();
    }
}
