package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Verdicts;
import dev.skidpad.eval.regress.Trials.Elsewhere;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// On verdicts made by hand; `skidpad bench compare` does the same on driven ones, and more often.
class TrialsTest {
    private static final long SEED = 23;

    @Test
    void aLossOfThreePointsInAClusterOfFourHundredIsFound() {
        List<SuiteEntry> entries = entries(400, List.of(Cluster.MERGE, Cluster.CUT_IN, Cluster.ORDINARY));
        List<Verdict> base = new ArrayList<>();
        List<Verdict> damaged = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            base.add(Verdicts.clean(i, 0.9));
            damaged.add(Verdicts.collided(i));
        }
        Trials trials = new Trials(SEED, 40);
        Trials.Power power = trials.power(entries, base, damaged, "cut-in", 0.03, Elsewhere.SAME);
        assertThat(power.fullRise()).isEqualTo(1);
        assertThat(power.share()).isEqualTo(0.03);
        // Five newly failed of twelve expected tell, 1 / 2^5: 0.993 by the binomial.
        assertThat(power.found()).as("seed %d", SEED).isGreaterThan(0.94);
        assertThat(power.first()).as("seed %d", SEED).isGreaterThan(0.94);
        Trials.Power restless = trials.power(entries, base, damaged, "cut-in", 0.03, Elsewhere.RESTLESS);
        // Seven are needed where the two others turn either way: 0.956, less three standard errors of 40 trials.
        assertThat(restless.found()).as("seed %d", SEED).isGreaterThan(0.85);
    }

    @Test
    void aStochasticPolicyAgainstItselfIsSeldomStopped() {
        List<SuiteEntry> entries = entries(40, List.of(Cluster.values()));
        List<List<Verdict>> runs = new ArrayList<>();
        for (int r = 0; r < 6; r++) {
            List<Verdict> run = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                RandomStream random = RandomStream.of(SEED, "run " + r, i);
                run.add(random.chance(0.1) ? Verdicts.collided(i) : Verdicts.clean(i, random.nextDouble()));
            }
            runs.add(run);
        }
        Trials.FalseBlocks blocks = new Trials(SEED, 60).falseBlocks(entries, runs);
        // At most 4 in 100 by construction; two standard errors of 60 trials above that.
        assertThat(blocks.worse()).as("seed %d", SEED).isLessThanOrEqualTo(0.09);
    }

    private static List<SuiteEntry> entries(int perCluster, List<Cluster> clusters) {
        List<SuiteEntry> entries = new ArrayList<>();
        for (int i = 0; i < perCluster * clusters.size(); i++) {
            entries.add(new SuiteEntry(
                    "scene " + i,
                    clusters.get(i % clusters.size()).tag(),
                    List.of(),
                    "test",
                    "place " + i,
                    Side.HELD_OUT,
                    new Source("test/1", Optional.empty(), "", "scene " + i, 0, i),
                    Optional.empty(),
                    Conditions.ORDINARY,
                    "",
                    i));
        }
        return entries;
    }
}
