package dev.skidpad.sim.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import org.junit.jupiter.api.Test;

/// The quick search for those who are near against every box with every box.
class NeighboursTest {
    private static final long SEED = 21;
    private static final float REACH_S = 0.9f;

    @Test
    void whoMeetsTheEgoIsFoundNowAndWithinReach() {
        int meetings = 0;
        for (int n = 0; n < 60; n++) {
            Episode episode = crowd(RandomStream.of(SEED, "neighbours-test", n));
            EgoMotion ego = EgoMotion.of(episode, 0, Motions.DT);
            Neighbours others = new Neighbours(ego, episode, REACH_S);
            for (int f = 0; f < ego.frames(); f++) {
                for (float later : new float[] {0, 0.3f, REACH_S}) {
                    meetings += compare(episode, ego, others, f, later, n);
                }
            }
        }
        assertThat(meetings).isGreaterThan(300);
    }

    private static int compare(Episode episode, EgoMotion ego, Neighbours others, int f, float later, int n) {
        float ex = ego.x(f) + later * ego.speedMps(f) * ego.cos(f);
        float ey = ego.y(f) + later * ego.speedMps(f) * ego.sin(f);
        int then = Math.min(ego.frames() - 1, f + Math.round(later / Motions.DT));
        float beyond = (f - then) * Motions.DT + Math.round(later / Motions.DT) * Motions.DT;
        boolean[] expected = new boolean[episode.agents()];
        int met = 0;
        for (int a = 1; a < episode.agents(); a++) {
            expected[a] = meets(episode, ego, ex, ey, f, a, then, beyond);
            met += expected[a] ? 1 : 0;
        }
        for (int k = 0; k < others.count(); k++) {
            int a = others.agent(k);
            assertThat(others.meets(ego, f, ex, ey, k, then, beyond))
                    .as("seed %s, scene %s, frame %s, agent %s, %s s later", SEED, n, f, a, later)
                    .isEqualTo(expected[a]);
            expected[a] = false;
        }
        for (int a = 1; a < expected.length; a++) {
            assertThat(expected[a])
                    .as("seed %s, scene %s, frame %s: agent %s was overlooked", SEED, n, f, a)
                    .isFalse();
        }
        return met;
    }

    private static boolean meets(
            Episode episode, EgoMotion ego, float ex, float ey, int f, int a, int then, float beyond) {
        Track track = episode.scenario().tracks().get(a);
        float heading = episode.headingRad(then, a);
        return OrientedBox.overlap(
                0,
                0,
                ego.cos(f),
                ego.sin(f),
                ego.halfLengthM(),
                ego.halfWidthM(),
                episode.x(then, a) + beyond * episode.vx(then, a) - ex,
                episode.y(then, a) + beyond * episode.vy(then, a) - ey,
                Angles.cos(heading),
                Angles.sin(heading),
                track.lengthM() / 2,
                track.widthM() / 2);
    }

    // Cars, people and lorries that cross the way of the ego from all sides.
    private static Episode crowd(RandomStream random) {
        Motions motions = Motions.ego(Motions.Way.circling(random.uniform(2, 15), random.uniform(0.05f, 0.4f)), 25);
        for (int a = 0; a < 15; a++) {
            motions.with(
                    AgentType.VEHICLE,
                    random.uniform(0.4f, 12),
                    random.uniform(0.4f, 3),
                    Motions.Way.towards(
                            random.uniform(-40, 60),
                            random.uniform(-40, 40),
                            random.uniform(-12, 12),
                            random.uniform(-12, 12)));
        }
        return motions.episode();
    }
}
