package dev.skidpad.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.report.Scenes;
import org.junit.jupiter.api.Test;

class SuiteScenariosTest {
    private static final Suite SUITE = Suites.crossings(4);

    @Test
    void anEntryGivesTheScenarioThatItWasBuiltOf() {
        SuiteScenarios scenarios = new SuiteScenarios(SUITE, Suites.finder());
        assertThat(scenarios.load(SUITE.entries().get(2)).id())
                .isEqualTo(Scenes.crossing(2).id());
    }

    @Test
    void aScenarioThatChangedIsRefusedInOneLine() {
        SuiteScenarios scenarios = new SuiteScenarios(
                SUITE,
                source -> SuiteScenarios.named(Scenes.crossing(source.index() + 1), source.scenarioId(), "elsewhere"));
        assertThatThrownBy(() -> scenarios.load(SUITE.entries().getFirst()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("suite crossings@1, scenario crossing-0: the scenario has changed")
                .hasMessageContaining("build a new version of the suite")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aScenarioThatIsGoneIsNamed() {
        SuiteScenarios scenarios = new SuiteScenarios(SUITE, Suites.finderUpTo(1));
        assertThatThrownBy(() -> scenarios.load(SUITE.entries().get(3)))
                .hasMessage("suite crossings@1, scenario crossing-3: crossing 3: is gone. Restore it.");
    }

    @Test
    void theHashSeesEveryCoordinateButNotTheProvenance() {
        String hash = ScenarioHash.of(Scenes.crossing(1));
        assertThat(ScenarioHash.of(Scenes.crossing(1))).isEqualTo(hash).hasSize(64);
        assertThat(ScenarioHash.of(SuiteScenarios.named(Scenes.crossing(1), "crossing-1", "there")))
                .isNotEqualTo(hash);
        assertThat(ScenarioHash.of(Scenes.crossing(1)
                        .withTracks("crossing-1", Scenes.crossing(1).tracks(), "a note")))
                .isEqualTo(hash);
        assertThat(ScenarioHash.of(Scenes.crossing(1)
                        .withTracks("crossing-1", Scenes.crossing(2).tracks(), "other tracks")))
                .isNotEqualTo(hash);
    }
}
