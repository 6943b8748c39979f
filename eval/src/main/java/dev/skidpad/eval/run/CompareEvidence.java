package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.evidence.Claim;
import dev.skidpad.eval.evidence.EvidenceChain;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.RunEvidence;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.suite.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a comparison claims, and the chain of evidence behind each claim.
///
/// Claims are `<scenario>/old`, `<scenario>/new`, `cluster/<tag>`, `overall` and `decision`.
public final class CompareEvidence implements RunEvidence {
    private static final String DECISION = "decision";
    private static final String OVERALL = "overall";
    private static final String CLUSTER = "cluster/";

    private final CompareManifest manifest;
    private final Suite suite;
    private final Judged judged;
    private final CompareLinks links;

    /// @param folder of the run
    /// @param judged what follows from its verdicts
    CompareEvidence(CompareFolder folder, CompareManifest manifest, Suite suite, Judged judged) {
        this.manifest = manifest;
        this.suite = suite;
        this.judged = judged;
        this.links = new CompareLinks(folder, manifest, suite);
    }

    /// The evidence of a finished comparison in a folder, as it stands there; whether it holds is another
    /// question.
    ///
    /// @throws BadInputException if there is no comparison, or one that was cut off, or one that cannot be
    ///     read
    public static CompareEvidence open(Path path) {
        CompareFolder folder = new CompareFolder(path);
        CompareReader.requireFinished(folder);
        CompareManifest manifest = folder.manifest();
        Suite suite = folder.suite();
        Judged judged = Judged.of(folder, manifest, CompareRun.entries(manifest, suite));
        return new CompareEvidence(folder, manifest, suite, judged);
    }

    /// The evidence of a comparison that is judged and not sealed yet.
    ///
    /// @param path the folder of the run
    public static CompareEvidence of(Path path, CompareManifest manifest, Judged judged) {
        CompareFolder folder = new CompareFolder(path);
        return new CompareEvidence(folder, manifest, folder.suite(), judged);
    }

    public CompareManifest manifest() {
        return manifest;
    }

    public Suite suite() {
        return suite;
    }

    public Judged judged() {
        return judged;
    }

    /// The id of the claim about one episode.
    public static String verdictId(String scenario, Arm arm) {
        return scenario + "/" + arm.label();
    }

    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        List<String> figures = new ArrayList<>(List.of(OVERALL));
        judged.regression()
                .clusters()
                .forEach(c -> figures.add(CLUSTER + c.figures().kind()));
        claims.add(new Claim(DECISION, Claim.Kind.DECISION, decisionWords(), figures));
        claims.add(
                new Claim(OVERALL, Claim.Kind.OVERALL, words(judged.regression().overall()), members("")));
        for (ClusterVerdict cluster : judged.regression().clusters()) {
            String tag = cluster.figures().kind();
            claims.add(new Claim(CLUSTER + tag, Claim.Kind.CLUSTER, words(cluster), members(tag)));
        }
        for (int i = 0; i < judged.entries().size(); i++) {
            for (Arm arm : Arm.values()) {
                VerdictRecord verdict = verdict(i, arm);
                claims.add(new Claim(
                        verdictId(verdict.scenario(), arm),
                        Claim.Kind.VERDICT,
                        VerdictLinks.words(verdict),
                        List.of()));
            }
        }
        return claims;
    }

    @Override
    public EvidenceChain chain(String claim) {
        return find(claim)
                .orElseThrow(() -> new BadInputException(
                        claim,
                        "is none of the " + claims().size() + " claims of this comparison",
                        "Name a verdict as <scenario>/old or <scenario>/new, cluster/<tag>, " + OVERALL + " or "
                                + DECISION));
    }

    private Optional<EvidenceChain> find(String claim) {
        if (claim.equals(DECISION)) {
            return Optional.of(decision());
        }
        if (claim.equals(OVERALL)) {
            return Optional.of(figures(OVERALL, judged.regression().overall(), ""));
        }
        for (ClusterVerdict cluster : judged.regression().clusters()) {
            String tag = cluster.figures().kind();
            if (claim.equals(CLUSTER + tag)) {
                return Optional.of(figures(claim, cluster, tag));
            }
        }
        for (int i = 0; i < judged.entries().size(); i++) {
            for (Arm arm : Arm.values()) {
                String scenario = judged.entries().get(i).id();
                // Failures are named the other way round.
                if (claim.equals(verdictId(scenario, arm)) || claim.equals(arm.label() + "/" + scenario)) {
                    return Optional.of(verdict(arm, i));
                }
            }
        }
        return Optional.empty();
    }

    // ---- the chains

    /// The chain behind the verdict on one policy in one scenario.
    ///
    /// @param index of the scenario among those that were driven
    EvidenceChain verdict(Arm arm, int index) {
        VerdictRecord verdict = verdict(index, arm);
        int part = index / manifest.partSize();
        return EvidenceChain.of(
                verdictId(verdict.scenario(), arm),
                VerdictLinks.words(verdict),
                links.verdict(judged.entries().get(index), verdict, arm, CompareFolder.partName(arm, part)),
                verdict.contacts());
    }

    private EvidenceChain figures(String claim, ClusterVerdict verdict, String tag) {
        List<EvidenceLink> chain = new ArrayList<>(links.both());
        chain.add(verdicts(tag));
        chain.add(figuresLink(claim, verdict));
        return EvidenceChain.of(claim, words(verdict), chain, List.of());
    }

    private EvidenceChain decision() {
        List<EvidenceLink> chain = new ArrayList<>(links.both());
        chain.add(verdicts(""));
        List<String> from = new ArrayList<>();
        chain.add(figuresLink(OVERALL, judged.regression().overall()));
        from.add(OVERALL);
        for (ClusterVerdict cluster : judged.regression().clusters()) {
            String name = CLUSTER + cluster.figures().kind();
            chain.add(figuresLink(name, cluster));
            from.add(name);
        }
        chain.add(new EvidenceLink(
                LinkKind.DECISION,
                DECISION,
                decisionWords(),
                JsonFiles.hashOf(judged.regression().decision()),
                CompareFolder.RESULTS,
                from));
        return EvidenceChain.of(DECISION, decisionWords(), chain, List.of());
    }

    private EvidenceLink verdicts(String tag) {
        List<VerdictRecord> records = new ArrayList<>();
        for (int i = 0; i < judged.entries().size(); i++) {
            if (tag.isEmpty() || judged.entries().get(i).cluster().equals(tag)) {
                records.add(verdict(i, Arm.OLD));
                records.add(verdict(i, Arm.NEW));
            }
        }
        return new EvidenceLink(
                LinkKind.VERDICT,
                "verdicts",
                records.size() + " verdicts, half on each policy"
                        + (tag.isEmpty() ? "." : ", in the scenarios of cluster " + tag + "."),
                JsonFiles.hashOf(records),
                "verdicts/",
                links.both().stream().map(EvidenceLink::name).toList());
    }

    private EvidenceLink figuresLink(String name, ClusterVerdict verdict) {
        return new EvidenceLink(
                LinkKind.FIGURES,
                name,
                words(verdict),
                JsonFiles.hashOf(CompareResults.Figures.of(verdict)),
                CompareFolder.RESULTS,
                List.of("verdicts"));
    }

    // ---- what they share

    private VerdictRecord verdict(int index, Arm arm) {
        return switch (arm) {
            case OLD -> judged.before().get(index);
            case NEW -> judged.after().get(index);
        };
    }

    private List<String> members(String tag) {
        return judged.entries().stream()
                .filter(e -> tag.isEmpty() || e.cluster().equals(tag))
                .flatMap(e -> Stream.of(verdictId(e.id(), Arm.OLD), verdictId(e.id(), Arm.NEW)))
                .toList();
    }

    private String decisionWords() {
        return manifest.after().name() + " against " + manifest.before().name() + ": "
                + judged.regression().decision().outcome().word() + ". "
                + judged.regression().decision().reason();
    }

    private static String words(ClusterVerdict verdict) {
        return verdict.figures().kind() + " is " + verdict.judgement().word() + ": " + verdict.sentence();
    }
}
