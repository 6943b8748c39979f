package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast queries give the bits of the slow ones, in random crowds between random kerbs.
class RealismCheckTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFastWayIsTheSlowWay(long seed) {
        RandomStream random = RandomStream.of(seed, "realism-check", 0);
        TestScenes scenes = TestScenes.road("crowd", 8);
        int others = random.nextInt(60);
        for (int i = 0; i < others; i++) {
            float spread = random.chance(0.1) ? 400 : 60;
            int gone = random.nextInt(91);
            scenes.agent((random.chance(0.8) ? TestScenes.car("c" + i) : TestScenes.pedestrian("p" + i))
                    .at(random.uniform(-spread, spread), random.uniform(-spread, spread))
                    .heading(random.uniform(-3, 3))
                    .speed(random.uniform(0, 20))
                    .turn(0, random.uniform(-0.1f, 0.1f))
                    .gone(gone, Math.min(91, gone + random.nextInt(20))));
        }
        Scenario scene = withEdges(scenes.build(), random);
        Rollout rollout = ReferenceFutures.noisy(Futures.record(scene, 1).getFirst(), seed, 0, 0.1f);
        assertThat(RealismCheck.difference(scene, rollout)).as("seed %d", seed).isEmpty();
    }

    private static Scenario withEdges(Scenario scene, RandomStream random) {
        List<RoadEdge> edges = new ArrayList<>();
        for (int e = 0; e < 12; e++) {
            int points = 2 + random.nextInt(40);
            float[] x = new float[points];
            float[] y = new float[points];
            float heading = random.uniform(-3, 3);
            x[0] = random.uniform(-80, 80);
            y[0] = random.uniform(-80, 80);
            for (int i = 1; i < points; i++) {
                heading += random.uniform(-0.4f, 0.4f);
                float step = random.uniform(0.3f, 3);
                x[i] = x[i - 1] + step * (float) StrictMath.cos(heading);
                y[i] = y[i - 1] + step * (float) StrictMath.sin(heading);
            }
            edges.add(new RoadEdge(e, Polyline.of(x, y), false));
        }
        RoadMap map = new RoadMap(scene.map().lanes(), edges, List.of(), List.of(), List.of());
        return new Scenario(
                scene.id(),
                scene.place(),
                scene.kind(),
                0,
                0,
                scene.dtSeconds(),
                scene.steps(),
                scene.nowStep(),
                scene.tracks(),
                0,
                map,
                scene.signals(),
                scene.route(),
                scene.provenance());
    }
}
