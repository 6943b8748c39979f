package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import org.junit.jupiter.api.Test;

class ReactiveTrafficTest {
    private static final Scenario SCENE = TestScenes.road("queue", 10)
            .agent(TestScenes.car("follower").at(-15, 0).speed(10))
            .agent(TestScenes.car("second").at(-30, 0).speed(10))
            .agent(TestScenes.car("neighbour").at(-10, 3.5f).speed(11))
            .agent(TestScenes.pedestrian("walker").at(20, -5).speed(1))
            .build();

    @Test
    void asLongAsTheEgoKeepsToTheRecordEverythingIsTheRecord() {
        Episode episode = drive(SCENE, new LogPlanner());

        for (int a = 1; a < SCENE.agentCount(); a++) {
            for (int f = 0; f < episode.frames(); f++) {
                assertThat(isRecorded(episode, f, a))
                        .as("agent %d, frame %d", a, f)
                        .isTrue();
            }
        }
    }

    @Test
    void whoWouldRunIntoABrakingEgoBrakesAndThoseBehindToo() {
        Episode episode = drive(SCENE, new Brakes());

        int last = episode.frames() - 1;
        assertThat(episode.x(last, 1)).isLessThan(episode.x(last, 0) - 4.5f);
        assertThat(episode.x(last, 2)).isLessThan(episode.x(last, 1) - 4.5f);
    }

    @Test
    void whoIsNotConcernedKeepsTheRecord() {
        Episode episode = drive(SCENE, new Brakes());

        for (int f = 0; f < episode.frames(); f++) {
            assertThat(isRecorded(episode, f, 3)).as("neighbour, frame %d", f).isTrue();
            assertThat(isRecorded(episode, f, 4)).as("walker, frame %d", f).isTrue();
        }
    }

    @Test
    void nobodyReactsBeforeTheEgoDoes() {
        Episode episode = drive(SCENE, new Brakes());

        // It brakes from step 30 on, which is frame 20.
        for (int f = 0; f <= 20; f++) {
            assertThat(isRecorded(episode, f, 1)).as("frame %d", f).isTrue();
        }
        assertThat(isRecorded(episode, 45, 1)).isFalse();
    }

    private static boolean isRecorded(Episode episode, int frame, int agent) {
        Track track = episode.scenario().tracks().get(agent);
        int step = frame + episode.startStep();
        return episode.x(frame, agent) == track.x(step) && episode.y(frame, agent) == track.y(step);
    }

    private static Episode drive(Scenario scene, Planner planner) {
        return Simulator.run(EpisodeSpec.whole(scene, planner, new ReactiveTraffic(), 1, 2))
                .episode();
    }

    /// Goes straight on and from step 30 on brakes with 4 m/s² to a stand.
    private static final class Brakes implements Planner {
        @Override
        public String name() {
            return "brakes";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return plan -> fill(view, plan);
        }

        private static void fill(WorldView view, Plan plan) {
            float x = view.x(0);
            float v = view.speedMps(0);
            for (int i = 0; i < plan.horizon(); i++) {
                float next = view.step() + i >= 30 ? Math.max(0, v - 0.4f) : v;
                x += 0.5f * (v + next) * 0.1f;
                v = next;
                plan.add(x, view.y(0), 0);
            }
        }
    }
}
