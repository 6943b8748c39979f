package dev.skidpad.eval.verify;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.VerdictRecount;
import java.util.List;
import java.util.OptionalDouble;

/// Whether the figures of a verdict follow from its own traces. Stateless.
public final class TraceRecount {
    private TraceRecount() {}

    /// Works every sub-score out again from its events, and the total from the sub-scores.
    ///
    /// @param id of the claim
    public static void of(String id, Scenario scenario, VerdictRecord verdict, VerificationLog log) {
        List<String> names =
                verdict.parts().stream().map(VerdictRecord.Part::name).toList();
        if (!names.equals(Scores.NAMES)) {
            log.broken(LinkKind.TRACE, id, "Its sub-scores are " + names + ", not " + Scores.NAMES + ".");
            return;
        }
        int recounted = 0;
        for (VerdictRecord.Part part : verdict.parts()) {
            OptionalDouble again = VerdictRecount.of(part.name(), part.events(), scenario);
            if (part.value().isPresent() && !part.value().equals(again)) {
                log.broken(
                        LinkKind.TRACE,
                        id,
                        part.name() + " is " + part.value().getAsDouble() + ", but its "
                                + part.events().size()
                                + " events amount to "
                                + words(again) + ".");
            } else {
                recounted++;
            }
        }
        log.holds("sub-scores follow from their traces", recounted);
        OptionalDouble total = VerdictRecount.total(
                verdict.parts().stream().map(VerdictRecord.Part::value).toList(),
                verdict.failed().isPresent());
        if (total.equals(verdict.total())) {
            log.holds("totals follow from their sub-scores", 1);
        } else {
            log.broken(
                    LinkKind.SCORE,
                    id,
                    "The total is written as " + words(verdict.total()) + ", and its sub-scores come to " + words(total)
                            + ".");
        }
    }

    private static String words(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "nothing";
    }
}
