package dev.skidpad.loop.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.evidence.Claim;
import dev.skidpad.eval.evidence.EvidenceChain;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.RunEvidence;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.VerdictLinks;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.loop.GateVerdicts.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a turn of the loop claims, and the chain of evidence behind each claim.
///
/// Claims are `<suite>/<scene>/before`, `<suite>/<scene>/after`, `<suite>/cluster/<kind>`,
/// `<suite>/overall` and `decision`.
public final class LoopEvidence implements RunEvidence {
    private static final String DECISION = "decision";

    private final TurnFiles files;
    private final List<GateResult> results;
    private final Decision decision;
    private final TurnLinks links;

    private LoopEvidence(TurnFiles files) {
        this.files = files;
        this.results = GateResult.of(files);
        this.decision = GateResult.over(results);
        this.links = new TurnLinks(files);
    }

    /// The evidence of a finished turn in a folder, as it stands there; whether it holds is another
    /// question.
    ///
    /// @throws BadInputException if there is no turn, or one that was cut off, or one that cannot be read
    public static LoopEvidence open(Path path) {
        TurnFiles.requireFinished(path);
        return new LoopEvidence(TurnFiles.of(path));
    }

    /// Whether a folder holds a turn of the loop, finished or not.
    public static boolean in(Path path) {
        return path.resolve("phases").toFile().isDirectory()
                || path.resolve(TurnFiles.SCENES).toFile().isFile();
    }

    TurnFiles files() {
        return files;
    }

    List<GateResult> results() {
        return results;
    }

    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(
                DECISION,
                Claim.Kind.DECISION,
                decisionWords(),
                results.stream().map(LoopEvidence::overallId).toList()));
        for (GateResult result : results) {
            claims.add(new Claim(
                    overallId(result), Claim.Kind.OVERALL, result.decision().reason(), members(result, "")));
            for (KindComparison kind : result.comparison().kinds()) {
                claims.add(new Claim(
                        clusterId(result, kind), Claim.Kind.CLUSTER, words(kind), members(result, kind.kind())));
            }
        }
        for (GateResult result : results) {
            for (int i = 0; i < result.origins().size(); i++) {
                for (Side side : Side.values()) {
                    claims.add(new Claim(
                            result.verdictId(i, side),
                            Claim.Kind.VERDICT,
                            VerdictLinks.words(result.of(side).get(i)),
                            List.of()));
                }
            }
        }
        return claims;
    }

    @Override
    public EvidenceChain chain(String claim) {
        if (claim.equals(DECISION)) {
            return decisionChain();
        }
        for (GateResult result : results) {
            Optional<EvidenceChain> chain = find(result, claim);
            if (chain.isPresent()) {
                return chain.get();
            }
        }
        throw new BadInputException(
                claim,
                "is none of the " + claims().size() + " claims of this turn",
                "Name a verdict as <suite>/<scene>/before or <suite>/<scene>/after, <suite>/cluster/<kind>,"
                        + " <suite>/overall or " + DECISION);
    }

    private Optional<EvidenceChain> find(GateResult result, String claim) {
        if (claim.equals(overallId(result))) {
            return Optional.of(
                    figures(claim, result.decision().reason(), JsonFiles.hashOf(result.decision()), result, ""));
        }
        for (KindComparison kind : result.comparison().kinds()) {
            if (claim.equals(clusterId(result, kind))) {
                return Optional.of(figures(claim, words(kind), JsonFiles.hashOf(kind), result, kind.kind()));
            }
        }
        for (int i = 0; i < result.origins().size(); i++) {
            for (Side side : Side.values()) {
                if (claim.equals(result.verdictId(i, side))) {
                    VerdictRecord verdict = result.of(side).get(i);
                    return Optional.of(EvidenceChain.of(
                            claim, VerdictLinks.words(verdict), links.verdict(result, i, side), verdict.contacts()));
                }
            }
        }
        return Optional.empty();
    }

    private EvidenceChain figures(String claim, String says, String hash, GateResult result, String kind) {
        List<EvidenceLink> chain = new ArrayList<>(links.both());
        chain.add(verdicts(result, kind));
        chain.add(new EvidenceLink(
                LinkKind.FIGURES, claim, says, hash, TurnFiles.RESULTS, List.of("verdicts/" + result.suite())));
        return EvidenceChain.of(claim, says, chain, List.of());
    }

    private EvidenceChain decisionChain() {
        List<EvidenceLink> chain = new ArrayList<>(links.both());
        List<String> from = new ArrayList<>();
        for (GateResult result : results) {
            chain.add(verdicts(result, ""));
            chain.add(new EvidenceLink(
                    LinkKind.FIGURES,
                    overallId(result),
                    result.decision().reason(),
                    JsonFiles.hashOf(result.decision()),
                    TurnFiles.RESULTS,
                    List.of("verdicts/" + result.suite())));
            from.add(overallId(result));
        }
        chain.add(new EvidenceLink(
                LinkKind.DECISION, DECISION, decisionWords(), JsonFiles.hashOf(decision), TurnFiles.RESULTS, from));
        return EvidenceChain.of(DECISION, decisionWords(), chain, List.of());
    }

    private EvidenceLink verdicts(GateResult result, String kind) {
        List<VerdictRecord> records = new ArrayList<>();
        for (int i = 0; i < result.origins().size(); i++) {
            if (kind.isEmpty() || result.origins().get(i).kind().equals(kind)) {
                records.add(result.before().get(i));
                records.add(result.after().get(i));
            }
        }
        return new EvidenceLink(
                LinkKind.VERDICT,
                "verdicts/" + result.suite(),
                records.size() + " verdicts, half on each policy, in held-out " + result.suite() + " scenes"
                        + (kind.isEmpty() ? "." : " of kind " + kind + "."),
                JsonFiles.hashOf(records),
                "gate/",
                links.both().stream().map(EvidenceLink::name).toList());
    }

    private static List<String> members(GateResult result, String kind) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < result.origins().size(); i++) {
            if (kind.isEmpty() || result.origins().get(i).kind().equals(kind)) {
                members.add(result.verdictId(i, Side.BEFORE));
                members.add(result.verdictId(i, Side.AFTER));
            }
        }
        return members;
    }

    private static String overallId(GateResult result) {
        return result.suite() + "/overall";
    }

    private static String clusterId(GateResult result, KindComparison kind) {
        return result.suite() + "/cluster/" + kind.kind();
    }

    private String decisionWords() {
        return "The refined policy against the imitated one: "
                + decision.outcome().word() + ". " + decision.reason();
    }

    private static String words(KindComparison kind) {
        return kind.kind() + " is " + kind.judgement().word() + ": failures "
                + kind.failures().before() + " to " + kind.failures().after() + " of "
                + kind.failures().judged() + ".";
    }
}
