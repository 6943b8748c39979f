package dev.skidpad.eval.evidence;

import dev.skidpad.eval.evidence.Verification.Checked;
import dev.skidpad.eval.evidence.Verification.Problem;
import java.util.ArrayList;
import java.util.List;

/// What came of checking, as text.
public final class VerificationText {
    private static final int MOST_PROBLEMS = 50;

    private VerificationText() {}

    /// What holds, what does not, and the sum.
    public static List<String> lines(Verification verification) {
        List<String> lines = new ArrayList<>();
        for (Checked checked : verification.checked()) {
            lines.add(String.format("%7d %s", checked.count(), checked.what()));
        }
        verification.notes().forEach(note -> lines.add("Note: " + note));
        List<Problem> problems = verification.problems();
        for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            lines.add(problem.kind().label() + " " + problem.subject() + " "
                    + problem.state().words() + ": " + problem.words());
        }
        if (problems.size() > MOST_PROBLEMS) {
            lines.add("and " + (problems.size() - MOST_PROBLEMS) + " more; --json lists all.");
        }
        lines.add(
                verification.holds()
                        ? "Every link that was checked holds."
                        : problems.size() + (problems.size() == 1 ? " link does" : " links do")
                                + " not hold or cannot be checked.");
        return lines;
    }
}
