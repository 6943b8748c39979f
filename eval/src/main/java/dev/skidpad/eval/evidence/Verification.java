package dev.skidpad.eval.evidence;

import java.util.List;

/// What came of checking the evidence of a run.
///
/// @param run its folder
/// @param checked what was checked and holds
/// @param problems links that do not hold, or could not be checked; none when all is well
/// @param notes what a reader should know that breaks no link
public record Verification(String run, List<Checked> checked, List<Problem> problems, List<String> notes) {
    /// Links of one kind that hold.
    ///
    /// @param what was checked, as words for after a number: `files have the bytes that were sealed`
    /// @param count how many
    public record Checked(String what, int count) {}

    /// How a link fails.
    public enum State {
        /// It does not hold.
        BROKEN("does not hold"),
        /// It could not be checked, as something is missing.
        NOT_VERIFIABLE("cannot be checked");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// For a line.
        public String words() {
            return words;
        }
    }

    /// A link that does not hold.
    ///
    /// @param kind of the link
    /// @param subject what it is about: a file, a scenario, the id of a claim
    /// @param state whether it is wrong or unknown
    /// @param words what was found, in a sentence, with what to do where something can be done
    public record Problem(LinkKind kind, String subject, State state, String words) {}

    public Verification {
        checked = List.copyOf(checked);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// Whether every link that was asked for holds.
    public boolean holds() {
        return problems.isEmpty();
    }
}
