package dev.skidpad.serve.alpasim;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.Arrays;
import java.util.List;

/// Scenes without a map: a car of 5.176 m at constant speed on a route.
final class Scenes {
    static final float LENGTH_M = 5.176f;
    private static final int STEPS = 91;

    private Scenes() {}

    /// Straight east along y = 0 from x = 0 at step 0.
    static Scenario straight(String id, float speedMps) {
        float[] x = new float[STEPS];
        float[] speed = new float[STEPS];
        boolean[] valid = new boolean[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = 0.1f * t * speedMps;
            speed[t] = speedMps;
        }
        Arrays.fill(valid, true);
        Track ego = new Track(
                "ego",
                AgentType.VEHICLE,
                LENGTH_M,
                2.297f,
                1.777f,
                x,
                new float[STEPS],
                new float[STEPS],
                speed,
                new float[STEPS],
                valid);
        return new Scenario(
                id,
                id,
                "straight",
                0,
                0,
                0.1f,
                STEPS,
                10,
                List.of(ego),
                0,
                new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Polyline.of(new float[] {-20, 60, 70}, new float[] {0, 0, 0}),
                new Provenance(id, "test", "", List.of()));
    }

    static EpisodeSpec drivenBy(Planner planner, Scenario scenario, long seed) {
        return EpisodeSpec.whole(scenario, planner, new LogTraffic(), seed, seed);
    }
}
