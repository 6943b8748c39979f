package dev.skidpad.eval.run;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.evidence.ContactWords;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The links of the chains of a comparison, each in plain words with its hash.
final class CompareLinks {
    private final CompareFolder folder;
    private final CompareManifest manifest;
    private final Suite suite;
    private final Map<Arm, PolicyLinks> policies = new EnumMap<>(Arm.class);

    CompareLinks(CompareFolder folder, CompareManifest manifest, Suite suite) {
        this.folder = folder;
        this.manifest = manifest;
        this.suite = suite;
        policies.put(Arm.OLD, PolicyLinks.of(folder, manifest.before()));
        policies.put(Arm.NEW, PolicyLinks.of(folder, manifest.after()));
    }

    /// What a verdict on one episode says.
    static String verdictWords(VerdictRecord verdict) {
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

    /// From the source to the verdict on one policy in one scenario.
    ///
    /// @param file the verdict's, in the run
    List<EvidenceLink> verdict(SuiteEntry entry, VerdictRecord verdict, Arm arm, String file) {
        List<EvidenceLink> chain = new ArrayList<>();
        chain.add(source(entry.source()));
        entry.variation().ifPresent(edit -> chain.add(variation(edit)));
        chain.add(new EvidenceLink(
                LinkKind.SCENARIO,
                "scenario",
                "The scenario " + entry.id() + " of cluster " + entry.cluster() + ", at " + entry.place() + ".",
                entry.contentHash(),
                CompareFolder.SUITE,
                names(chain)));
        chain.add(suite(List.of("scenario")));
        chain.add(new EvidenceLink(
                LinkKind.CONDITIONS,
                "conditions",
                "Driven as vehicle " + entry.conditions().vehicle() + ", seen through "
                        + entry.conditions().perception() + ", in traffic " + manifest.traffic() + ".",
                ContentHash.ofAll(
                        List.of(entry.conditions().vehicle(), entry.conditions().perception(), manifest.traffic())),
                CompareFolder.SUITE,
                List.of("suite")));
        chain.add(new EvidenceLink(
                LinkKind.SEED,
                "seed",
                "All random numbers come from seed " + entry.seed() + ", the same for both policies.",
                ContentHash.of("seed " + entry.seed()),
                CompareFolder.SUITE,
                List.of("suite")));
        chain.addAll(policy(arm, "policy"));
        chain.addAll(program());
        chain.add(episode(entry, verdict, arm));
        chain.add(contacts(verdict, file));
        chain.addAll(traces(verdict, file));
        chain.add(score(verdict, file));
        chain.add(new EvidenceLink(
                LinkKind.VERDICT,
                "verdict",
                verdictWords(verdict),
                JsonFiles.hashOf(verdict),
                file,
                List.of("score", "contacts")));
        return chain;
    }

    /// What all verdicts have in common: the suite, both policies, the program.
    List<EvidenceLink> both() {
        List<EvidenceLink> chain = new ArrayList<>(List.of(suite(List.of())));
        chain.addAll(policy(Arm.OLD, "policy/old"));
        chain.addAll(policy(Arm.NEW, "policy/new"));
        chain.addAll(program());
        return chain;
    }

    // ---- where the scenario comes from

    private static EvidenceLink source(SuiteEntry.Source source) {
        String words = source.file()
                .map(file -> "Recorded: scene " + source.scenarioId() + " of the file " + file + ", read by "
                        + source.importer() + ".")
                .orElseGet(() -> "Generated: scene " + source.scenarioId() + " by " + source.importer() + " from seed "
                        + source.seed() + ", index " + source.index() + ".");
        return new EvidenceLink(
                LinkKind.SOURCE,
                "source",
                words,
                source.contentHash(),
                source.file().orElse("the generator " + source.importer()),
                List.of());
    }

    private static EvidenceLink variation(SuiteEntry.Edit edit) {
        return new EvidenceLink(
                LinkKind.VARIATION,
                "variation",
                "The variation " + edit.name() + " with seed " + edit.seed() + " changed it. All " + edit.rules()
                        + " rules of plausibility are kept; the tightest: " + edit.tightest() + ".",
                JsonFiles.hashOf(edit),
                CompareFolder.SUITE,
                List.of("source"));
    }

    private EvidenceLink suite(List<String> from) {
        return new EvidenceLink(
                LinkKind.SUITE,
                "suite",
                "The suite " + suite.label() + " of " + suite.entries().size() + " scenarios, made by " + suite.made()
                        + ".",
                suite.hash(),
                CompareFolder.SUITE,
                from);
    }

    // ---- who drove, and with what

    private List<EvidenceLink> policy(Arm arm, String name) {
        return Objects.requireNonNull(policies.get(arm)).links(name);
    }

    private List<EvidenceLink> program() {
        return List.of(
                new EvidenceLink(
                        LinkKind.CODE,
                        "code",
                        "Skidpad " + manifest.version() + " on JDK " + manifest.java()
                                + "; the hash is that of its classes.",
                        manifest.code(),
                        CompareFolder.MANIFEST,
                        List.of()),
                new EvidenceLink(
                        LinkKind.KERNELS,
                        "kernels",
                        "The numeric kernels " + manifest.kernels() + "; all kinds give the same bits.",
                        ContentHash.of(manifest.kernels()),
                        CompareFolder.MANIFEST,
                        List.of("code")));
    }

    // ---- what happened

    private EvidenceLink episode(SuiteEntry entry, VerdictRecord verdict, Arm arm) {
        Path file = folder.episode(arm, entry.id());
        boolean kept = Files.isRegularFile(file);
        return new EvidenceLink(
                LinkKind.EPISODE,
                "episode",
                verdict.frames() + " frames were driven"
                        + verdict.failed().map(why -> "; then " + why).orElse("") + "."
                        + (kept ? "" : " They are not kept, but can be driven again to the same bits."),
                verdict.episode(),
                kept ? folder.name(file) : "made again from the links before",
                List.of("scenario", "conditions", "seed", "policy", "code", "kernels"));
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
                verdict.parts().stream().map(CompareLinks::traceName).toList());
    }

    private static List<String> names(List<EvidenceLink> links) {
        return links.stream().map(EvidenceLink::name).toList();
    }
}
