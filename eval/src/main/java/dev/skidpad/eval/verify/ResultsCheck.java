package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareResults;
import dev.skidpad.eval.run.CompareTables;
import dev.skidpad.eval.run.JUnitXml;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.Judged;
import dev.skidpad.eval.suite.SuiteEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the statistics, the decision and what is written of them follow from the verdicts. Stateless.
final class ResultsCheck {
    private static final String REMEDY = "Make the comparison again";
    private static final Pattern TIME = Pattern.compile(" time=\"([0-9]+\\.[0-9]{3})\"");

    private ResultsCheck() {}

    static void of(CompareFolder folder, CompareManifest manifest, List<SuiteEntry> entries, VerificationLog log) {
        Judged judged = Judged.of(folder, manifest, entries);
        try {
            CompareResults written = JsonFiles.read(folder.file(CompareFolder.RESULTS), CompareResults.class, REMEDY);
            CompareResults again = CompareResults.of(manifest, judged);
            if (written.equals(again)) {
                log.holds(
                        "results follow from the verdicts: figures of clusters, overall, decision",
                        2 + again.clusters().size());
            } else {
                log.broken(
                        LinkKind.DECISION,
                        CompareFolder.RESULTS,
                        "The results do not follow from the verdicts: they say " + written.outcome()
                                + ", and the verdicts come to "
                                + (written.outcome().equals(again.outcome())
                                        ? "the same, but by other figures."
                                        : again.outcome() + "."));
            }
        } catch (BadInputException e) {
            log.broken(LinkKind.DECISION, CompareFolder.RESULTS, e);
        }
        text(folder, "table.txt", CompareTables.text(manifest, judged), log);
        String xml = read(folder, "junit.xml");
        Matcher time = TIME.matcher(xml);
        double seconds = time.find() ? Double.parseDouble(time.group(1)) : 0;
        text(folder, "junit.xml", JUnitXml.of(manifest.suite(), judged.regression(), seconds), log);
    }

    private static void text(CompareFolder folder, String name, String again, VerificationLog log) {
        if (read(folder, name).equals(again)) {
            log.holds("texts say what the results say", 1);
        } else {
            log.broken(LinkKind.DECISION, name, "It does not say what the results say.");
        }
    }

    // A file that is missing says nothing.
    private static String read(CompareFolder folder, String name) {
        try {
            return Files.readString(folder.file(name));
        } catch (IOException e) {
            return "";
        }
    }
}
