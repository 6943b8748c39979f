package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The other forms of the same recordings: older JSON, and the original records.
@Tag("recorded")
class RecordedVariantsTest {
    @ParameterizedTest
    @CsvSource({"womd_json/legacy_format, 3", "womd_json/nocturne, 2"})
    void readsTheOlderJson(String folder, int count) {
        List<Scenario> scenarios =
                ScenarioFolder.open(RecordedData.at(folder), BadFiles.REFUSE).loadAll();
        assertThat(scenarios).hasSize(count).allSatisfy(scenario -> {
            assertThat(scenario.ego().validSteps()).isEqualTo(91);
            assertThat(scenario.provenance().notes())
                    .anyMatch(note -> note.startsWith("ego inferred"))
                    .anyMatch(note -> note.startsWith("headings are in degrees"))
                    .anyMatch(note -> note.startsWith("objects without a height"));
        });
    }

    @Test
    void readsTheOriginalRecord() {
        ScenarioFolder source =
                ScenarioFolder.open(RecordedData.at("waymo_proto/motion_data_one_scenario.tfrecord"), BadFiles.REFUSE);
        assertThat(source.size()).isEqualTo(1);
        Scenario scenario = source.load(0);
        assertThat(scenario.id()).isEqualTo("637f20cafde22ff8");
        assertThat(scenario.agentCount()).isEqualTo(83);
        assertThat(scenario.steps()).isEqualTo(91);
        assertThat(scenario.egoIndex()).isEqualTo(82);
        assertThat(scenario.ego().validSteps()).isEqualTo(91);
        assertThat(scenario.dtSeconds()).isEqualTo(0.1f);
        assertThat(scenario.signals()).hasSize(12);
        assertThat(scenario.signals().getFirst().states()).hasSize(91).contains(SignalState.ARROW_STOP);
        assertThat(scenario.map().edges()).hasSize(28);
        assertThat(scenario.map().lines())
                .as("59, of which one is a single point")
                .hasSize(58);
        assertThat(scenario.map().stopSigns()).hasSize(8);
    }

    @Test
    void theOriginalRecordHasTopologyAndSpeedLimits() {
        Scenario scenario = ScenarioFolder.open(
                        RecordedData.at("waymo_proto/motion_data_one_scenario.tfrecord"), BadFiles.REFUSE)
                .load(0);
        List<Lane> lanes = scenario.map().lanes();
        assertThat(lanes).hasSize(198);
        assertThat(scenario.map().hasTopology()).isTrue();
        assertThat(lanes.stream()
                        .filter(lane -> lane.speedLimitMps().isPresent())
                        .count())
                .isGreaterThan(150);
        for (Lane lane : lanes) {
            for (long successor : lane.successorIds()) {
                scenario.map().laneIndex(successor).map(lanes::get).ifPresent(next -> {
                    int last = lane.centerline().size() - 1;
                    double gap = Math.hypot(
                            next.centerline().x(0) - lane.centerline().x(last),
                            next.centerline().y(0) - lane.centerline().y(last));
                    assertThat(gap).as(lane.id() + " to " + successor).isLessThan(0.5);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "waymo_proto/motion_data_one_example.tfrecord, is a tf.Example",
        "waymo_proto/pvps_data_one_frame.tfrecord, is a Frame of the Perception data"
    })
    void refusesWaymosOtherRecords(String file, String problem) {
        BadInputException refused = catchThrowableOfType(
                BadInputException.class, () -> ScenarioFolder.open(RecordedData.at(file), BadFiles.REFUSE));
        assertThat(refused).hasMessageContaining("record 0: " + problem).hasMessageContaining("Scenario messages");
    }

    @Test
    void leavesOutWhatIsNoScenario() {
        ScenarioFolder source = ScenarioFolder.open(RecordedData.at("waymo_proto"), BadFiles.SKIP);
        assertThat(source.size()).isEqualTo(1);
        assertThat(source.skipped()).hasSize(2);
    }
}
