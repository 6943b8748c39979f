package dev.skidpad.sim;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;

/// Winding streets of two lanes with traffic on them, of the size of a recorded scene: about 300 m square,
/// a point per half metre, 91 steps.
public final class City {
    private static final int STEPS = 91;
    private static final float LENGTH_M = 300;
    private static final float SPACING_M = 0.5f;

    private final RandomStream random;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<RoadEdge> edges = new ArrayList<>();
    private final List<RoadLine> lines = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    private City(long seed) {
        random = RandomStream.of(seed, "city", 0);
    }

    /// A city with so many driving vehicles, a third as many parked ones and as many pedestrians.
    public static Scenario of(long seed, int driving) {
        City city = new City(seed);
        for (int street = 0; street < 3; street++) {
            city.street(100 * street - 100, street, false);
            city.street(100 * street - 100, street + 3, true);
        }
        for (int v = 0; v < driving; v++) {
            city.vehicle("driving-" + v, city.random.uniform(3, 14));
        }
        for (int v = 0; v < driving / 3; v++) {
            city.vehicle("parked-" + v, 0);
            city.pedestrian("walking-" + v);
        }
        return city.scenario(seed);
    }

    private void street(float at, int number, boolean upwards) {
        float phase = random.uniform(0, 6);
        lanes.add(Lane.unconnected(2L * number, LaneType.SURFACE_STREET, along(at, -2, phase, upwards, false)));
        lanes.add(Lane.unconnected(2L * number + 1, LaneType.SURFACE_STREET, along(at, 2, phase, upwards, true)));
        lines.add(new RoadLine(number, RoadLine.Kind.DOUBLE_YELLOW, along(at, 0, phase, upwards, false)));
        edges.add(new RoadEdge(2L * number, along(at, -4.5f, phase, upwards, false), false));
        edges.add(new RoadEdge(2L * number + 1, along(at, 4.5f, phase, upwards, true), false));
    }

    private static Polyline along(float at, float aside, float phase, boolean upwards, boolean backwards) {
        int points = (int) (LENGTH_M / SPACING_M);
        float[] s = new float[points];
        float[] t = new float[points];
        for (int i = 0; i < points; i++) {
            float way = (backwards ? points - 1 - i : i) * SPACING_M - LENGTH_M / 2;
            s[i] = way;
            t[i] = at + aside + 6 * (float) StrictMath.sin(way / 20 + phase);
        }
        return upwards ? Polyline.of(t, s) : Polyline.of(s, t);
    }

    private void vehicle(String id, float speedMps) {
        Polyline lane = lanes.get(random.nextInt(lanes.size())).centerline();
        float s = random.uniform(0, 200);
        float[][] columns = new float[5][STEPS];
        boolean[] valid = new boolean[STEPS];
        Polyline.Sample pose = new Polyline.Sample();
        int from = random.chance(0.2) ? random.nextInt(30) : 0;
        int to = random.chance(0.2) ? 60 + random.nextInt(30) : STEPS;
        for (int t = 0; t < STEPS; t++) {
            lane.sample(s + speedMps * 0.1f * t, pose);
            valid[t] = t == 0 || t >= from && t < to;
            put(columns, t, pose.x(), pose.y(), pose.headingRad(), speedMps);
        }
        float length = random.uniform(4, 6);
        tracks.add(track(id, AgentType.VEHICLE, length, columns, valid));
    }

    private void pedestrian(String id) {
        float[][] columns = new float[5][STEPS];
        boolean[] valid = new boolean[STEPS];
        float x = random.uniform(-140, 140);
        float y = random.uniform(-140, 140);
        float heading = random.uniform(-3, 3);
        for (int t = 0; t < STEPS; t++) {
            float way = 0.15f * t;
            valid[t] = true;
            put(
                    columns,
                    t,
                    x + way * (float) StrictMath.cos(heading),
                    y + way * (float) StrictMath.sin(heading),
                    heading,
                    1.5f);
        }
        tracks.add(track(id, AgentType.PEDESTRIAN, 0.8f, columns, valid));
    }

    private static void put(float[][] columns, int t, float x, float y, float heading, float speedMps) {
        columns[0][t] = x;
        columns[1][t] = y;
        columns[2][t] = heading;
        columns[3][t] = speedMps * (float) StrictMath.cos(heading);
        columns[4][t] = speedMps * (float) StrictMath.sin(heading);
    }

    private static Track track(String id, AgentType type, float lengthM, float[][] columns, boolean[] valid) {
        return new Track(
                id,
                type,
                lengthM,
                0.4f * lengthM,
                1.6f,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }

    private Scenario scenario(long seed) {
        return new Scenario(
                "city-" + seed,
                "city",
                "winding streets",
                0,
                0,
                0.1f,
                STEPS,
                0,
                tracks,
                0,
                new RoadMap(lanes, edges, lines, List.of(), List.of()),
                List.of(),
                lanes.getFirst().centerline(),
                new Provenance("City", "test", "", List.of()));
    }
}
