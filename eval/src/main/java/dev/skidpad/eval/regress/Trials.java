package dev.skidpad.eval.regress;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.Regression;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.Proportion;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Simulated comparisons: verdicts that were driven once are drawn into many comparisons, each judged
/// by the same code as a real one.
///
/// Each comparison has its own patterns of signs, as comparisons on different suites have: what comes out
/// is a property of the procedure, and not of one set of patterns.
///
/// @param seed where the draws come from
/// @param trials how many comparisons
/// @param threads how many at once; the figures do not depend on it
public record Trials(long seed, int trials, int threads) {
    private static final int RESAMPLES = 200; // the intervals only separate what matters from what does not

    public Trials {
        if (trials < 1 || threads < 1) {
            throw new IllegalArgumentException(trials + " trials by " + threads + " threads: at least 1 of each");
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
    /// @param costsEnough whether the damage can cost as much as was asked for
    public record Power(
            double fullRise, double fullLoss, double share, double found, double first, boolean costsEnough) {}

    /// How often a policy is stopped that was compared with itself.
    ///
    /// @param worse the share of trials in which a loss was found
    /// @param worseInterval the 95 % interval of that share
    /// @param notEvaluated the share in which none was, but the evidence did not do
    public record FalseBlocks(double worse, Interval worseInterval, double notEvaluated) {}

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
        List<Found> found = each(t -> {
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
                    i -> damagedAfter[i] ? damaged.get(i) : base.get(i),
                    random.nextLong());
            return Found.in(regression, cluster);
        });
        return new Power(
                rise,
                lost,
                share,
                shareOf(found, Found::worse),
                shareOf(found, Found::first),
                Math.max(rise, lost) >= loss);
    }

    /// What one trial found of a cluster.
    private record Found(boolean worse, boolean first) {
        static Found in(Regression regression, String cluster) {
            Predicate<ClusterVerdict> it = c -> c.figures().kind().equals(cluster);
            return new Found(
                    regression.clusters().stream().anyMatch(it.and(c -> c.judgement() == Judgement.WORSE)),
                    it.test(regression.clusters().getFirst()));
        }
    }

    /// Compares a policy with itself, each time with other random numbers on both sides.
    ///
    /// @param entries `[S]` all scenarios
    /// @param runs `[R][S]` verdicts of the same policy with other random numbers each, at least two
    public FalseBlocks falseBlocks(List<SuiteEntry> entries, List<List<Verdict>> runs) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException(runs.size() + " runs are too few to compare one with another");
        }
        List<Stopped> stopped = each(t -> {
            RandomStream random = RandomStream.of(seed, "trials/null", t);
            int[] olds = new int[entries.size()];
            int[] news = new int[entries.size()];
            for (int i = 0; i < olds.length; i++) {
                olds[i] = random.nextInt(runs.size());
                news[i] = (olds[i] + 1 + random.nextInt(runs.size() - 1)) % runs.size();
            }
            return Stopped.by(judge(
                    entries,
                    i -> runs.get(olds[i]).get(i),
                    i -> runs.get(news[i]).get(i),
                    random.nextLong()));
        });
        double worse = shareOf(stopped, s -> s == Stopped.FOR_A_LOSS);
        return new FalseBlocks(
                worse,
                Proportion.interval((int) Math.round(worse * trials), trials),
                shareOf(stopped, s -> s == Stopped.FOR_WANT_OF_EVIDENCE));
    }

    /// Why a trial stopped the policy.
    private enum Stopped {
        NOT,
        FOR_A_LOSS,
        FOR_WANT_OF_EVIDENCE;

        static Stopped by(Regression regression) {
            if (!regression.blocks()) {
                return NOT;
            }
            return regression.decision().outcome() == Outcome.REJECT ? FOR_A_LOSS : FOR_WANT_OF_EVIDENCE;
        }
    }

    private <T> List<T> each(IntFunction<T> trial) {
        return Workers.map(IntStream.range(0, trials).boxed().toList(), threads, trial::apply, done -> {});
    }

    private <T> double shareOf(List<T> results, Predicate<T> which) {
        return (double) results.stream().filter(which).count() / trials;
    }

    private static Regression judge(
            List<SuiteEntry> entries, IntFunction<Verdict> before, IntFunction<Verdict> after, long patterns) {
        List<Pair> pairs = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            SuiteEntry entry = entries.get(i);
            pairs.add(new Pair(entry.id(), entry.place(), entry.cluster(), before.apply(i), after.apply(i)));
        }
        Comparison comparison = Comparison.ofTotals(
                pairs, Comparison.Settings.standard(patterns).with(RESAMPLES));
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
