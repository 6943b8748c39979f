package dev.skidpad.eval.regress;

import dev.skidpad.eval.regress.Trials.Elsewhere;
import dev.skidpad.eval.suite.Cluster;
import java.util.List;

/// How surely a loss is found in verdicts that nobody drove: what the procedure costs by itself, as clusters
/// get more.
public final class ProcedureTrials {
    /// Scenarios in a cluster.
    public static final int SCENARIOS = 400;

    private static final List<Integer> CLUSTERS = List.of(1, 3, Cluster.values().length);

    private ProcedureTrials() {}

    /// So many clusters, of which the first is damaged.
    ///
    /// @param alone where the others are as they were
    /// @param restless where as many of their scenarios turn, either way
    public record Row(int clusters, int scenarios, Trials.Power alone, Trials.Power restless) {}

    /// A row for one, for three and for all the clusters that a suite can have.
    ///
    /// @param perCluster scenarios in each cluster
    /// @param loss the share of scenarios that newly fail, in `(0, 1]`
    public static List<Row> measure(Trials trials, int perCluster, double loss) {
        return CLUSTERS.stream()
                .map(clusters -> new Row(
                        clusters,
                        perCluster,
                        power(trials, clusters, perCluster, loss, Elsewhere.SAME),
                        power(trials, clusters, perCluster, loss, Elsewhere.RESTLESS)))
                .toList();
    }

    private static Trials.Power power(Trials trials, int clusters, int perCluster, double loss, Elsewhere elsewhere) {
        VerdictPool pool = HandMade.cleanAndCollided(clusters, perCluster);
        String damaged = pool.entries().getFirst().cluster();
        return trials.power(pool.entries(), pool.arms().getFirst(), pool.arms().getLast(), damaged, loss, elsewhere);
    }
}
