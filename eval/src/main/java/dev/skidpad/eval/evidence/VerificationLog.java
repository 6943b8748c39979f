package dev.skidpad.eval.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.Verification.Checked;
import dev.skidpad.eval.evidence.Verification.Problem;
import dev.skidpad.eval.evidence.Verification.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what checking finds. One thread owns it; several are added up in order.
public final class VerificationLog {
    private final Map<String, Integer> checked = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// Some links hold.
    ///
    /// @param what was checked, as words for after a number
    public void holds(String what, int count) {
        checked.merge(what, count, Integer::sum);
    }

    /// A link does not hold.
    public void broken(LinkKind kind, String subject, String words) {
        problems.add(new Problem(kind, subject, State.BROKEN, words));
    }

    /// A link does not hold, as reading it told.
    public void broken(LinkKind kind, String subject, BadInputException problem) {
        broken(kind, subject, String.valueOf(problem.getMessage()));
    }

    /// A link could not be checked.
    public void notVerifiable(LinkKind kind, String subject, String words) {
        problems.add(new Problem(kind, subject, State.NOT_VERIFIABLE, words));
    }

    /// Something that a reader should know.
    public void note(String words) {
        notes.add(words);
    }

    /// Adds what another one found.
    public void add(VerificationLog other) {
        other.checked.forEach(this::holds);
        problems.addAll(other.problems);
        notes.addAll(other.notes);
    }

    /// What was found.
    public Verification of(String run) {
        return new Verification(
                run,
                checked.entrySet().stream()
                        .map(e -> new Checked(e.getKey(), e.getValue()))
                        .toList(),
                problems,
                notes);
    }
}
