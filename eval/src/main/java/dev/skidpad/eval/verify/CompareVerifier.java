package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.CompareEvidence;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareReader;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Derives every link of a comparison again: the bytes of its files, the program, the policies, the
/// scenarios from their sources, the episodes, the verdicts from their traces, and the results.
///
/// It goes on after a link that does not hold, and tells of all of them.
public final class CompareVerifier {
    private final Path path;
    private final CompareFolder folder;
    private final Workshop workshop;
    private final VerifyOptions options;
    private final VerificationLog log = new VerificationLog();

    private CompareVerifier(Path path, Workshop workshop, VerifyOptions options) {
        this.path = path;
        this.folder = new CompareFolder(path);
        this.workshop = workshop;
        this.options = options;
    }

    /// Checks the comparison in a folder.
    ///
    /// @throws BadInputException if there is none, or one that was cut off
    public static Verification verify(Path path, Workshop workshop, VerifyOptions options) {
        CompareReader.requireFinished(new CompareFolder(path));
        CompareVerifier verifier = new CompareVerifier(path, workshop, options);
        verifier.run();
        return verifier.log.of(path.toString());
    }

    private void run() {
        SealCheck.of(path, log);
        try {
            CompareManifest manifest = folder.manifest();
            Suite suite = folder.suite();
            if (!suite.hash().equals(manifest.suiteHash())) {
                log.broken(LinkKind.SUITE, CompareFolder.SUITE, "It is not the suite that the manifest names.");
            }
            ProgramCheck.of(manifest.version(), manifest.code(), manifest.kernels(), workshop, log);
            verdicts(manifest, suite, CompareRun.entries(manifest, suite));
        } catch (BadInputException e) {
            log.broken(LinkKind.SUITE, e.where(), e);
        }
    }

    // ---- verdict by verdict, then what follows from them

    private void verdicts(CompareManifest manifest, Suite suite, List<SuiteEntry> entries) {
        Map<Arm, List<VerdictRecord>> records = records(manifest, entries);
        Map<Arm, Planner> planners = new PolicyCheck(path, folder, workshop, log).planners(manifest);
        SuiteScenarios scenarios = new SuiteScenarios(
                suite,
                workshop.scenarios(suite, path.resolve(manifest.suiteFolder()).normalize()));
        Set<String> toDrive = toDrive(entries);
        EpisodeCheck check = new EpisodeCheck(folder, manifest, scenarios, traffic(manifest), planners, toDrive);
        List<Integer> indices = IntStream.range(0, entries.size()).boxed().toList();
        Workers.map(indices, options.threads(), i -> check.of(entries.get(i), verdictsOf(records, i)), done -> {})
                .forEach(log::add);
        if (records.size() == Arm.values().length) {
            ResultsCheck.of(folder, manifest, entries, log);
        }
        int left = Arm.values().length * entries.size() - toDrive.size();
        if (left > 0) {
            log.note(left + " of " + Arm.values().length * entries.size()
                    + " verdicts were not driven again, as their episodes are not kept; --drive all drives them too.");
        }
    }

    private Map<Arm, List<VerdictRecord>> records(CompareManifest manifest, List<SuiteEntry> entries) {
        Map<Arm, List<VerdictRecord>> records = new EnumMap<>(Arm.class);
        List<List<SuiteEntry>> parts = CompareFolder.parts(entries, manifest.partSize());
        for (Arm arm : Arm.values()) {
            try {
                List<VerdictRecord> all = new ArrayList<>();
                for (int p = 0; p < parts.size(); p++) {
                    all.addAll(folder.part(arm, p, parts.get(p)));
                }
                records.put(arm, all);
            } catch (BadInputException e) {
                log.broken(LinkKind.VERDICT, e.where(), e);
            }
        }
        return records;
    }

    private static Map<Arm, VerdictRecord> verdictsOf(Map<Arm, List<VerdictRecord>> records, int index) {
        Map<Arm, VerdictRecord> verdicts = new EnumMap<>(Arm.class);
        records.forEach((arm, all) -> verdicts.put(arm, all.get(index)));
        return verdicts;
    }

    // All whose episodes are kept, and as many of the others as were asked for.
    private Set<String> toDrive(List<SuiteEntry> entries) {
        Set<String> chosen = new HashSet<>();
        int others = options.drive();
        for (SuiteEntry entry : entries) {
            for (Arm arm : Arm.values()) {
                boolean kept = Files.isRegularFile(folder.episode(arm, entry.id()));
                if (kept || others > 0) {
                    chosen.add(CompareEvidence.verdictId(entry.id(), arm));
                    others -= kept ? 0 : 1;
                }
            }
        }
        return chosen;
    }

    private Optional<Traffic> traffic(CompareManifest manifest) {
        try {
            return Optional.of(workshop.traffic(manifest.traffic()));
        } catch (BadInputException e) {
            log.notVerifiable(LinkKind.CONDITIONS, manifest.traffic(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
