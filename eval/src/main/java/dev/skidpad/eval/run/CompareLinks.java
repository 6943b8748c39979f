package dev.skidpad.eval.run;

import dev.skidpad.core.io.ContentHash;
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
import java.util.Map;
import java.util.Objects;

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
        chain.addAll(VerdictLinks.of(verdict, file));
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
        return ProgramLinks.of(
                manifest.version(), manifest.code(), manifest.java(), manifest.kernels(), CompareFolder.MANIFEST);
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

    private static List<String> names(List<EvidenceLink> links) {
        return links.stream().map(EvidenceLink::name).toList();
    }
}
