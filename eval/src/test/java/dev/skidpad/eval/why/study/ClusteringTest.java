package dev.skidpad.eval.why.study;

import static dev.skidpad.eval.why.study.Failures.behind;
import static dev.skidpad.eval.why.study.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    private static final String HITS = "runs into a vehicle";

    /// Four in slow traffic that were not foreseen, two wrongly decided at speed, one that left the road.
    private static final List<Failed> FAILURES = List.of(
            failed("a", HITS, Cause.FORESEEING, "cut-in", Party.OTHER, behind(5, 10)),
            failed("b", HITS, Cause.FORESEEING, "cut-in", Party.OTHER, behind(6, 11)),
            failed("c", HITS, Cause.FORESEEING, "cut-in", Party.OTHER, behind(7, 12)),
            failed("d", HITS, Cause.FORESEEING, "leader-brakes", Party.EGO, behind(6, 12)),
            failed("e", HITS, Cause.DECIDING, "ordinary", Party.EGO, behind(25, 40)),
            failed("f", HITS, Cause.DECIDING, "ordinary", Party.EGO, behind(26, 42)),
            failed("g", "leaves the road", Cause.DECIDING, "ordinary", Party.NOT_JUDGED, behind(15, 60)));

    @Test
    void eachFailureIsInOneClusterWithWhatItShares() {
        List<FailureCluster> clusters = Clustering.of(FAILURES);
        assertThat(clusters)
                .extracting(FailureCluster::name)
                .containsExactly(
                        "runs into a vehicle, not foreseen (cut-in or leader-brakes), the ego responsible or the other"
                                + " responsible",
                        "runs into a vehicle, wrongly decided (ordinary), the ego responsible",
                        "leaves the road, wrongly decided (ordinary)");
        assertThat(clusters)
                .extracting(FailureCluster::members)
                .containsExactly(List.of("a", "b", "c", "d"), List.of("e", "f"), List.of("g"));
    }

    @Test
    void aClusterSaysItsShareItsMedoidAndHowWellItIsBorneOut() {
        FailureCluster first = Clustering.of(FAILURES).getFirst();
        assertThat(first.count()).isEqualTo(4);
        assertThat(first.share()).isCloseTo(4.0 / 7, within(1e-9));
        // Clopper and Pearson: 4 of 7.
        assertThat(first.shareInterval().low()).isCloseTo(0.184, within(1e-3));
        assertThat(first.shareInterval().high()).isCloseTo(0.901, within(1e-3));
        assertThat(first.representative()).isEqualTo("b");
        assertThat(first.agreement()).hasValue(1);
        assertThat(first.spread().orElseThrow()).isBetween(0.05, 0.5);
        FailureCluster alone = Clustering.of(FAILURES).getLast();
        assertThat(alone.representative()).isEqualTo("g");
        assertThat(alone.spread()).isEmpty();
        assertThat(alone.agreement()).isEmpty();
    }

    @Test
    void theOrderOfTheFailuresDoesNotMatter() {
        List<FailureCluster> clusters = Clustering.of(FAILURES);
        for (int i = 0; i < 20; i++) {
            int[] order = {0, 1, 2, 3, 4, 5, 6};
            RandomStream.of(3, "clustering", i).shuffle(order);
            List<Failed> shuffled = new ArrayList<>();
            for (int k : order) {
                shuffled.add(FAILURES.get(k));
            }
            assertThat(Clustering.of(shuffled)).as("seed 3, order %d", i).isEqualTo(clusters);
        }
    }

    @Test
    void groupsOfOneCauseInDifferentSituationsStayApart() {
        List<FailureCluster> clusters = Clustering.of(List.of(
                failed("near", HITS, Cause.DECIDING, "cut-in", Party.EGO, behind(5, 8)),
                failed("far", HITS, Cause.DECIDING, "merge", Party.EGO, behind(30, 60))));
        assertThat(clusters).hasSize(2);
    }

    @Test
    void groupsOfTheSameSituationWithOtherCausesStayApart() {
        assertThat(Clustering.of(List.of(
                        failed("one", HITS, Cause.DECIDING, "cut-in", Party.EGO, behind(5, 8)),
                        failed("two", HITS, Cause.SEEING, "cut-in", Party.EGO, behind(5, 8)))))
                .hasSize(2);
    }

    @Test
    void twoFailuresOfOneNameAreRefused() {
        Failed one = FAILURES.getFirst();
        assertThatThrownBy(() -> Clustering.of(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two failures are called a");
    }

    @Test
    void nothingHasNoClusters() {
        assertThat(Clustering.of(List.of())).isEmpty();
    }
}
