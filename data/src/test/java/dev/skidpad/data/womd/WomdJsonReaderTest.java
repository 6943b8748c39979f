package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

class WomdJsonReaderTest {
    private final WomdJsonReader reader = new WomdJsonReader();

    @TempDir
    private Path folder;

    @Test
    void movesTheOriginToTheEgoAtNow() {
        Scenario scenario = read(new SmallWomd("a1"));
        assertThat(scenario.id()).isEqualTo("a1");
        assertThat(scenario.originX()).isEqualTo(SmallWomd.EGO_X);
        assertThat(scenario.originY()).isEqualTo(SmallWomd.EGO_Y);
        assertThat(scenario.egoIndex()).isEqualTo(2);
        assertThat(scenario.ego().x(10)).isZero();
        assertThat(scenario.ego().x(90)).isCloseTo(80, within(1e-3f));
        assertThat(scenario.ego().vx(10)).isEqualTo(10);
        assertThat(scenario.steps()).isEqualTo(91);
        assertThat(scenario.nowStep()).isEqualTo(10);
        assertThat(scenario.dtSeconds()).isEqualTo(0.1f);
        assertThat(scenario.kind()).isEqualTo("recorded");
    }

    @Test
    void masksTheStepsAtWhichAnAgentWasNotSeen() {
        Track pedestrian = read(new SmallWomd("a1")).tracks().getFirst();
        assertThat(pedestrian.type()).isEqualTo(AgentType.PEDESTRIAN);
        assertThat(pedestrian.id()).isEqualTo("3");
        assertThat(pedestrian.validSteps()).isEqualTo(56);
        assertThat(pedestrian.valid(4)).isFalse();
        assertThat(pedestrian.valid(5)).isTrue();
        assertThat(pedestrian.x(4)).isZero();
        assertThat(pedestrian.x(5)).isEqualTo(20);
        assertThat(pedestrian.y(5)).isEqualTo(-4);
        assertThat(pedestrian.widthM()).isEqualTo(0.7f);
    }

    @Test
    void readsEveryKindOfRoadElement() {
        Scenario scenario = read(new SmallWomd("a1"));
        assertThat(scenario.map().lanes()).hasSize(2);
        assertThat(scenario.map().lanes().getFirst().id()).isEqualTo(100);
        assertThat(scenario.map().lanes().getFirst().type()).isEqualTo(LaneType.SURFACE_STREET);
        assertThat(scenario.map().lanes().getFirst().centerline().x(0)).isEqualTo(-50);
        assertThat(scenario.map().hasTopology()).isFalse();
        assertThat(scenario.map().edges()).extracting("median").containsExactly(false, true);
        assertThat(scenario.map().lines()).extracting("kind").containsExactly(RoadLine.Kind.SOLID_WHITE);
        assertThat(scenario.map().areas())
                .extracting("kind")
                .containsExactly(RoadArea.Kind.CROSSWALK, RoadArea.Kind.SPEED_BUMP, RoadArea.Kind.DRIVEWAY);
        assertThat(scenario.map().stopSigns().getFirst().x()).isEqualTo(55);
        assertThat(scenario.provenance().notes()).isEmpty();
    }

    @Test
    void leavesALightUnknownWhereItWasNotSeen() {
        Scenario scenario = read(new SmallWomd("a1"));
        assertThat(scenario.signals()).hasSize(1);
        assertThat(scenario.signals().getFirst().laneId()).isEqualTo(100);
        assertThat(scenario.signals().getFirst().stopX()).isEqualTo(55);
        assertThat(scenario.signals().getFirst().states()).hasSize(91);
        assertThat(scenario.signals().getFirst().at(2)).isEqualTo(SignalState.UNKNOWN);
        assertThat(scenario.signals().getFirst().at(3)).isEqualTo(SignalState.STOP);
        assertThat(scenario.signals().getFirst().at(40)).isEqualTo(SignalState.GO);
    }

    @Test
    void readsPlainAndGzippedFilesAlikeWhateverTheirName() throws IOException {
        SmallWomd small = new SmallWomd("a1");
        Path plain = small.writeTo(folder.resolve("plain.json"));
        Path gzipped = small.writeTo(folder.resolve("zipped.json.gz"));
        Path misnamed = java.nio.file.Files.copy(gzipped, folder.resolve("misnamed.json"));
        Scenario fromPlain = reader.read(plain);
        assertThat(reader.read(gzipped).tracks()).isEqualTo(fromPlain.tracks());
        assertThat(reader.read(misnamed).tracks()).isEqualTo(fromPlain.tracks());
        assertThat(fromPlain.provenance().source()).isEqualTo("plain.json");
        assertThat(fromPlain.provenance().importer()).isEqualTo("womd-json/2");
        assertThat(fromPlain.provenance().contentHash()).isEqualTo(ContentHash.of(plain));
    }

    @Test
    void infersTheEgoOfAFileWithoutMetadata() {
        SmallWomd small = inDegrees(new SmallWomd("a1"));
        Scenario scenario = read(small);
        assertThat(scenario.egoIndex()).isEqualTo(2);
        assertThat(scenario.provenance().notes()).anyMatch(note -> note.startsWith("ego inferred"));
    }

    @Test
    void convertsTheDegreesOfTheOlderConverters() {
        Scenario scenario = read(inDegrees(new SmallWomd("a1")));
        assertThat(scenario.tracks().getFirst().headingRad(5)).isCloseTo(1.5f, within(1e-5f));
        assertThat(scenario.provenance().notes()).anyMatch(note -> note.contains("degrees"));
    }

    @Test
    void givesAnAgentWithoutASizeWhatIsTypicalForItsType() {
        SmallWomd small = new SmallWomd("a1");
        small.object(0).remove("height");
        small.object(1).put("length", 0.0).put("width", 1e-60);
        Scenario scenario = read(small);
        assertThat(scenario.tracks().getFirst().heightM()).isEqualTo(1.75f);
        assertThat(scenario.tracks().get(1).lengthM()).isEqualTo(4.6f);
        assertThat(scenario.tracks().get(1).widthM()).isEqualTo(2.05f);
        assertThat(scenario.provenance().notes())
                .containsExactly(
                        "objects without a height, given what is typical for their type: 1",
                        "objects without a size, given what is typical for their type: 1");
    }

    @Test
    void takesAStepThatHoldsTheSentinelAsInvalidWhateverItsMaskSays() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.object(0).get("valid")).set(3, true);
        Scenario scenario = read(small);
        assertThat(scenario.tracks().getFirst().valid(3)).isFalse();
        assertThat(scenario.provenance().notes()).hasSize(1).first().asString().contains("sentinel", ": 1");
    }

    @Test
    void leavesOutRoadElementsOfUnknownTypesAndSaysSo() {
        SmallWomd small = new SmallWomd("a1");
        small.road(8).put("type", "tram_track");
        Scenario scenario = read(small);
        assertThat(scenario.map().areas()).hasSize(2);
        assertThat(scenario.provenance().notes())
                .containsExactly("road elements of unknown type 'tram_track' left out: 1");
    }

    @Test
    void leavesOutLanesOfASinglePointAndSaysSo() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.road(1).get("geometry")).remove(1);
        Scenario scenario = read(small);
        assertThat(scenario.map().lanes()).hasSize(1);
        assertThat(scenario.provenance().notes()).containsExactly("left out for having too few points: 1 x lane");
    }

    @Test
    void givesTheSecondOfTwoEqualLaneIdsANewOne() {
        SmallWomd small = new SmallWomd("a1");
        small.road(1).put("id", 100);
        Scenario scenario = read(small);
        assertThat(scenario.map().lanes()).extracting("id").containsExactly(100L, -1L);
        assertThat(scenario.provenance().notes()).hasSize(1).first().asString().contains("the id 100 appears twice");
    }

    @Test
    void keepsTheIdsOfAgentsApart() {
        SmallWomd small = new SmallWomd("a1");
        small.object(1).put("id", 3);
        Scenario scenario = read(small);
        assertThat(scenario.tracks()).extracting(Track::id).containsExactly("3", "3#1", "42");
        assertThat(scenario.provenance().notes()).containsExactly("object 1 repeats the id 3; it is 3#1 here");
    }

    @Test
    void namesAScenarioWithoutAnIdAfterItsFile() {
        SmallWomd small = new SmallWomd("a1");
        small.root().remove("scenario_id");
        assertThat(reader.read(small.writeTo(folder.resolve("tfrecord-1_307.json.gz")))
                        .id())
                .isEqualTo("tfrecord-1_307");
    }

    @Test
    void readsAScenarioWithoutLights() {
        SmallWomd small = new SmallWomd("a1");
        small.root().remove("tl_states");
        assertThat(read(small).signals()).isEmpty();
    }

    @Test
    void wrapsHeadings() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.object(1).get("heading")).set(0, DoubleNode.valueOf(4.0));
        assertThat(read(small).tracks().get(1).headingRad(0)).isCloseTo((float) (4.0 - 2 * Math.PI), within(1e-6f));
    }

    @Test
    void doesNotTakeAManifestForAScenario() {
        assertThat(reader.accepts(Path.of("x", "manifest.json"))).isFalse();
        assertThat(reader.accepts(Path.of("x", "10bc6.json"))).isTrue();
        assertThat(reader.accepts(Path.of("x", "10bc6.json.gz"))).isTrue();
        assertThat(reader.accepts(Path.of("x", "LICENSE"))).isFalse();
    }

    private Scenario read(SmallWomd small) {
        return reader.read(small.writeTo(folder.resolve("small.json")));
    }

    private static SmallWomd inDegrees(SmallWomd small) {
        small.root().remove("metadata");
        for (int i = 0; i < 3; i++) {
            ObjectNode object = small.object(i);
            object.remove("id");
            ArrayNode heading = (ArrayNode) object.get("heading");
            for (int t = 0; t < heading.size(); t++) {
                if (object.get("valid").get(t).booleanValue()) {
                    heading.set(
                            t, DoubleNode.valueOf(Math.toDegrees(heading.get(t).doubleValue())));
                }
            }
        }
        return small;
    }
}
