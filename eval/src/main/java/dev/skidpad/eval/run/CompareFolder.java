package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folder of a comparison: plain files.
///
/// ```
/// manifest.json           what was asked, of whom, by which versions
/// suite.json              the suite
/// verdicts/old-0001.json  the verdicts on the old policy, fifty scenarios a file; and new-0001.json
/// episodes/old/*.episode  what happened, for the episodes that are kept
/// policies/old/           the old policy's file; in run/ the records of the run that trained it
/// results.json            what came of it, with every figure
/// junit.xml, table.txt, report.html
/// seal.json               the hash of every other file; written last
/// ```
public final class CompareFolder {
    public static final String MANIFEST = "manifest.json";
    public static final String SUITE = "suite.json";
    public static final String RESULTS = "results.json";
    private static final String VERDICTS = "verdicts";
    private static final String EPISODES = "episodes";
    private static final String POLICIES = "policies";
    private static final String REMEDY = "Make the comparison again";

    private final Path folder;

    /// The folder of a comparison, which need not exist yet.
    public CompareFolder(Path folder) {
        this.folder = folder;
    }

    /// One of the two sides of a comparison.
    public enum Arm {
        OLD("old"),
        NEW("new");

        private final String label;

        Arm(String label) {
            this.label = label;
        }

        /// The word in files and ids.
        public String label() {
            return label;
        }
    }

    /// The verdicts of one arm on one part.
    public record Part(List<VerdictRecord> verdicts) {
        public Part {
            verdicts = List.copyOf(verdicts);
        }
    }

    public Path path() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// The name of a file in the folder.
    public String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    public CompareManifest manifest() {
        return JsonFiles.read(file(MANIFEST), CompareManifest.class, REMEDY);
    }

    public Suite suite() {
        return SuiteFolder.read(file(SUITE));
    }

    // ---- parts

    public static List<List<SuiteEntry>> parts(List<SuiteEntry> entries, int partSize) {
        List<List<SuiteEntry>> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += partSize) {
            parts.add(entries.subList(from, Math.min(entries.size(), from + partSize)));
        }
        return parts;
    }

    public static String partName(Arm arm, int part) {
        return String.format("%s/%s-%04d.json", VERDICTS, arm.label, part + 1);
    }

    public boolean hasPart(int part) {
        return has(partName(Arm.OLD, part)) && has(partName(Arm.NEW, part));
    }

    void writePart(Arm arm, int part, List<VerdictRecord> verdicts) {
        JsonFiles.write(file(partName(arm, part)), new Part(verdicts), JsonFiles.Layout.DENSE);
    }

    /// The verdicts of one arm on one part.
    ///
    /// @throws BadInputException if the file is missing, or holds other scenarios than the part
    public List<VerdictRecord> part(Arm arm, int part, List<SuiteEntry> entries) {
        Path file = file(partName(arm, part));
        List<VerdictRecord> verdicts = JsonFiles.read(file, Part.class, REMEDY).verdicts();
        List<String> wanted = entries.stream().map(SuiteEntry::id).toList();
        if (!verdicts.stream().map(VerdictRecord::scenario).toList().equals(wanted)) {
            throw new BadInputException(
                    file.toString(),
                    "holds " + verdicts.size() + " verdicts, but not those of the " + wanted.size()
                            + " scenarios of its part",
                    REMEDY);
        }
        VerdictRecord.check(verdicts, file.toString());
        return verdicts;
    }

    /// Where the episode of a scenario is kept, if it is.
    public Path episode(Arm arm, String scenario) {
        return file(EPISODES).resolve(arm.label).resolve(scenario.replace('/', '_') + ".episode");
    }

    /// Where the copy of a policy's file belongs, seen from the folder.
    ///
    /// @param arm which side it is on
    /// @param file the one to be copied
    public static String policyName(Arm arm, Path file) {
        return POLICIES + "/" + arm.label + "/" + file.getFileName();
    }

    // ---- the seal

    /// Writes down the hash of every file.
    void seal() {
        Seal.close(folder);
    }

    /// What is wrong with the files: empty when each one that was sealed is there with its bytes.
    Optional<String> damage() {
        return Seal.read(folder).damage(folder).stream().findFirst();
    }
}
