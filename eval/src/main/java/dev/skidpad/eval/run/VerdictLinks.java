package dev.skidpad.eval.run;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.evidence.ContactWords;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The links from an episode to the verdict on it. Stateless.
public final class VerdictLinks {
    private VerdictLinks() {}

    /// Contacts, sub-scores, score and verdict, all of which follow from the link `episode`.
    ///
    /// @param file the verdict's, in the run
    public static List<EvidenceLink> of(VerdictRecord verdict, String file) {
        List<EvidenceLink> links = new ArrayList<>();
        links.add(contacts(verdict, file));
        links.addAll(traces(verdict, file));
        links.add(score(verdict, file));
        links.add(new EvidenceLink(
                LinkKind.VERDICT,
                "verdict",
                words(verdict),
                JsonFiles.hashOf(verdict),
                file,
                List.of("score", "contacts")));
        return links;
    }

    /// What a verdict on one episode says.
    public static String words(VerdictRecord verdict) {
        if (verdict.failed().isPresent()) {
            return verdict.planner() + " did not drive " + verdict.scenario() + " to its end: "
                    + verdict.failed().get() + ".";
        }
        List<String> failures = FailureWords.of(verdict.restored());
        String total = verdict.total().isPresent()
                ? "a total of " + Points.of(verdict.total().getAsDouble())
                : "no total, as a part is absent";
        return verdict.planner() + " drove " + verdict.scenario() + " with " + total
                + (failures.isEmpty() ? "." : " and failed: " + String.join(", ", failures) + ".");
    }

    private static EvidenceLink contacts(VerdictRecord verdict, String file) {
        String words = verdict.contacts().isEmpty()
                ? "The ego touched nobody."
                : verdict.contacts().stream().map(ContactWords::of).collect(Collectors.joining(" "));
        return new EvidenceLink(
                LinkKind.CONTACTS, "contacts", words, JsonFiles.hashOf(verdict.contacts()), file, List.of("episode"));
    }

    private static List<EvidenceLink> traces(VerdictRecord verdict, String file) {
        return verdict.parts().stream()
                .map(part -> new EvidenceLink(
                        LinkKind.TRACE,
                        traceName(part),
                        part.name() + " is "
                                + (part.value().isPresent()
                                        ? String.format(
                                                Locale.ROOT,
                                                "%.4g",
                                                part.value().getAsDouble())
                                        : "absent, as " + part.absence().orElse("it was not recorded"))
                                + ", from " + events(part) + ".",
                        JsonFiles.hashOf(part),
                        file,
                        List.of("episode")))
                .toList();
    }

    private static String traceName(VerdictRecord.Part part) {
        return "trace/" + part.name();
    }

    private static String events(VerdictRecord.Part part) {
        return part.events().isEmpty()
                ? "a trace without events"
                : part.events().stream()
                        .map(e -> String.format(
                                Locale.ROOT,
                                "%s at frame %d (%.3g against %.3g)",
                                e.rule(),
                                e.frame(),
                                e.value(),
                                e.threshold()))
                        .collect(Collectors.joining(", "));
    }

    private static EvidenceLink score(VerdictRecord verdict, String file) {
        return new EvidenceLink(
                LinkKind.SCORE,
                "score",
                verdict.total().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "NC · DAC · (5·TTC + 5·EP + 2·C) / 12 of these is %.4f.",
                                verdict.total().getAsDouble())
                        : "There is no total, as a part is absent.",
                JsonFiles.hashOf(verdict.total()),
                file,
                verdict.parts().stream().map(VerdictLinks::traceName).toList());
    }
}
