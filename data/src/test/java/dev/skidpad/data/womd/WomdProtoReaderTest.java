package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.data.read.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WomdProtoReaderTest {
    private final WomdProtoReader reader = new WomdProtoReader();

    @TempDir
    private Path folder;

    @Test
    void movesTheOriginToTheEgoAtNow() {
        Scenario scenario = read(new SmallScenarioMessage("a1"));
        assertThat(scenario.id()).isEqualTo("a1");
        assertThat(scenario.originX()).isEqualTo(5000);
        assertThat(scenario.originY()).isEqualTo(-3000);
        assertThat(scenario.steps()).isEqualTo(12);
        assertThat(scenario.nowStep()).isEqualTo(10);
        assertThat(scenario.dtSeconds()).isEqualTo(0.1f);
        assertThat(scenario.ego().id()).isEqualTo("42");
        assertThat(scenario.ego().x(11)).isEqualTo(1);
        assertThat(scenario.ego().headingRad(11)).isEqualTo(0.01f);
        assertThat(scenario.ego().vx(11)).isEqualTo(10);
        assertThat(scenario.ego().vy(11)).isEqualTo(0.5f);
    }

    @Test
    void takesTheSizeMeasuredAtNow() {
        Track car = read(new SmallScenarioMessage("a1")).tracks().getFirst();
        assertThat(car.valid(3)).isFalse();
        assertThat(car.validSteps()).isEqualTo(8);
        assertThat(car.lengthM()).isCloseTo(5, within(1e-6f));
        assertThat(car.sizes().orElseThrow().lengthM(4)).isCloseTo(4.4f, within(1e-6f));
        assertThat(car.sizes().orElseThrow().widthM(11)).isEqualTo(2);
        assertThat(car.heightM()).isEqualTo(1.5f);
    }

    @Test
    void readsTopologyAndSpeedLimits() {
        Lane lane = read(new SmallScenarioMessage("a1")).map().lanes().getFirst();
        assertThat(lane.id()).isEqualTo(100);
        assertThat(lane.type()).isEqualTo(LaneType.SURFACE_STREET);
        assertThat(lane.speedLimitMps().orElseThrow()).isCloseTo(11.176, within(1e-9));
        assertThat(lane.leftNeighborId())
                .as("the one along the longest stretch")
                .isEqualTo(OptionalLong.of(901));
        assertThat(lane.rightNeighborId()).isEqualTo(OptionalLong.of(902));
        assertThat(lane.centerline().x(0)).isEqualTo(-50);
        assertThat(lane.centerline().lengthM()).isEqualTo(110);
    }

    @Test
    void bridgesALaneOfASinglePoint() {
        Scenario scenario = read(new SmallScenarioMessage("a1"));
        assertThat(scenario.map().lanes()).extracting(Lane::id).containsExactly(100L, 102L);
        assertThat(scenario.map().lanes().getFirst().successorIds()).containsExactly(102L);
        assertThat(scenario.map().lanes().get(1).predecessorIds()).containsExactly(100L);
        assertThat(scenario.provenance().notes()).contains("left out for having too few points: 1 x lane");
    }

    @Test
    void readsEveryKindOfMapFeatureAndSkipsUnknownOnes() {
        Scenario scenario = read(new SmallScenarioMessage("a1"));
        assertThat(scenario.map().lines()).extracting("kind").containsExactly(RoadLine.Kind.DOUBLE_YELLOW);
        assertThat(scenario.map().edges()).extracting("median").containsExactly(true);
        assertThat(scenario.map().stopSigns().getFirst().laneIds()).containsExactly(100L);
        assertThat(scenario.map().stopSigns().getFirst().x()).isEqualTo(55);
        assertThat(scenario.map().areas())
                .extracting("kind")
                .containsExactly(RoadArea.Kind.CROSSWALK, RoadArea.Kind.SPEED_BUMP, RoadArea.Kind.DRIVEWAY);
        assertThat(scenario.provenance().notes()).contains("map features of unknown kinds left out: 1");
    }

    @Test
    void leavesALightUnknownWhereItWasNotSeen() {
        Scenario scenario = read(new SmallScenarioMessage("a1"));
        assertThat(scenario.signals()).hasSize(1);
        assertThat(scenario.signals().getFirst().laneId()).isEqualTo(102);
        assertThat(scenario.signals().getFirst().stopX()).isEqualTo(60);
        assertThat(scenario.signals().getFirst().states()).hasSize(12);
        assertThat(scenario.signals().getFirst().at(2)).isEqualTo(SignalState.UNKNOWN);
        assertThat(scenario.signals().getFirst().at(3)).isEqualTo(SignalState.STOP);
        assertThat(scenario.signals().getFirst().at(8)).isEqualTo(SignalState.GO);
    }

    @Test
    void readsAllScenariosOfAFile() {
        byte[] first = new SmallScenarioMessage("a1").bytes();
        List<Scenario> scenarios = reader.read(file(first, new SmallScenarioMessage("a2").bytes()));
        assertThat(scenarios).extracting(Scenario::id).containsExactly("a1", "a2");
        assertThat(scenarios.getFirst().provenance().contentHash()).isEqualTo(ContentHash.of(first));
        assertThat(scenarios.getFirst().provenance().source()).isEqualTo("x.tfrecord");
    }

    @Test
    void goesOnAfterAScenarioThatCannotBeUsed() {
        Path file = file(new SmallScenarioMessage("a1").egoIndex(5).bytes(), new SmallScenarioMessage("a2").bytes());
        List<String> found = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        reader.read(file, new ScenarioReader.Findings() {
            @Override
            public void found(Scenario scenario) {
                found.add(scenario.id());
            }

            @Override
            public void refused(BadInputException reason) {
                refused.add(String.valueOf(reason.getMessage()));
            }
        });
        assertThat(found).containsExactly("a2");
        assertThat(refused)
                .hasSize(1)
                .first()
                .asString()
                .contains("x.tfrecord: record 0: scenario a1: the ego is object 5, but there are 2 objects");
    }

    @Test
    void refusesATrackOfAnotherLength() {
        assertThat(messageOf(new SmallScenarioMessage("a1").egoSteps(11).bytes()))
                .contains("record 0: scenario a1: object 1 has 11 states for 12 timestamps");
    }

    @Test
    void refusesATensorFlowExample() {
        byte[] feature = SmallScenarioMessage.message(entry -> entry.writeString(1, "roadgraph_samples/xyz"));
        byte[] features = SmallScenarioMessage.message(map -> map.writeByteArray(1, feature));
        byte[] example = SmallScenarioMessage.message(out -> out.writeByteArray(1, features));
        assertThat(messageOf(example)).contains("record 0: is a tf.Example", "What can be read are Scenario");
    }

    @Test
    void refusesAPerceptionFrame() {
        byte[] frame = SmallScenarioMessage.message(out -> {
            out.writeByteArray(1, new byte[0]);
            out.writeInt64(2, 1_558_483_937_422_456L);
        });
        assertThat(messageOf(frame)).contains("record 0: is a Frame of the Perception data");
    }

    @Test
    void refusesWhatIsNoProtobufMessage() {
        byte[] record = {(byte) 0x0A, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F, 1, 2, 3};
        assertThat(messageOf(record)).contains("record 0: is not a protobuf message");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] bytes = SmallScenarioMessage.tfRecords(new SmallScenarioMessage("a1").bytes());
        bytes[200] ^= 4;
        Path file = Files.write(folder.resolve("x.tfrecord"), bytes);
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> reader.read(file));
        assertThat(refused).hasMessageContaining("record 0 (at byte 0 of").hasMessageContaining("checksum");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = Files.write(folder.resolve("x.tfrecord"), new byte[0]);
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> reader.read(file));
        assertThat(refused).hasMessageContaining("x.tfrecord: is empty");
    }

    @Test
    void knowsWaymosOwnFileNames() {
        assertThat(reader.accepts(Path.of("training.tfrecord-00000-of-01000"))).isTrue();
        assertThat(reader.accepts(Path.of("one.tfrecord"))).isTrue();
        assertThat(reader.accepts(Path.of("tfrecord-00001-of-01000_307.json"))).isFalse();
    }

    private Scenario read(SmallScenarioMessage message) {
        return reader.read(file(message.bytes())).getFirst();
    }

    private Path file(byte[]... records) {
        try {
            return Files.write(folder.resolve("x.tfrecord"), SmallScenarioMessage.tfRecords(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String messageOf(byte[] record) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> reader.read(file(record)));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith(folder.toString()).hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }
}
