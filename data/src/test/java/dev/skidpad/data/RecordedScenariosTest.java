package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.RouteBuilder;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The 184 recorded scenarios in JSON, read whole.
@Tag("recorded")
class RecordedScenariosTest {
    private static List<Scenario> scenarios = List.of();

    @BeforeAll
    static void readAll() {
        scenarios = ScenarioFolder.open(RecordedData.at("womd_json/scenarios"), BadFiles.REFUSE)
                .loadAll();
    }

    @Test
    void allAreRead() {
        assertThat(scenarios).hasSize(184);
        assertThat(sum(scenario -> scenario.agentCount())).isEqualTo(10_852);
        assertThat(scenarios).allSatisfy(scenario -> {
            assertThat(scenario.steps()).isEqualTo(91);
            assertThat(scenario.nowStep()).isEqualTo(10);
            assertThat(scenario.kind()).isEqualTo("recorded");
            assertThat(scenario.provenance().contentHash()).hasSize(64);
        });
    }

    @Test
    void theEgoIsTheRecordingCarThroughout() {
        assertThat(scenarios).allSatisfy(scenario -> {
            Track ego = scenario.ego();
            assertThat(ego.type()).isEqualTo(AgentType.VEHICLE);
            assertThat(ego.lengthM()).isCloseTo(5.286f, within(1e-3f));
            assertThat(ego.validSteps()).isEqualTo(91);
            assertThat(ego.x(scenario.nowStep())).isZero();
            assertThat(ego.y(scenario.nowStep())).isZero();
        });
    }

    /// One of the fourteen has its headings in radians all the same.
    @Test
    void theFourteenWithoutMetadataSaySo() {
        assertThat(withNote("ego inferred")).hasSize(14);
        assertThat(withNote("headings are in degrees"))
                .hasSize(13)
                .noneMatch(scenario -> scenario.id().equals("2bd577a009790706"));
    }

    /// Whatever unit the file has: moving vehicles face the way they drive.
    @Test
    void movingVehiclesFaceTheWayTheyDrive() {
        assertThat(scenarios).allSatisfy(scenario -> {
            int moving = 0;
            int facing = 0;
            for (Track track : scenario.tracks()) {
                for (int t = 0; t < scenario.steps(); t++) {
                    if (track.type() == AgentType.VEHICLE && track.valid(t) && track.speedMps(t) > 3) {
                        float driving = Angles.atan2(track.vy(t), track.vx(t));
                        moving++;
                        facing += Math.abs(Angles.difference(driving, track.headingRad(t))) < 0.5f ? 1 : 0;
                    }
                }
            }
            // Some back up: a sixth of the moving steps of one scenario.
            assertThat(facing).as(scenario.id() + " of " + moving).isGreaterThanOrEqualTo((int) (0.8 * moving));
        });
    }

    @Test
    void theRoadIsThere() {
        assertThat(scenarios)
                .allMatch(scenario -> !scenario.map().lanes().isEmpty()
                        && scenario.map().bounds().known());
        assertThat(sum(scenario -> scenario.map().lanes().size())).isEqualTo(22_738);
        assertThat(sum(scenario -> scenario.map().edges().size())).isEqualTo(6_193);
        assertThat(sum(scenario -> scenario.map().stopSigns().size())).isEqualTo(887);
        assertThat(sum(scenario -> scenario.signals().size())).isEqualTo(129);
        assertThat(scenarios.stream().filter(scenario -> !scenario.signals().isEmpty()))
                .hasSize(12);
    }

    /// The drivable surface lies to the left of the edges as they are directed. Nearly all the rest is one
    /// car that stands with its bonnet over an edge.
    @Test
    void theEgosCornersLieLeftOfTheNearestRoadEdge() {
        int corners = 0;
        int left = 0;
        float[] xy = new float[8];
        for (Scenario scenario : scenarios) {
            Track ego = scenario.ego();
            for (int t = 0; t < scenario.steps(); t++) {
                OrientedBox.corners(
                        ego.x(t),
                        ego.y(t),
                        Angles.cos(ego.headingRad(t)),
                        Angles.sin(ego.headingRad(t)),
                        ego.lengthM() / 2,
                        ego.widthM() / 2,
                        xy);
                for (int c = 0; c < xy.length; c += 2) {
                    corners++;
                    left += scenario.map().bounds().clearanceM(xy[c], xy[c + 1], 20) > 0 ? 1 : 0;
                }
            }
        }
        assertThat((double) left / corners).as(left + " of " + corners).isGreaterThan(0.995);
    }

    @Test
    void theRouteHoldsTheRecordedPathAndGoesOn() {
        Polyline.Projection place = new Polyline.Projection();
        assertThat(scenarios).allSatisfy(scenario -> {
            Track ego = scenario.ego();
            for (int t = 0; t < scenario.steps(); t++) {
                scenario.route().project(ego.x(t), ego.y(t), place);
                assertThat(place.distanceM()).as("step " + t).isLessThan(0.5f);
            }
            float beyond = scenario.route().lengthM() - place.s();
            assertThat(beyond).isGreaterThan(RouteBuilder.BEYOND_M - 2);
            assertThat(sharpestTurnRad(scenario.route())).isLessThan(0.4f);
        });
    }

    @Test
    void placesAgreeWithTheManifest() throws Exception {
        Map<String, Scenario> byId = scenarios.stream().collect(Collectors.toMap(Scenario::id, scenario -> scenario));
        JsonNode manifest = JsonMapper.builder().build().readTree(RecordedData.at("womd_json/manifest.json"));
        long same = 0;
        long pairs = 0;
        for (int i = 0; i < manifest.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean together = manifest.get(i).get("place_cluster").intValue()
                        == manifest.get(j).get("place_cluster").intValue();
                boolean found = placeOf(manifest.get(i), byId).equals(placeOf(manifest.get(j), byId));
                same += together == found ? 1 : 0;
                pairs++;
            }
        }
        assertThat(scenarios.stream().map(Scenario::place).distinct()).hasSize(151);
        assertThat((double) same / pairs).isGreaterThan(0.998);
    }

    private static String placeOf(JsonNode entry, Map<String, Scenario> byId) {
        Scenario scenario = byId.get(entry.get("scenario_id").stringValue());
        assertThat(scenario).isNotNull();
        return scenario.place();
    }

    private static List<Scenario> withNote(String beginning) {
        return scenarios.stream()
                .filter(scenario -> scenario.provenance().notes().stream().anyMatch(note -> note.startsWith(beginning)))
                .toList();
    }

    private static long sum(ToLongFunction<Scenario> count) {
        return scenarios.stream().mapToLong(count).sum();
    }

    private static float sharpestTurnRad(Polyline route) {
        float sharpest = 0;
        for (int i = 0; i + 2 < route.size(); i++) {
            float turn = Math.abs(Angles.difference(route.headingRad(i), route.headingRad(i + 1)));
            sharpest = Math.max(sharpest, turn);
        }
        return sharpest;
    }
}
