package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.Metric;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandMadeTest {
    @Test
    void theOneArmIsCleanAndTheOtherCollides() {
        VerdictPool pool = HandMade.cleanAndCollided(3, 4);
        assertThat(pool.entries()).hasSize(12);
        assertThat(pool.arms()).hasSize(2);
        for (Verdict clean : pool.arms().getFirst()) {
            assertThat(Metric.FAILURE.value(clean)).hasValue(0);
            // (5 + 5 * 0.9 + 2) / 12
            assertThat(clean.total().orElseThrow()).isCloseTo(11.5 / 12, within(1e-12));
        }
        for (Verdict collided : pool.arms().getLast()) {
            assertThat(Metric.FAILURE.value(collided)).hasValue(1);
            assertThat(collided.total()).hasValue(0);
        }
    }

    @Test
    void clustersAreEquallyLargeAndPlacesAllDifferent() {
        List<SuiteEntry> entries = HandMade.cleanAndCollided(3, 4).entries();
        assertThat(entries.stream().map(SuiteEntry::place)).doesNotHaveDuplicates();
        assertThat(entries.stream().map(SuiteEntry::cluster).distinct())
                .hasSize(3)
                .allSatisfy(cluster -> assertThat(
                                entries.stream().filter(e -> e.cluster().equals(cluster)))
                        .hasSize(4));
    }

    @Test
    void moreClustersThanThereAreAreRefused() {
        assertThatThrownBy(() -> HandMade.cleanAndCollided(12, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 clusters");
    }
}
