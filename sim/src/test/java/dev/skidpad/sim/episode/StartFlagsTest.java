package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.StartFlag.Kind;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cars are 4.5 m by 1.9 m, the road is from y = -2 to y = 5.5, its lanes end at x = 400; the ego starts at (10, 0).
class StartFlagsTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-4f);

    private static Outcome drive(Scenario scene) {
        return Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), new LogTraffic(), 1, 1));
    }

    private static List<StartFlag> flags(TestScenes.Motion... others) {
        TestScenes scene = TestScenes.road("flags", 10);
        for (TestScenes.Motion other : others) {
            scene.agent(other);
        }
        return drive(scene.build()).episode().startFlags();
    }

    @Test
    void aCleanStartHasNone() {
        assertThat(flags(
                        TestScenes.car("ahead").at(30, 0).speed(10),
                        TestScenes.car("left").at(0, 3.5f)))
                .isEmpty();
    }

    @Test
    void aVehicleBeyondTheRoadEdgeIsFlaggedWithItsDepth() {
        List<StartFlag> flags = flags(
                TestScenes.car("tolerated").at(40, -1.3f), // to -2.25
                TestScenes.car("off").at(60, -2), // to -2.95
                TestScenes.pedestrian("walker").at(50, -4));
        assertThat(flags).hasSize(1);
        assertThat(flags.getFirst().agent()).isEqualTo(2);
        assertThat(flags.getFirst().kind()).isEqualTo(Kind.OFF_ROAD);
        assertThat(flags.getFirst().depthM()).isCloseTo(0.95f, CLOSE);
        assertThat(flags.getFirst().other()).isEmpty();
    }

    @Test
    void whoeverIsFarFromAllLanesAndEdgesIsOffTheMap() {
        List<StartFlag> flags = flags(
                TestScenes.pedestrian("near").at(0, 55),
                TestScenes.pedestrian("far").at(0, 505.5f));
        assertThat(flags).hasSize(1);
        assertThat(flags.getFirst().agent()).isEqualTo(2);
        assertThat(flags.getFirst().kind()).isEqualTo(Kind.OFF_MAP);
        assertThat(flags.getFirst().depthM()).isCloseTo(500, CLOSE);
    }

    @Test
    void whoeverIsInsideAnotherIsFlaggedOnceForEachPair() {
        List<StartFlag> flags = flags(
                TestScenes.car("a").at(60, 0),
                TestScenes.car("b").at(64.2f, 0.1f),
                TestScenes.car("away").at(60, 0).gone(5, 30));
        assertThat(flags).hasSize(1);
        assertThat(flags.getFirst().agent()).isEqualTo(1);
        assertThat(flags.getFirst().kind()).isEqualTo(Kind.INSIDE_ANOTHER);
        assertThat(flags.getFirst().other()).isEqualTo(OptionalInt.of(2));
        assertThat(flags.getFirst().depthM()).isCloseTo(0.3f, CLOSE);
    }

    @Test
    void theEgoIsNamedAsSuch() {
        Scenario scene = TestScenes.road("ego", TestScenes.car("ego").at(10, -2))
                .agent(TestScenes.car("under").at(12, -1.7f))
                .build();
        List<StartFlag> flags = drive(scene).episode().startFlags();
        assertThat(flags.stream().map(flag -> flag.describe(scene)))
                .containsExactly(
                        "the ego (track ego) starts 0.95 m beyond a road edge",
                        "the ego (track ego) starts 1.60 m inside track under",
                        "track under starts 0.65 m beyond a road edge");
    }

    @Test
    void aFileGivesTheSameFlags(@TempDir Path folder) throws IOException {
        Scenario scene = TestScenes.road("file", 10)
                .agent(TestScenes.car("off").at(60, -2))
                .agent(TestScenes.car("on it").at(61, -2))
                .build();
        Outcome outcome = drive(scene);
        Path file = folder.resolve("one.episode");
        EpisodeFile.write(file, outcome);
        assertThat(outcome.episode().startFlags()).hasSize(3);
        assertThat(EpisodeFile.read(file).outcome(scene).episode().startFlags())
                .isEqualTo(outcome.episode().startFlags());
    }
}
