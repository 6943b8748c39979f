package dev.skidpad.eval.run;

import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.Regression;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import java.util.ArrayList;
import java.util.List;

/// What follows from the verdicts of a comparison run: the same whenever it is asked.
///
/// @param entries what was driven
/// @param before the verdicts on the old policy, in the same order
/// @param after those on the new one
/// @param comparison the figures, with the judgements of the regression
/// @param regression what they come to
public record Judged(
        List<SuiteEntry> entries,
        List<VerdictRecord> before,
        List<VerdictRecord> after,
        Comparison comparison,
        Regression regression) {
    public Judged {
        entries = List.copyOf(entries);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Reads all parts of a folder and judges them.
    public static Judged of(CompareFolder folder, CompareManifest manifest, List<SuiteEntry> entries) {
        List<VerdictRecord> before = new ArrayList<>();
        List<VerdictRecord> after = new ArrayList<>();
        List<List<SuiteEntry>> parts = CompareFolder.parts(entries, manifest.partSize());
        for (int p = 0; p < parts.size(); p++) {
            before.addAll(folder.part(CompareFolder.Arm.OLD, p, parts.get(p)));
            after.addAll(folder.part(CompareFolder.Arm.NEW, p, parts.get(p)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            SuiteEntry entry = entries.get(i);
            pairs.add(new Pair(
                    entry.id(),
                    entry.place(),
                    entry.cluster(),
                    before.get(i).restored(),
                    after.get(i).restored()));
        }
        Comparison comparison = Comparison.of(pairs, manifest.settings());
        Regression regression = Regression.of(comparison, Judged::stake, manifest.rules());
        return new Judged(entries, before, after, regression.settled(comparison), regression);
    }

    private static Stake stake(String tag) {
        return Cluster.tagged(tag).map(Cluster::stake).orElse(Stake.SAFETY);
    }
}
