package dev.skidpad.eval.why.study;

import static dev.skidpad.eval.why.study.Failures.behind;
import static dev.skidpad.eval.why.study.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import dev.skidpad.eval.why.similar.Likeness;
import dev.skidpad.eval.why.similar.Situation;
import dev.skidpad.eval.why.similar.SituationReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StudiesTest {
    @Test
    void aPlantedNeighbourIsFoundAmongHundreds() {
        RandomStream random = RandomStream.of(5, "planted", 0);
        List<Failed> failures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            failures.add(fail("f" + i, behind(30 * random.nextDouble(), 60 * random.nextDouble())));
        }
        for (int i = 0; i < 200; i += 20) {
            Situation of = failures.get(i).report().decisive().situation();
            Situation twin = behind(
                    of.ego().speedMps() + 0.01, of.partner().orElseThrow().aheadM() + 0.02);
            failures.add(fail("twin-of-f" + i, twin));
        }
        WhyStudy study = Studies.of(failures, new Studies.Setting("run", 500));
        for (int i = 0; i < 200; i += 20) {
            SimilarFailure nearest = study.failures().get(i).similarFailures().getFirst();
            assertThat(nearest.id()).as("seed 5, failure %d", i).isEqualTo("twin-of-f" + i);
            assertThat(nearest.distance()).isLessThan(0.01);
            assertThat(nearest.nearerThanShare()).isGreaterThan(0.99);
            assertThat(nearest.differences()).isEmpty();
            assertThat(nearest.from()).isEqualTo("run");
        }
    }

    @Test
    void aFailureOfAnEarlierRunIsFoundAndSaidToBeOfIt() {
        // Among the earlier ones stands one of the present ones, which is not told again.
        WhyStudy earlier = Studies.of(
                List.of(fail("old", behind(10, 20)), fail("new", behind(10, 20.5))),
                new Studies.Setting("last week", 10));
        WhyStudy study = Studies.of(
                List.of(fail("new", behind(10, 20.5)), fail("other", behind(30, 50))),
                new Studies.Setting(
                        "today",
                        10,
                        List.of("left-out"),
                        List.of(new Studies.Earlier("last week", earlier)),
                        Optional.empty(),
                        List.of()));
        SimilarFailure nearest = study.failures().getFirst().similarFailures().getFirst();
        assertThat(nearest.from()).isEqualTo("last week");
        assertThat(nearest.id()).isEqualTo("old");
        assertThat(nearest.cluster()).isEmpty();
        assertThat(study.failures().getFirst().similarFailures()).hasSize(2);
        assertThat(study.remarks())
                .contains("1 further failures were not examined; the clusters are of the 2 that were.")
                .contains("No training scenes were given to look for similar ones in.")
                .contains("No world model was asked whether the failures were to be foreseen.");
    }

    @Test
    void aPlantedTrainingSceneIsFoundAtItsMoment() {
        List<Scenario> scenes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            scenes.add(Roads.narrow("scene-" + i, 4 + i, new Mover("other", 4.5f, 15 + 2 * i, 0, 0, 2 + i, 91)));
        }
        // The scene in which the ego follows at 24 m/s, as it stands 3 s after its start.
        Situation planted =
                Likeness.castings(SituationReader.of(scenes.get(20), 30)).getFirst();
        WhyStudy study = Studies.of(
                List.of(fail("failure", planted)),
                new Studies.Setting(
                        "run", 1, List.of(), List.of(), Optional.of(TrainingScenes.of(scenes, 2)), List.of()));
        List<SimilarScene> similar = study.failures().getFirst().similarScenes();
        assertThat(similar).hasSize(3);
        assertThat(similar.getFirst().scene()).isEqualTo("scene-20");
        assertThat(similar.getFirst().seconds()).isBetween(2.9, 3.1);
        assertThat(similar.getFirst().distance()).isZero();
        assertThat(similar.getFirst().nearerThanShare()).isEqualTo(29.0 / 30);
    }

    @Test
    void aStudyIsTheSameAfterItWasWrittenAndReadAsJson() {
        JsonMapper json = JsonMapper.builder().build();
        WhyStudy study = Studies.of(
                List.of(fail("one", behind(10, 20)), fail("two", behind(20, 30))), new Studies.Setting("run", 3));
        assertThat(json.readValue(json.writeValueAsString(study), WhyStudy.class))
                .isEqualTo(study);
    }

    private static Failed fail(String id, Situation situation) {
        return failed(id, "runs into a vehicle", Cause.DECIDING, "ordinary", Party.EGO, situation);
    }
}
