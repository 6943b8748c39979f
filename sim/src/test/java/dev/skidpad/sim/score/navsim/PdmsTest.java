package dev.skidpad.sim.score.navsim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import org.junit.jupiter.api.Test;

class PdmsTest {
    @Test
    void itIsWhatTheLoopIsRewardedBy() {
        for (Way way : new Way[] {Way.straight(0, 0, 10), Way.straight(0, 0, 4), Way.accelerating(10, -5)}) {
            Episode episode = Motions.ego(way)
                    .edges(4)
                    .car(Way.straight(40, 0, 6))
                    .with(AgentType.OTHER, 0.5f, 0.5f, Way.parked(38, 0.5))
                    .episode();
            Verdict verdict = EpisodeScorer.score(episode);
            Score score = new Pdms().score(Drive.of(episode));
            assertThat(score.total()).isEqualTo(verdict.total());
            Scores.NAMES.forEach(name -> assertThat(score.part(name)).as(name).isEqualTo(verdict.sub(name)));
        }
    }

    @Test
    void theDirectionIsToldButWeighsNothing() {
        Score score = new Pdms()
                .score(Drive.of(Motions.ego(Way.straight(0, 0, 10))
                        .edges(4)
                        .lane(new float[] {300, -100}, new float[] {0, 0})
                        .episode()));
        assertThat(score.part(Scores.DRIVING_DIRECTION_COMPLIANCE).value()).hasValue(0);
        assertThat(score.total()).hasValue(1);
        assertThat(score.formula().text())
                .isEqualTo("noAtFaultCollision · drivableAreaCompliance · (5·timeToCollision + 5·egoProgress"
                        + " + 2·comfort + 0·drivingDirectionCompliance) / 12");
    }
}
