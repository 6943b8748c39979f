package dev.skidpad.eval.evidence;

import java.util.ArrayList;
import java.util.List;

/// Chains and claims as a person would tell them.
public final class ChainText {
    private static final int MOST_VERDICTS = 20;

    private ChainText() {}

    /// A chain, link by link, from the source to the claim.
    ///
    /// @param run the folder of the run
    public static List<String> lines(String run, EvidenceChain chain) {
        List<String> lines = new ArrayList<>();
        lines.add(chain.address(run));
        lines.add(chain.says());
        lines.add("");
        int number = 1;
        for (EvidenceLink link : chain.links()) {
            lines.add(String.format("%2d %s: %s", number++, link.kind().label(), link.words()));
            lines.add("   " + link.shortHash() + " in " + link.where() + from(link));
        }
        lines.add("");
        lines.add("All " + chain.links().size() + " links together have the hash " + chain.head() + ".");
        lines.add("Check them: " + chain.commands(run).getLast());
        return lines;
    }

    private static String from(EvidenceLink link) {
        return link.from().isEmpty() ? "" : "; follows from " + String.join(", ", link.from());
    }

    /// The claims of a run, those on single episodes cut short.
    ///
    /// @param run the folder of the run
    public static List<String> claims(String run, List<Claim> claims) {
        List<String> lines = new ArrayList<>();
        int verdicts = 0;
        for (Claim claim : claims) {
            if (claim.kind() != Claim.Kind.VERDICT || verdicts++ < MOST_VERDICTS) {
                lines.add(run + "#" + claim.id());
                lines.add("   " + claim.says());
            }
        }
        if (verdicts > MOST_VERDICTS) {
            lines.add("and " + (verdicts - MOST_VERDICTS) + " more verdicts; --json lists all.");
        }
        return lines;
    }
}
