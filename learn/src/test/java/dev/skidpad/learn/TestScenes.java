package dev.skidpad.learn;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Small scenes to learn from in tests: a road with a bend, drivers behind one another, a walker and a
/// cyclist.
public final class TestScenes {
    public static final int STEPS = 91;
    public static final int NOW = 10;
    private static final float LANE_M = 3.6f;
    private static final float ROAD_M = 320f;

    private TestScenes() {}

    /// Scenes of one seed, all different.
    public static List<Scenario> some(long seed, int count) {
        List<Scenario> scenes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenes.add(road(seed, i, 0, 0, 0));
        }
        return scenes;
    }

    /// A scene, moved and turned as a whole.
    public static Scenario road(long seed, int index, float shiftX, float shiftY, float turnRad) {
        RandomStream random = RandomStream.of(seed, "test-scene", index);
        Placement placement = new Placement(shiftX, shiftY, turnRad);
        float bend = random.uniform(-0.006f, 0.006f); // 1/m
        Polyline right = placement.place(arc(bend, 0));
        Polyline left = placement.place(arc(bend, LANE_M));
        List<Lane> lanes = List.of(lane(1, right), lane(2, left));
        List<RoadEdge> edges = List.of(
                new RoadEdge(3, placement.place(arc(bend, -LANE_M / 2 - 0.5f)), false),
                new RoadEdge(4, reversed(placement.place(arc(bend, 1.5f * LANE_M + 0.5f))), false));
        float[] stop = {150, 0, 0};
        placement.pose(bend, stop[0], 0, stop);
        Polyline crosswalk = placement.place(box(bend));
        RoadMap map = new RoadMap(
                lanes,
                edges,
                List.of(),
                List.of(new RoadArea(5, RoadArea.Kind.CROSSWALK, crosswalk)),
                List.of(new StopSign(6, stop[0], stop[1], List.of(2L))));
        SignalState state = random.chance(0.5) ? SignalState.STOP : SignalState.GO;
        Signal signal = new Signal(1, stop[0], stop[1], Collections.nCopies(STEPS, state));
        List<Track> tracks = new ArrayList<>();
        float speed = random.uniform(6, 12);
        tracks.add(driver("ego", placement, bend, 30, 0, speed, random));
        tracks.add(driver("ahead", placement, bend, 55 + random.uniform(0, 10), 0, 0.8f * speed, random));
        tracks.add(driver("left", placement, bend, 20, LANE_M, speed + 1, random));
        tracks.add(walker("walker", AgentType.PEDESTRIAN, placement, bend, 1.3f, random));
        tracks.add(walker("cyclist", AgentType.CYCLIST, placement, bend, 4f, random));
        return new Scenario(
                "test-" + seed + "-" + index,
                "place-" + index,
                "test",
                0,
                0,
                0.1f,
                STEPS,
                NOW,
                tracks,
                0,
                map,
                List.of(signal),
                right,
                new Provenance("test", "test/1", "", List.of()));
    }

    private static Lane lane(long id, Polyline centerline) {
        return new Lane(
                id,
                LaneType.SURFACE_STREET,
                centerline,
                OptionalDouble.of(13.9),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static Track driver(
            String id, Placement placement, float bend, float start, float left, float speed, RandomStream random) {
        float phase = random.uniform(0, 6);
        float[] along = new float[STEPS];
        float s = start;
        for (int t = 0; t < STEPS; t++) {
            along[t] = s;
            s += 0.1f * Math.max(0, speed + 2 * Angles.sin(phase + 0.05f * t) - 0.03f * t);
        }
        return track(id, AgentType.VEHICLE, 4.6f, 1.9f, placement, bend, along, left);
    }

    private static Track walker(
            String id, AgentType type, Placement placement, float bend, float speed, RandomStream random) {
        float start = random.uniform(40, 70);
        float[] along = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            along[t] = start + 0.1f * t * speed;
        }
        float length = type == AgentType.CYCLIST ? 1.8f : 0.6f;
        return track(id, type, length, 0.6f, placement, bend, along, -LANE_M / 2 - 1.5f);
    }

    private static Track track(
            String id,
            AgentType type,
            float length,
            float width,
            Placement placement,
            float bend,
            float[] along,
            float left) {
        float[] x = new float[STEPS];
        float[] y = new float[STEPS];
        float[] heading = new float[STEPS];
        float[] vx = new float[STEPS];
        float[] vy = new float[STEPS];
        boolean[] valid = new boolean[STEPS];
        float[] pose = new float[3];
        for (int t = 0; t < STEPS; t++) {
            placement.pose(bend, along[t], left, pose);
            x[t] = pose[0];
            y[t] = pose[1];
            heading[t] = pose[2];
            float speed = (along[Math.min(STEPS - 1, t + 1)] - along[Math.max(0, t - 1)])
                    / (0.1f * (Math.min(STEPS - 1, t + 1) - Math.max(0, t - 1)));
            vx[t] = speed * Angles.cos(heading[t]);
            vy[t] = speed * Angles.sin(heading[t]);
            valid[t] = true;
        }
        return new Track(id, type, length, width, 1.5f, x, y, heading, vx, vy, valid);
    }

    private static float[][] arc(float bend, float left) {
        int count = (int) (ROAD_M / 4) + 1;
        float[][] points = new float[2][count];
        float[] pose = new float[3];
        for (int i = 0; i < count; i++) {
            new Placement(0, 0, 0).pose(bend, 4 * i, left, pose);
            points[0][i] = pose[0];
            points[1][i] = pose[1];
        }
        return points;
    }

    private static float[][] box(float bend) {
        float[][] corners = {{150, -4}, {154, -4}, {154, 8}, {150, 8}};
        float[][] points = new float[2][4];
        float[] pose = new float[3];
        for (int i = 0; i < 4; i++) {
            new Placement(0, 0, 0).pose(bend, corners[i][0], corners[i][1], pose);
            points[0][i] = pose[0];
            points[1][i] = pose[1];
        }
        return points;
    }

    private static Polyline reversed(Polyline line) {
        float[] x = new float[line.size()];
        float[] y = new float[line.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = line.x(line.size() - 1 - i);
            y[i] = line.y(line.size() - 1 - i);
        }
        return Polyline.of(x, y);
    }

    /// Moves and turns points of the plain road.
    private record Placement(float shiftX, float shiftY, float turnRad) {
        Polyline place(float[][] points) {
            float[] x = new float[points[0].length];
            float[] y = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = turnedX(points[0][i], points[1][i]);
                y[i] = turnedY(points[0][i], points[1][i]);
            }
            return Polyline.of(x, y);
        }

        /// The pose beside the road's right lane: x, y, heading.
        void pose(float bend, float along, float left, float[] out) {
            float heading = bend * along;
            float half = 0.5f * heading;
            float chord = Math.abs(half) < 1e-4f ? along : along * Angles.sin(half) / half;
            float px = chord * Angles.cos(half) - left * Angles.sin(heading);
            float py = chord * Angles.sin(half) + left * Angles.cos(heading);
            out[0] = turnedX(px, py);
            out[1] = turnedY(px, py);
            out[2] = Angles.wrap(heading + turnRad);
        }

        private float turnedX(float x, float y) {
            return shiftX + x * Angles.cos(turnRad) - y * Angles.sin(turnRad);
        }

        private float turnedY(float x, float y) {
            return shiftY + x * Angles.sin(turnRad) + y * Angles.cos(turnRad);
        }
    }
}
