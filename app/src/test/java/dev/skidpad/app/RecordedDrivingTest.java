package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.IdmTraffic;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The simulator on recorded and on generated scenes.
class RecordedDrivingTest {
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    @Test
    void theBicycleDrivesRecordedPathsToWithinDecimetres() {
        List<Scenario> scenes = RecordedScenes.some();
        double sum = 0;
        int count = 0;
        for (Scenario scene : scenes) {
            if (!isDrivable(scene)) {
                continue;
            }
            Episode episode = run(scene, new LogPlanner(), new LogTraffic()).episode();
            for (int f = 0; f < episode.frames(); f++) {
                int step = f + episode.startStep();
                if (scene.ego().valid(step)) {
                    double error = distance(episode, f, scene.ego(), step);
                    assertThat(error).as("%s, step %d", scene.id(), step).isLessThan(0.3);
                    sum += error;
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(81 * scenes.size() / 2);
        assertThat(sum / count).as("mean distance from the record in m").isLessThan(0.03);
    }

    @Test
    void reactiveTrafficIsTheRecordWhileTheEgoIs() {
        for (Scenario scene : RecordedScenes.some()) {
            if (isDrivable(scene)) {
                Outcome log = run(scene, new LogPlanner(), new LogTraffic());
                Outcome reactive = run(scene, new LogPlanner(), new ReactiveTraffic());
                assertThat(Replay.firstDifference(log, reactive)).as(scene.id()).isEmpty();
            }
        }
    }

    @Test
    void recordedScenesGiveTheSameBitsOnOneThreadAndOnTwo() {
        assertSameBits(RecordedScenes.some());
    }

    @Test
    void generatedScenesGiveTheSameBitsOnOneThreadAndOnTwo() {
        assertSameBits(SceneGenerator.generated(SEED, 15).loadAll());
    }

    @Test
    void anEpisodeFromAFileReplaysToTheSameBits() throws IOException {
        Path file = folder.resolve("episode");
        for (Scenario scene : SceneGenerator.generated(SEED, 5).loadAll()) {
            EpisodeFile.write(file, run(scene, new LaneFollower(), new ReactiveTraffic()));
            assertThat(Replay.of(
                            EpisodeFile.read(file),
                            scene,
                            new LaneFollower(),
                            new ReactiveTraffic(),
                            Perception.PERFECT))
                    .as("%s, seed %d", scene.id(), SEED)
                    .isEmpty();
        }
    }

    private static void assertSameBits(List<Scenario> scenes) {
        List<EpisodeSpec> specs = new ArrayList<>();
        for (Scenario scene : scenes) {
            specs.add(spec(scene, new LaneFollower(), new ReactiveTraffic()));
            specs.add(spec(scene, new ConstantVelocityPlanner(), new ReactiveTraffic()));
            specs.add(spec(scene, new LogPlanner(), new IdmTraffic()));
        }
        List<Outcome> one = Simulator.runAll(specs, 1, done -> {});
        List<Outcome> two = Simulator.runAll(specs, 2, done -> {});
        for (int i = 0; i < specs.size(); i++) {
            assertThat(one.get(i).failed()).isEmpty();
            assertThat(Replay.firstDifference(one.get(i), two.get(i)))
                    .as("episode %d of %s", i, specs.get(i).scenario().id())
                    .isEmpty();
            assertThat(one.get(i).episode().hash())
                    .isEqualTo(two.get(i).episode().hash());
        }
    }

    private static Outcome run(Scenario scene, Planner planner, Traffic traffic) {
        return Simulator.run(spec(scene, planner, traffic));
    }

    private static EpisodeSpec spec(Scenario scene, Planner planner, Traffic traffic) {
        return EpisodeSpec.whole(scene, planner, traffic, SEED, SEED + 1);
    }

    /// Whether a car could have driven the record: one of the scenes jumps by a metre between two steps.
    private static boolean isDrivable(Scenario scene) {
        Track ego = scene.ego();
        for (int t = scene.nowStep() + 1; t < scene.steps(); t++) {
            if (ego.valid(t) && ego.valid(t - 1)) {
                double dx = ego.x(t) - ego.x(t - 1);
                double dy = ego.y(t) - ego.y(t - 1);
                double speed = Math.sqrt(dx * dx + dy * dy) / scene.dtSeconds();
                if (Math.abs(speed - ego.speedMps(t)) > 5) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double distance(Episode episode, int frame, Track track, int step) {
        int ego = episode.scenario().egoIndex();
        double dx = episode.x(frame, ego) - track.x(step);
        double dy = episode.y(frame, ego) - track.y(step);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
