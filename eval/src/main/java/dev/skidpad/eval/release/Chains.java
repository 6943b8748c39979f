package dev.skidpad.eval.release;

import dev.skidpad.eval.evidence.EvidenceChain;
import dev.skidpad.eval.report.ReportContent.Chain;
import dev.skidpad.eval.report.ReportContent.Link;
import dev.skidpad.eval.run.CompareEvidence;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.Judged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The chains of evidence of a comparison, as the report shows them.
final class Chains {
    private static final String DECISION = "decision";
    private static final String OVERALL = "overall";

    private final String run;
    private final CompareEvidence evidence;
    private final Judged judged;

    Chains(Path path, CompareManifest manifest, Judged judged) {
        run = path.toString();
        evidence = CompareEvidence.of(path, manifest, judged);
        this.judged = judged;
    }

    /// What the verdict on one episode follows from.
    Chain verdict(Arm arm, String scenario) {
        return shown(evidence.chain(scenario + "/" + arm.label()));
    }

    /// What the decision follows from, and what the verdicts do that it follows from.
    List<Chain> decision() {
        List<String> claims = new ArrayList<>(List.of(DECISION, OVERALL));
        judged.regression()
                .clusters()
                .forEach(c -> claims.add("cluster/" + c.figures().kind()));
        return claims.stream().map(claim -> shown(evidence.chain(claim))).toList();
    }

    private Chain shown(EvidenceChain chain) {
        List<Link> links = chain.links().stream()
                .map(link -> new Link(link.kind().label(), link.words(), link.hash(), link.where()))
                .toList();
        return new Chain(chain.claim(), chain.says(), links, chain.head(), chain.commands(run));
    }
}
