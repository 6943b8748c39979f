package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.Track;
import dev.skidpad.data.generate.SceneGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WomdJsonWriterTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        int lights = 0;
        for (int index = 0; index < 12; index++) {
            Scenario scenario = SceneGenerator.generate(5, index);
            Path file = folder.resolve(index + ".json.gz");
            WomdJsonWriter.write(scenario, file);
            compare(scenario, new WomdJsonReader().read(file));
            lights += scenario.signals().size();
        }
        assertThat(lights).as("lights in the scenes").isPositive();
    }

    private static void compare(Scenario scenario, Scenario again) {
        assertThat(again.id()).isEqualTo(scenario.id());
        assertThat(again.egoIndex()).isEqualTo(scenario.egoIndex());
        assertThat(again.steps()).isEqualTo(scenario.steps());
        // The reader puts the origin where the ego is now.
        double east = again.originX() - scenario.originX();
        double north = again.originY() - scenario.originY();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            Track read = again.tracks().get(a);
            assertThat(read.id()).isEqualTo(track.id());
            assertThat(read.type()).isEqualTo(track.type());
            assertThat(read.lengthM()).isEqualTo(track.lengthM());
            for (int t = 0; t < track.steps(); t++) {
                assertThat(read.valid(t)).isEqualTo(track.valid(t));
                if (track.valid(t)) {
                    assertThat(read.x(t) + east).isCloseTo(track.x(t), within(1e-3));
                    assertThat(read.y(t) + north).isCloseTo(track.y(t), within(1e-3));
                    assertThat(StrictMath.cos(read.headingRad(t) - track.headingRad(t)))
                            .isCloseTo(1, within(1e-6));
                    assertThat(read.vx(t)).isEqualTo(track.vx(t));
                }
            }
        }
        assertThat(again.map().lanes())
                .extracting(Lane::id)
                .containsExactlyElementsOf(
                        scenario.map().lanes().stream().map(Lane::id).toList());
        assertThat(again.map().edges())
                .extracting(RoadEdge::median)
                .containsExactlyElementsOf(
                        scenario.map().edges().stream().map(RoadEdge::median).toList());
        assertThat(again.map().areas()).hasSameSizeAs(scenario.map().areas());
        assertThat(again.map().stopSigns()).hasSameSizeAs(scenario.map().stopSigns());
        for (Signal signal : scenario.signals()) {
            assertThat(again.signals().stream().filter(one -> one.laneId() == signal.laneId()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.states()).isEqualTo(signal.states()));
        }
    }

    @Test
    void whatComesLongBeforeNowIsLeftOut() {
        Scenario scenario = SceneGenerator.generate(5, 0);
        Scenario later = scenario.withEgo(scenario.egoIndex(), 30, scenario.route());
        Path file = folder.resolve("later.json.gz");
        WomdJsonWriter.write(later, file);
        Scenario read = new WomdJsonReader().read(file);
        assertThat(read.nowStep()).isEqualTo(10);
        assertThat(read.steps()).isEqualTo(scenario.steps() - 20);
        assertThat(read.ego().speedMps(40)).isCloseTo(scenario.ego().speedMps(60), within(1e-3f));
    }

    @Test
    void refusesANowWithTooLittleBeforeIt() {
        Scenario scenario = SceneGenerator.generate(5, 0);
        Scenario early = scenario.withEgo(scenario.egoIndex(), 5, scenario.route());
        assertThatThrownBy(() -> WomdJsonWriter.write(early, folder.resolve("early.json.gz")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("its now is step 5");
    }
}
