package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.drive.DriverStyle;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.IdmTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What traffic by rules comes to on recorded scenes, with the ego on its log.
class RecordedTrafficTest {
    /// Boxes are taken smaller by this on each side: records touch within their noise.
    private static final float NOISE_M = 0.05f;

    private static final float MOVING_M = 5f;

    @Test
    void driversByRulesHardlyCollideAndGetAlmostAsFarAsPeopleDid() {
        List<Scenario> scenes = RecordedScenes.some();
        for (DriverStyle style : List.of(DriverStyle.ORDINARY, DriverStyle.NUPLAN)) {
            Traffic traffic = new IdmTraffic(style);
            int vehicles = 0;
            int collided = 0;
            double way = 0;
            double recordedWay = 0;
            for (Scenario scene : scenes) {
                Episode episode = Simulator.run(EpisodeSpec.whole(scene, new LogPlanner(), traffic, 1, 2))
                        .episode();
                for (int a = 0; a < scene.agentCount(); a++) {
                    if (a != scene.egoIndex() && scene.tracks().get(a).type() == AgentType.VEHICLE) {
                        vehicles++;
                        collided += collides(episode, a) ? 1 : 0;
                        double recorded = wayM(scene, episode, a, true);
                        if (recorded > MOVING_M) {
                            recordedWay += recorded;
                            way += wayM(scene, episode, a, false);
                        }
                    }
                }
            }
            assertThat((double) collided / vehicles).as(style.name()).isLessThan(0.01);
            assertThat(way / recordedWay).as(style.name()).isBetween(0.7, 1.1);
        }
    }

    /// The way of an agent over the frames at which both the record and the episode have it.
    private static double wayM(Scenario scene, Episode episode, int agent, boolean recorded) {
        Track track = scene.tracks().get(agent);
        double way = 0;
        for (int f = 1; f < episode.frames(); f++) {
            int step = episode.startStep() + f;
            boolean there = track.valid(step)
                    && track.valid(step - 1)
                    && episode.active(f, agent)
                    && episode.active(f - 1, agent);
            if (there) {
                way += recorded
                        ? Math.hypot(track.x(step) - track.x(step - 1), track.y(step) - track.y(step - 1))
                        : Math.hypot(
                                episode.x(f, agent) - episode.x(f - 1, agent),
                                episode.y(f, agent) - episode.y(f - 1, agent));
            }
        }
        return way;
    }

    /// Whether a vehicle overlaps another that it has been apart from.
    private static boolean collides(Episode episode, int agent) {
        for (int other = 0; other < episode.agents(); other++) {
            boolean apart = false;
            boolean vehicle = episode.scenario().tracks().get(other).type() == AgentType.VEHICLE;
            for (int f = 0; vehicle && other != agent && f < episode.frames(); f++) {
                boolean both = episode.active(f, agent) && episode.active(f, other);
                boolean overlap = both && overlap(episode, f, agent, other);
                if (overlap && apart) {
                    return true;
                }
                apart = both && (apart || !overlap);
            }
        }
        return false;
    }

    private static boolean overlap(Episode episode, int f, int a, int b) {
        return OrientedBox.overlap(
                episode.x(f, a),
                episode.y(f, a),
                Trig.cos(episode.headingRad(f, a)),
                Trig.sin(episode.headingRad(f, a)),
                0.5f * episode.lengthM(a) - NOISE_M,
                0.5f * episode.widthM(a) - NOISE_M,
                episode.x(f, b),
                episode.y(f, b),
                Trig.cos(episode.headingRad(f, b)),
                Trig.sin(episode.headingRad(f, b)),
                0.5f * episode.lengthM(b) - NOISE_M,
                0.5f * episode.widthM(b) - NOISE_M);
    }
}
