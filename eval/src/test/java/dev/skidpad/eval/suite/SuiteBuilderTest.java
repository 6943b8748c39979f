package dev.skidpad.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.suite.SuiteBuilder.Candidate;
import dev.skidpad.eval.suite.SuiteBuilder.Settings;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuiteBuilderTest {
    @Test
    void aScenarioGoesToTheFirstOfItsSituationsThatHasRoom() {
        SuiteBuilder builder = new SuiteBuilder(new Settings(1, 7, EnumSet.allOf(Cluster.class)));
        Set<Cluster> both = EnumSet.of(Cluster.CUT_IN, Cluster.OCCLUSION);
        for (int i = 0; i < 4; i++) {
            builder.offer(candidate(i, both, true));
        }
        assertThat(Suite.of("s", 1, "", 7, java.util.List.of(), builder.entries())
                        .counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Cluster.OCCLUSION, 1, Cluster.CUT_IN, 1, Cluster.WET_ROAD, 1, Cluster.BACKLIGHT, 1));
    }

    @Test
    void conditionsAreOthersAndTheirScenariosHaveNamesOfTheirOwn() {
        SuiteBuilder builder = new SuiteBuilder(new Settings(1, 7, EnumSet.of(Cluster.WET_ROAD)));
        builder.offer(candidate(1, EnumSet.of(Cluster.ORDINARY), true));
        SuiteEntry entry = builder.entries().getFirst();
        assertThat(entry.id()).isEqualTo("crossing-1/wet-road");
        assertThat(entry.conditions().vehicle()).contains("wet");
        assertThat(entry.situations()).containsExactly("ordinary");
        assertThat(builder.full()).isTrue();
    }

    @Test
    void whatCannotBeJudgedIsNotTaken() {
        SuiteBuilder builder = new SuiteBuilder(new Settings(5, 7, EnumSet.of(Cluster.ORDINARY)));
        builder.offer(candidate(1, EnumSet.of(Cluster.ORDINARY), false));
        builder.offer(candidate(2, EnumSet.of(Cluster.ORDINARY), true));
        assertThat(builder.entries()).hasSize(1);
        assertThat(builder.unjudgeable()).isEqualTo(1);
        assertThat(builder.offered()).isEqualTo(2);
    }

    @Test
    void aSceneWithARoadCanBeJudged() {
        Candidate candidate = Candidate.of(Scenes.crossing(0), source(0), Side.HELD_OUT);
        assertThat(candidate.judgeable()).isTrue();
        assertThat(candidate.situations()).isNotEmpty();
    }

    private static Candidate candidate(int number, Set<Cluster> situations, boolean judgeable) {
        Scenario scenario = Scenes.crossing(number);
        return new Candidate(scenario, source(number), Side.HELD_OUT, situations, judgeable);
    }

    private static Source source(int number) {
        return new Source("test/1", Optional.empty(), "none", "crossing-" + number, 0, number);
    }
}
