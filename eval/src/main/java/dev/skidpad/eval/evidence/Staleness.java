package dev.skidpad.eval.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which claims of a run no longer follow, now that an input is another one.
///
/// @param run its folder
/// @param changes the inputs that are others now, each in a sentence
/// @param stale the claims that rest on them
/// @param claims how many claims the run makes
public record Staleness(String run, List<String> changes, List<StaleClaim> stale, int claims) {
    /// A claim that no longer follows.
    ///
    /// @param id of the claim
    /// @param kind what it is about
    /// @param because why, in sentences
    public record StaleClaim(String id, Claim.Kind kind, List<String> because) {
        public StaleClaim {
            because = List.copyOf(because);
        }
    }

    public Staleness {
        changes = List.copyOf(changes);
        stale = List.copyOf(stale);
    }

    /// Follows changes from the verdicts to all that follows from them.
    ///
    /// @param all the run's claims
    /// @param verdicts why verdicts are stale, by the id of the claim; those that are not are missing
    public static Staleness of(String run, List<String> changes, List<Claim> all, Map<String, List<String>> verdicts) {
        Map<String, List<String>> because = new LinkedHashMap<>(verdicts);
        List<Claim> others =
                all.stream().filter(c -> c.kind() != Claim.Kind.VERDICT).toList();
        for (Claim claim : others.reversed()) { // the decision stands first and follows from the others
            List<String> from =
                    claim.from().stream().filter(because::containsKey).toList();
            if (!from.isEmpty()) {
                because.put(
                        claim.id(),
                        List.of(from.size() + " of the " + claim.from().size()
                                + " claims that it follows from are stale, such as " + from.getFirst() + "."));
            }
        }
        List<StaleClaim> stale = new ArrayList<>();
        for (Claim claim : all) {
            if (because.containsKey(claim.id())) {
                stale.add(new StaleClaim(claim.id(), claim.kind(), because.getOrDefault(claim.id(), List.of())));
            }
        }
        return new Staleness(run, changes, stale, all.size());
    }

    /// As text.
    ///
    /// @param mostVerdicts how many verdicts on episodes are listed at most
    public List<String> lines(int mostVerdicts) {
        List<String> lines = new ArrayList<>();
        lines.add(run + ": " + stale.size() + " of " + claims + " claims are stale.");
        changes.forEach(change -> lines.add("  Changed: " + change));
        int verdicts = 0;
        for (StaleClaim claim : stale) {
            if (claim.kind() != Claim.Kind.VERDICT || verdicts++ < mostVerdicts) {
                lines.add("  " + run + "#" + claim.id() + ": " + String.join(" ", claim.because()));
            }
        }
        if (verdicts > mostVerdicts) {
            lines.add("  and " + (verdicts - mostVerdicts) + " more verdicts; --json lists all.");
        }
        return lines;
    }
}
