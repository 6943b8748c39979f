package dev.skidpad.sim.score.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreSheet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    @Test
    void everyBenchmarkHasANameOfItsOwnAndGivesItToItsScore() {
        Outcome outcome =
                new Outcome(Motions.ego(Way.straight(0, 0, 10)).edges(4).episode(), Optional.empty());
        ScoreSheet sheet = ScoreSheet.of(outcome, Benchmarks.all());
        assertThat(sheet.scores())
                .extracting(Score::name)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        Benchmarks.all().stream().map(Benchmark::name).toList());
        assertThat(sheet.scores())
                .allSatisfy(score -> assertThat(
                                score.total().isPresent() != score.absence().isPresent())
                        .as(score.name())
                        .isTrue());
    }

    @Test
    void oneFrameIsJudgedWithoutHarm() {
        Outcome outcome = new Outcome(Motions.ego(Way.straight(0, 0, 10), 1).episode(), Optional.of("threw at once"));
        ScoreSheet sheet = ScoreSheet.of(outcome, Benchmarks.all());
        assertThat(sheet.score("pdms").total()).hasValue(0);
        assertThat(sheet.failed()).hasValue("threw at once");
    }

    @Test
    void namesChooseAndAllStandsForAll() {
        assertThat(Benchmarks.named("--scores", List.of("epdms", "pdms", "epdms")))
                .extracting(Benchmark::name)
                .containsExactly("pdms", "epdms");
        assertThat(Benchmarks.named("--scores", List.of("all"))).isEqualTo(Benchmarks.all());
        assertThatThrownBy(() -> Benchmarks.named("--scores", List.of("pdm")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("pdm")
                .hasMessageContaining("nuplan-reactive");
    }
}
