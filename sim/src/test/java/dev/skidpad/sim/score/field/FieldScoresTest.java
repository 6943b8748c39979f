package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreSheet;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldScoresTest {
    private final Scenario scene = TestScenes.road("scene", 10)
            .agent(TestScenes.car("lead").at(30, 0).speed(9))
            .build();

    @Test
    void oneRolloutYieldsAllOfThem() {
        assertThat(sheet(scene).scores())
                .extracting(Score::name)
                .containsExactly(
                        "alpasim",
                        "hugsim-hd",
                        "waymax",
                        "driving-score",
                        "rss",
                        "commonroad-jb1",
                        "commonroad-sa1",
                        "commonroad-wx1",
                        "commonroad-sm1",
                        "commonroad-sm2",
                        "commonroad-sm3",
                        "commonroad-mw1",
                        "commonroad-tr1");
    }

    @Test
    void withoutAMapWhatNeedsItIsAbsentWithAReason() {
        Scenario bare = new Scenario(
                "bare",
                scene.place(),
                scene.kind(),
                0,
                0,
                scene.dtSeconds(),
                scene.steps(),
                scene.nowStep(),
                scene.tracks(),
                0,
                new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                scene.route(),
                scene.provenance());
        ScoreSheet sheet = sheet(bare);
        assertThat(sheet.score("alpasim").total()).isEmpty();
        assertThat(sheet.score("hugsim-hd").total()).isEmpty();
        assertThat(sheet.score("waymax").part(Waymax.ON_ROAD).absence()).isPresent();
        assertThat(sheet.score("waymax").part(Waymax.RIGHT_WAY).absence()).isPresent();
        assertThat(sheet.score("commonroad-tr1").total()).isEmpty();
        for (Score score : sheet.scores()) {
            for (SubScore part : score.parts()) {
                assertThat(part.value().isPresent()).isNotEqualTo(part.absence().isPresent());
            }
        }
    }

    private static ScoreSheet sheet(Scenario scene) {
        return ScoreSheet.of(new Outcome(Drives.episode(scene, scene), Optional.empty()), FieldScores.all());
    }
}
