package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SceneGeneratorTest {
    private static final long SEED = 20;
    private static final int COUNT = 20 * SceneKind.values().length;
    private static List<Scenario> scenes = List.of();

    @BeforeAll
    static void generate() {
        scenes = IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(i -> SceneGenerator.generate(SEED, i))
                .toList();
    }

    @Test
    void everyKindIsMadeEquallyOften() {
        Map<String, Long> shares =
                scenes.stream().collect(Collectors.groupingBy(Scenario::kind, Collectors.counting()));
        assertThat(shares).hasSize(SceneKind.values().length);
        assertThat(shares.values()).containsOnly(20L);
    }

    @Test
    void theSameSeedAndIndexGiveTheSameSceneInAnyOrder() {
        for (int i = 40; i >= 0; i -= 3) {
            Scenario again = SceneGenerator.generate(SEED, i);
            assertThat(Fingerprint.of(again)).as("scene %d", i).isEqualTo(Fingerprint.of(scenes.get(i)));
        }
    }

    @Test
    void noTwoScenesAreAlike() {
        Set<Long> seen = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Scenario scene : scenes) {
            assertThat(seen.add(Fingerprint.of(scene))).as(scene.id()).isTrue();
            assertThat(places.add(scene.place())).as(scene.id()).isTrue();
        }
        assertThat(Fingerprint.of(SceneGenerator.generate(SEED + 1, 0)))
                .isNotEqualTo(Fingerprint.of(SceneGenerator.generate(SEED, 0)));
    }

    @Test
    void nobodyOverlapsAnybody() {
        for (Scenario scene : scenes) {
            for (int t = 0; t < scene.steps(); t += 5) {
                for (int a = 0; a < scene.agentCount(); a++) {
                    for (int b = a + 1; b < scene.agentCount(); b++) {
                        assertThat(overlap(scene.tracks().get(a), scene.tracks().get(b), t))
                                .as("%s: agents %d and %d at step %d", scene.id(), a, b, t)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean overlap(Track a, Track b, int t) {
        return a.valid(t)
                && b.valid(t)
                && OrientedBox.overlap(
                        a.x(t),
                        a.y(t),
                        Angles.cos(a.headingRad(t)),
                        Angles.sin(a.headingRad(t)),
                        0.5f * a.lengthM(),
                        0.5f * a.widthM(),
                        b.x(t),
                        b.y(t),
                        Angles.cos(b.headingRad(t)),
                        Angles.sin(b.headingRad(t)),
                        0.5f * b.lengthM(),
                        0.5f * b.widthM());
    }

    @Test
    void theEgoIsThereAllTheTimeAndOnTheRoad() {
        for (Scenario scene : scenes) {
            assertThat(scene.ego().validSteps()).as(scene.id()).isEqualTo(scene.steps());
            assertThat(scene.ego().type()).isEqualTo(AgentType.VEHICLE);
            assertThat(SceneCheck.offRoad(scene.ego(), scene.map()))
                    .as(scene.id())
                    .isEmpty();
        }
    }

    @Test
    void mostEgosMove() {
        long moving = scenes.stream()
                .filter(scene -> scene.ego().pathLengthM(scene.nowStep(), scene.steps() - 1) > 15)
                .count();
        assertThat(moving).isGreaterThan(scenes.size() * 9 / 10);
    }

    @Test
    void successorsStartWhereALaneEnds() {
        for (Scenario scene : scenes) {
            for (Lane lane : scene.map().lanes()) {
                Polyline line = lane.centerline();
                for (long id : lane.successorIds()) {
                    Lane next =
                            scene.map().lanes().get(scene.map().laneIndex(id).orElseThrow());
                    int last = line.size() - 1;
                    float dx = next.centerline().x(0) - line.x(last);
                    float dy = next.centerline().y(0) - line.y(last);
                    assertThat(dx * dx + dy * dy)
                            .as("%s: lane %d to %d", scene.id(), lane.id(), id)
                            .isLessThan(0.01f);
                    float turn = Angles.difference(
                            line.headingRad(last), next.centerline().headingRad(0));
                    assertThat(Math.abs(turn))
                            .as("%s: lane %d to %d", scene.id(), lane.id(), id)
                            .isLessThan(0.15f);
                    assertThat(next.predecessorIds()).contains(lane.id());
                }
            }
        }
    }

    @Test
    void theRouteLeadsFromBehindTheEgoToWellBeyondItsEnd() {
        Polyline.Projection projection = new Polyline.Projection();
        for (Scenario scene : scenes) {
            Track ego = scene.ego();
            scene.route().project(ego.x(0), ego.y(0), projection);
            assertThat(projection.s()).as(scene.id()).isGreaterThan(10);
            int last = scene.steps() - 1;
            scene.route().project(ego.x(last), ego.y(last), projection);
            assertThat(scene.route().lengthM() - projection.s()).as(scene.id()).isGreaterThan(100);
        }
    }

    @Test
    void aSourceHandsOutTheScenesOfItsSeed() {
        assertThat(Fingerprint.of(SceneGenerator.generated(SEED, 3).load(2))).isEqualTo(Fingerprint.of(scenes.get(2)));
        assertThat(SceneGenerator.generated(SEED, 3).name()).isEqualTo("generated(seed 20)");
        assertThatThrownBy(() -> SceneGenerator.generated(SEED, 3).load(3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
