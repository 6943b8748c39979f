package dev.skidpad.loop.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Gate;
import dev.skidpad.eval.GateRules;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.loop.GateVerdicts;
import dev.skidpad.loop.GateVerdicts.Side;
import dev.skidpad.loop.ScenesFile.Origin;
import java.util.ArrayList;
import java.util.List;

/// What follows from the verdicts on the scenes of one suite.
///
/// @param suite its name
/// @param origins where its scenes come from
/// @param before the verdicts on the policy that the turn started from, in the same order
/// @param after those on the refined one
/// @param comparison the figures
/// @param decision of the gate on this suite alone
record GateResult(
        String suite,
        List<Origin> origins,
        List<VerdictRecord> before,
        List<VerdictRecord> after,
        Comparison comparison,
        Decision decision) {
    /// All suites of a turn.
    ///
    /// @throws BadInputException if verdicts are missing, or on other scenes
    static List<GateResult> of(TurnFiles files) {
        List<GateResult> results = new ArrayList<>();
        files.scenes().judgedOn().forEach((suite, origins) -> results.add(of(files, suite, origins)));
        return results;
    }

    private static GateResult of(TurnFiles files, String suite, List<Origin> origins) {
        List<VerdictRecord> before = read(files, suite, Side.BEFORE, origins);
        List<VerdictRecord> after = read(files, suite, Side.AFTER, origins);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            pairs.add(new Pair(
                    origin.id(),
                    origin.place(),
                    origin.kind(),
                    before.get(i).restored(),
                    after.get(i).restored()));
        }
        Comparison comparison = Comparison.of(
                pairs, Comparison.Settings.standard(files.manifest().config().seed()));
        return new GateResult(suite, origins, before, after, comparison, Gate.decide(comparison, GateRules.loop()));
    }

    private static List<VerdictRecord> read(TurnFiles files, String suite, Side side, List<Origin> origins) {
        List<VerdictRecord> verdicts = GateVerdicts.read(files.path(), suite, side);
        List<String> wanted = origins.stream().map(Origin::id).toList();
        if (!verdicts.stream().map(VerdictRecord::scenario).toList().equals(wanted)) {
            throw new BadInputException(
                    GateVerdicts.name(suite, side),
                    "holds " + verdicts.size() + " verdicts, but not those on the " + wanted.size()
                            + " scenes of suite " + suite,
                    "Restore it, or turn the loop again");
        }
        return verdicts;
    }

    /// One decision over all suites.
    static Decision over(List<GateResult> results) {
        return Decision.over(results.stream()
                .map(r -> new Decision.Part("held-out " + r.suite() + " scenes", r.decision()))
                .toList());
    }

    /// The verdicts on one of the two policies.
    List<VerdictRecord> of(Side side) {
        return switch (side) {
            case BEFORE -> before;
            case AFTER -> after;
        };
    }

    /// The id of the claim about one episode.
    String verdictId(int index, Side side) {
        return suite + "/" + origins.get(index).id() + "/" + side.label();
    }
}
