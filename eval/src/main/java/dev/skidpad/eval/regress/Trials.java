package dev.skidpad.eval.regress;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.Regression;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// Simulated comparisons: verdicts that were driven once are drawn into many comparisons, each judged
/// by the same code as a real one.
///
/// @param seed where the draws come from
/// @param trials how many comparisons
public record Trials(long seed, int trials) {
    private static final int RESAMPLES = 200; // the intervals only separate what matters from what does not

    public Trials {
        if (trials < 1) {
            throw new IllegalArgumentException("trials " + trials + " must be at least 1");
        }
    }

    /// What the clusters are like that are not damaged.
    public enum Elsewhere {
        /// Nothing is different.
        SAME,
        /// As many scenarios as in the damaged one are different, and either side is the better one with
        /// probability one half: as between two policies of which neither is better.
        RESTLESS
    }

    /// How surely a loss is found.
    ///
    /// @param fullRise the rise of the failure rate where the damage always strikes
    /// @param fullLoss the loss of the total where it always strikes
    /// @param share how often it strikes in a trial
    /// @param found the share of trials in which the damaged cluster is found worse
    /// @param first the share in which it is named first
    public record Power(double fullRise, double fullLoss, double share, double found, double first) {}

    /// How often a policy is stopped that was compared with itself.
    ///
    /// @param worse the share of trials in which a loss was found
    /// @param notEvaluated the share in which none was, but the evidence did not do
    public record FalseBlocks(double worse, double notEvaluated) {}

    /// Damages one cluster so often that the given loss is to be expected, each scenario by a draw of
    /// its own.
    ///
    /// The loss is one of the failure rate where the damage can cause so much, else one of the total;
    /// where it can cause neither, the damage always strikes.
    ///
    /// @param entries `[S]` all scenarios
    /// @param base `[S]` the undamaged verdicts
    /// @param damaged `[S]` the damaged ones
    /// @param cluster the tag of the one that is damaged
    /// @param loss in `(0, 1]`
    /// @param elsewhere what the other clusters are like
    public Power power(
            List<SuiteEntry> entries,
            List<Verdict> base,
            List<Verdict> damaged,
            String cluster,
            double loss,
            Elsewhere elsewhere) {
        IntPredicate member = i -> entries.get(i).cluster().equals(cluster);
        double rise = change(Metric.FAILURE, entries.size(), member, base, damaged);
        double lost = -change(Metric.TOTAL, entries.size(), member, base, damaged);
        double share = rise >= loss ? loss / rise : lost >= loss ? loss / lost : 1;
        int found = 0;
        int first = 0;
        for (int t = 0; t < trials; t++) {
            RandomStream random = RandomStream.of(seed, "trials/" + cluster, t);
            boolean[] damagedBefore = new boolean[entries.size()];
            boolean[] damagedAfter = new boolean[entries.size()];
            for (int i = 0; i < entries.size(); i++) {
                boolean strikes = random.chance(share);
                boolean after = member.test(i) || random.chance(0.5);
                boolean here = member.test(i) || elsewhere == Elsewhere.RESTLESS;
                damagedBefore[i] = strikes && here && !after;
                damagedAfter[i] = strikes && here && after;
            }
            Regression regression = judge(
                    entries,
                    i -> damagedBefore[i] ? damaged.get(i) : base.get(i),
                    i -> damagedAfter[i] ? damaged.get(i) : base.get(i));
            ClusterVerdict named = regression.clusters().getFirst();
            first += named.figures().kind().equals(cluster) ? 1 : 0;
            found += regression.clusters().stream()
                            .anyMatch(c -> c.figures().kind().equals(cluster) && c.judgement() == Judgement.WORSE)
                    ? 1
                    : 0;
        }
        return new Power(rise, lost, share, (double) found / trials, (double) first / trials);
    }

    /// Compares a policy with itself, each time with other random numbers on both sides.
    ///
    /// @param entries `[S]` all scenarios
    /// @param runs `[R][S]` verdicts of the same policy with other random numbers each, at least two
    public FalseBlocks falseBlocks(List<SuiteEntry> entries, List<List<Verdict>> runs) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException(runs.size() + " runs are too few to compare one with another");
        }
        int worse = 0;
        int unknown = 0;
        for (int t = 0; t < trials; t++) {
            RandomStream random = RandomStream.of(seed, "trials/null", t);
            int[] olds = new int[entries.size()];
            int[] news = new int[entries.size()];
            for (int i = 0; i < olds.length; i++) {
                olds[i] = random.nextInt(runs.size());
                news[i] = (olds[i] + 1 + random.nextInt(runs.size() - 1)) % runs.size();
            }
            Regression regression = judge(
                    entries,
                    i -> runs.get(olds[i]).get(i),
                    i -> runs.get(news[i]).get(i));
            boolean loss = regression.overall().judgement() == Judgement.WORSE
                    || regression.clusters().stream().anyMatch(c -> c.judgement() == Judgement.WORSE);
            worse += loss ? 1 : 0;
            unknown += !loss && regression.blocks() ? 1 : 0;
        }
        return new FalseBlocks((double) worse / trials, (double) unknown / trials);
    }

    private Regression judge(List<SuiteEntry> entries, IntFunction<Verdict> before, IntFunction<Verdict> after) {
        List<Pair> pairs = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            SuiteEntry entry = entries.get(i);
            pairs.add(new Pair(entry.id(), entry.place(), entry.cluster(), before.apply(i), after.apply(i)));
        }
        Comparison comparison =
                Comparison.ofTotals(pairs, Comparison.Settings.standard(seed).with(RESAMPLES));
        return Regression.of(
                comparison, tag -> Cluster.tagged(tag).orElse(Cluster.ORDINARY).stake(), RegressionRules.standard());
    }

    private static double change(
            Metric metric, int size, IntPredicate member, List<Verdict> base, List<Verdict> damaged) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (member.test(i)
                    && metric.value(base.get(i)).isPresent()
                    && metric.value(damaged.get(i)).isPresent()) {
                sum += metric.value(damaged.get(i)).getAsDouble()
                        - metric.value(base.get(i)).getAsDouble();
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
