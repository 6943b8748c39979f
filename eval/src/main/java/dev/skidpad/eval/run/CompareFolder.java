package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The folder of a comparison: plain files.
///
/// ```
/// manifest.json           what was asked, of whom, by which versions
/// suite.json              the suite
/// verdicts/old-0001.json  the verdicts on the old policy, fifty scenarios a file; and new-0001.json
/// episodes/old/*.episode  what happened, for the episodes that are kept
/// results.json            what came of it, with every figure
/// junit.xml, table.txt, report.html
/// seal.json               the hash of every other file; written last
/// ```
public final class CompareFolder {
    static final String MANIFEST = "manifest.json";
    static final String SUITE = "suite.json";
    static final String RESULTS = "results.json";
    static final String SEAL = "seal.json";
    private static final String VERDICTS = "verdicts";
    private static final String EPISODES = "episodes";
    private static final String REMEDY = "Make the comparison again";

    private final Path folder;

    CompareFolder(Path folder) {
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
    record Part(List<VerdictRecord> verdicts) {
        Part {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// The hash of every file, by its name.
    record Seal(Map<String, String> files) {
        Seal {
            files = new TreeMap<>(files);
        }
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// The name of a file in the folder.
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    CompareManifest manifest() {
        return JsonFiles.read(file(MANIFEST), CompareManifest.class, REMEDY);
    }

    Suite suite() {
        return SuiteFolder.read(file(SUITE));
    }

    // ---- parts

    static List<List<SuiteEntry>> parts(List<SuiteEntry> entries, int partSize) {
        List<List<SuiteEntry>> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += partSize) {
            parts.add(entries.subList(from, Math.min(entries.size(), from + partSize)));
        }
        return parts;
    }

    static String partName(Arm arm, int part) {
        return String.format("%s/%s-%04d.json", VERDICTS, arm.label, part + 1);
    }

    boolean hasPart(int part) {
        return has(partName(Arm.OLD, part)) && has(partName(Arm.NEW, part));
    }

    void writePart(Arm arm, int part, List<VerdictRecord> verdicts) {
        JsonFiles.write(file(partName(arm, part)), new Part(verdicts), JsonFiles.Layout.DENSE);
    }

    /// The verdicts of one arm on one part.
    ///
    /// @throws BadInputException if the file is missing, or holds other scenarios than the part
    List<VerdictRecord> part(Arm arm, int part, List<SuiteEntry> entries) {
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
        return verdicts;
    }

    Path episode(Arm arm, String scenario) {
        return file(EPISODES).resolve(arm.label).resolve(scenario.replace('/', '_') + ".episode");
    }

    // ---- the seal

    /// Writes down the hash of every file.
    void seal() {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names()) {
            if (!name.equals(SEAL)) {
                hashes.put(name, JsonFiles.hash(file(name)));
            }
        }
        JsonFiles.write(file(SEAL), new Seal(hashes), JsonFiles.Layout.INDENTED);
    }

    /// What is wrong with the files: empty when each one that was sealed is there with its bytes.
    Optional<String> damage() {
        Seal seal = JsonFiles.read(file(SEAL), Seal.class, REMEDY);
        for (Map.Entry<String, String> sealed : seal.files().entrySet()) {
            if (!has(sealed.getKey())) {
                return Optional.of(sealed.getKey() + " is missing");
            }
            if (!JsonFiles.hash(file(sealed.getKey())).equals(sealed.getValue())) {
                return Optional.of(sealed.getKey() + " was changed after the comparison");
            }
        }
        return Optional.empty();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(this::name).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
