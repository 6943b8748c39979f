package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the verdict of a comparison from its folder: not what is written there, but what follows from
/// it.
///
/// Every file must be there with the bytes that were sealed, and the results must follow from the
/// verdicts. Otherwise the verdict is "not evaluated": evidence that is missing or changed never
/// passes.
public final class CompareReader {
    private CompareReader() {}

    /// What a folder says.
    ///
    /// @param decision the verdict
    /// @param manifest what was asked; empty where the folder is not whole
    /// @param judged the figures; empty where the folder is not whole
    public record Reading(Decision decision, Optional<CompareManifest> manifest, Optional<Judged> judged) {
        /// Whether the new policy is stopped.
        public boolean blocks() {
            return judged.map(j -> j.regression().blocks()).orElse(true);
        }

        private static Reading notEvaluated(String because) {
            return new Reading(
                    new Decision(Outcome.NOT_EVALUATED, "The evidence is not whole: " + because + ".", List.of()),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /// @throws BadInputException if there is no comparison in the folder, or one that was cut off
    public static Reading read(Path path) {
        CompareFolder folder = new CompareFolder(path);
        requireFinished(folder);
        try {
            Optional<String> damage = folder.damage();
            return damage.isPresent() ? Reading.notEvaluated(damage.get()) : derived(folder);
        } catch (BadInputException e) {
            return Reading.notEvaluated(e.where() + " " + e.problem());
        }
    }

    /// Refuses a folder without a finished comparison.
    ///
    /// @throws BadInputException if there is none, or one that was cut off
    public static void requireFinished(CompareFolder folder) {
        if (!folder.has(Seal.FILE)) {
            throw unfinished(folder);
        }
    }

    private static Reading derived(CompareFolder folder) {
        CompareManifest manifest = folder.manifest();
        Suite suite = folder.suite();
        if (!suite.hash().equals(manifest.suiteHash())) {
            return Reading.notEvaluated("the suite is not the one that the manifest names");
        }
        Judged judged = Judged.of(folder, manifest, CompareRun.entries(manifest, suite));
        CompareResults written =
                JsonFiles.read(folder.file(CompareFolder.RESULTS), CompareResults.class, "Make the comparison again");
        if (!written.equals(CompareResults.of(manifest, judged))) {
            return Reading.notEvaluated("the results do not follow from the verdicts");
        }
        return new Reading(judged.regression().decision(), Optional.of(manifest), Optional.of(judged));
    }

    private static BadInputException unfinished(CompareFolder folder) {
        if (!folder.has(CompareFolder.MANIFEST)) {
            return new BadInputException(
                    folder.path().toString(), "holds no comparison", "Name the folder of one, such as compare/<id>");
        }
        CompareManifest manifest = folder.manifest();
        List<SuiteEntry> entries = CompareRun.entries(manifest, folder.suite());
        List<List<SuiteEntry>> parts = CompareFolder.parts(entries, manifest.partSize());
        int done = 0;
        for (int p = 0; p < parts.size(); p++) {
            done += folder.hasPart(p) ? parts.get(p).size() : 0;
        }
        return new BadInputException(
                folder.path().toString(),
                "is not evaluated: the comparison was cut off after " + done + " of " + entries.size() + " scenarios",
                "Go on with --resume " + folder.path());
    }
}
