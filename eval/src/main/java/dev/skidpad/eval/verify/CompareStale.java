package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.eval.evidence.Staleness;
import dev.skidpad.eval.run.CompareEvidence;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.PolicyCopy;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.SuiteScenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which claims of a comparison no longer follow from what is there today: the program, the suite, the
/// scenes, the policies, and files that are said to have changed.
public final class CompareStale {
    private final Path path;
    private final CompareFolder folder;
    private final CompareEvidence evidence;
    private final List<String> changes = new ArrayList<>();
    private final Map<String, List<String>> because = new LinkedHashMap<>();

    private CompareStale(Path path) {
        this.path = path;
        this.folder = new CompareFolder(path);
        this.evidence = CompareEvidence.open(path);
    }

    /// Compares the inputs of a run with what is there today.
    ///
    /// @param changed files that are taken to have changed, whatever their content is
    /// @param suites the folder of the suites
    /// @throws BadInputException if there is no finished comparison in the folder
    public static Staleness of(Path path, Workshop workshop, List<Path> changed, Path suites, int threads) {
        CompareStale stale = new CompareStale(path);
        stale.program(workshop);
        stale.suite(suites);
        stale.scenarios(workshop, threads);
        stale.policy(Arm.OLD, stale.evidence.manifest().before());
        stale.policy(Arm.NEW, stale.evidence.manifest().after());
        changed.forEach(stale::told);
        return Staleness.of(path.toString(), stale.changes, stale.evidence.claims(), stale.because);
    }

    // ---- what is another one today

    private void program(Workshop workshop) {
        if (!workshop.code().equals(evidence.manifest().code())) {
            all("The program is another one: the run was made by "
                    + evidence.manifest().version() + ", and this is " + workshop.version() + ", with other classes.");
        }
    }

    private void suite(Path suites) {
        Path file = suites.resolve(evidence.suite().label() + ".json");
        if (!Files.isRegularFile(file)) {
            return; // the run has its own copy
        }
        try {
            Suite now = SuiteFolder.read(file);
            if (!now.hash().equals(evidence.suite().hash())) {
                all("The suite " + now.label() + " is another one: its hash is " + now.hash() + ", not "
                        + evidence.suite().hash() + ".");
            }
        } catch (BadInputException e) {
            all(String.valueOf(e.getMessage()));
        }
    }

    private void scenarios(Workshop workshop, int threads) {
        Path base = path.resolve(evidence.manifest().suiteFolder()).normalize();
        SuiteScenarios scenarios = new SuiteScenarios(evidence.suite(), workshop.scenarios(evidence.suite(), base));
        List<SuiteEntry> entries = evidence.judged().entries();
        List<Optional<String>> problems = Workers.map(entries, threads, e -> problem(scenarios, e), done -> {});
        for (int i = 0; i < entries.size(); i++) {
            SuiteEntry entry = entries.get(i);
            problems.get(i).ifPresent(words -> {
                changes.add(words);
                both(entry, words);
            });
        }
    }

    private static Optional<String> problem(SuiteScenarios scenarios, SuiteEntry entry) {
        try {
            scenarios.load(entry);
            return Optional.empty();
        } catch (BadInputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void policy(Arm arm, Contender contender) {
        Path file = Path.of(contender.given());
        if (contender.file().isEmpty() || !Files.isRegularFile(file)) {
            return;
        }
        Path copy = folder.file(contender.file().get());
        if (!Files.isRegularFile(copy) || !JsonFiles.hash(copy).equals(JsonFiles.hash(file))) {
            changed(
                    arm,
                    "The " + arm.label() + " policy " + file + " is another one: it is no longer what the run"
                            + " has a copy of.");
        }
    }

    // ---- what is said to have changed

    private void told(Path changed) {
        String name = String.valueOf(changed.getFileName());
        boolean found = scene(name);
        found |= learned(Arm.OLD, evidence.manifest().before(), changed);
        found |= learned(Arm.NEW, evidence.manifest().after(), changed);
        if (name.equals(evidence.suite().label() + ".json")) {
            all("The suite " + evidence.suite().label() + " is said to have changed.");
            found = true;
        }
        if (name.endsWith(".java") || name.endsWith(".class") || name.endsWith(".jar")) {
            all("The program is said to have changed: " + changed + ".");
            found = true;
        }
        if (!found) {
            changes.add("No claim rests on " + changed + ".");
        }
    }

    private boolean scene(String name) {
        Predicate<SuiteEntry> from = e -> e.source().file().equals(Optional.of(name));
        List<SuiteEntry> entries =
                evidence.judged().entries().stream().filter(from).toList();
        String words = "The source " + name + " is said to have changed.";
        if (!entries.isEmpty()) {
            changes.add(words);
        }
        entries.forEach(e -> both(e, words));
        return !entries.isEmpty();
    }

    // A bare name means any file of that name; a path means that file alone.
    private boolean learned(Arm arm, Contender contender, Path changed) {
        if (contender.file().isEmpty()) {
            return false;
        }
        Path given = Path.of(contender.given());
        boolean same = changed.getParent() == null
                ? changed.equals(given.getFileName())
                : changed.toAbsolutePath()
                        .normalize()
                        .equals(given.toAbsolutePath().normalize());
        if (same) {
            changed(arm, "The " + arm.label() + " policy " + changed + " is said to have changed.");
            return true;
        }
        String name = String.valueOf(changed.getFileName());
        if (new PolicyCopy(folder.file(contender.file().get())).learnedFrom(name)) {
            changed(arm, "The " + arm.label() + " policy learned from " + name + ", which is said to have changed.");
            return true;
        }
        return false;
    }

    // ---- what rests on it

    private void all(String words) {
        changes.add(words);
        evidence.judged().entries().forEach(e -> both(e, words));
    }

    private void changed(Arm arm, String words) {
        changes.add(words);
        evidence.judged().entries().forEach(e -> one(e, arm, words));
    }

    private void both(SuiteEntry entry, String words) {
        one(entry, Arm.OLD, words);
        one(entry, Arm.NEW, words);
    }

    private void one(SuiteEntry entry, Arm arm, String words) {
        because.computeIfAbsent(CompareEvidence.verdictId(entry.id(), arm), id -> new ArrayList<>())
                .add(words);
    }
}
