package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Verdicts;
import dev.skidpad.eval.regress.Trials.Elsewhere;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On verdicts made by hand; `skidpad bench compare` does the same on driven ones, and more often.
class TrialsTest {
    private static final long SEED = 23;

    @Test
    void aLossOfThreePointsInAClusterOfFourHundredIsFound() {
        VerdictPool pool = HandMade.cleanAndCollided(3, 400);
        List<SuiteEntry> entries = pool.entries();
        List<Verdict> base = pool.arms().getFirst();
        List<Verdict> damaged = pool.arms().getLast();
        String cluster = entries.getFirst().cluster();
        Trials trials = new Trials(SEED, 40, 1);
        Trials.Power power = trials.power(entries, base, damaged, cluster, 0.03, Elsewhere.SAME);
        assertThat(power.fullRise()).isEqualTo(1);
        assertThat(power.share()).isEqualTo(0.03);
        // Five newly failed of twelve expected tell, 1 / 2^5: 0.993 by the binomial.
        assertThat(power.found()).as("seed %d", SEED).isGreaterThan(0.94);
        assertThat(power.first()).as("seed %d", SEED).isGreaterThan(0.94);
        Trials.Power restless = trials.power(entries, base, damaged, cluster, 0.03, Elsewhere.RESTLESS);
        // Seven are needed where the two others turn either way: 0.956, less three standard errors of 40 trials.
        assertThat(restless.found()).as("seed %d", SEED).isGreaterThan(0.85);
    }

    @Test
    void aStochasticPolicyAgainstItselfIsSeldomStopped() {
        List<SuiteEntry> entries =
                HandMade.cleanAndCollided(Cluster.values().length, 40).entries();
        List<List<Verdict>> runs = new ArrayList<>();
        for (int r = 0; r < 6; r++) {
            List<Verdict> run = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                RandomStream random = RandomStream.of(SEED, "run " + r, i);
                run.add(random.chance(0.1) ? Verdicts.collided(i) : Verdicts.clean(i, random.nextDouble()));
            }
            runs.add(run);
        }
        Trials.FalseBlocks blocks = new Trials(SEED, 60, 1).falseBlocks(entries, runs);
        // At most 3.5 in 100 by construction; two standard errors of 60 trials above that.
        assertThat(blocks.worse()).as("seed %d", SEED).isLessThanOrEqualTo(0.09);
    }

    @Test
    void threadsDoNotChangeTheFigures() {
        VerdictPool pool = HandMade.cleanAndCollided(3, 40);
        Trials.FalseBlocks one = new Trials(SEED, 20, 1).falseBlocks(pool.entries(), pool.arms());
        assertThat(new Trials(SEED, 20, 2).falseBlocks(pool.entries(), pool.arms()))
                .isEqualTo(one);
        assertThat(one.worseInterval().contains(one.worse())).isTrue();
    }
}
