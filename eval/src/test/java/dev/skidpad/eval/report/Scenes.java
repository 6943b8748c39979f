package dev.skidpad.eval.report;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A crossing made by hand: the ego comes from the south on its right lane and stops for a car that crosses from the
/// west; one that drives straight on hits it.
public final class Scenes {
    private static final float DT_S = 0.1f;
    private static final int STEPS = 71;
    private static final int NOW = 10;
    private static final float LANE_M = 1.75f;
    private static final float ROAD_M = 3.5f;
    private static final float FAR_M = 90;

    private Scenes() {}

    /// The crossing.
    ///
    /// @param number makes its id and place, and shifts the crossing car by some tenths of a second
    public static Scenario crossing(int number) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(stoppingEgo());
        float crossingSpeed = 8;
        float crossingStart = -37 + 1.5f * (number % 4);
        tracks.add(moving("car", AgentType.VEHICLE, 4.6f, 1.9f, crossingStart, -LANE_M, crossingSpeed, 0));
        tracks.add(moving("parked", AgentType.VEHICLE, 4.4f, 1.8f, 4.6f, -24, 0, 0));
        tracks.add(moving("walker", AgentType.PEDESTRIAN, 0.8f, 0.8f, -12, 8, 1.3f, 0));
        tracks.add(moving("rider", AgentType.CYCLIST, 1.8f, 0.7f, -LANE_M, 50, 0, -4));
        return new Scenario(
                "crossing-" + number,
                "place-" + number,
                number % 2 == 0 ? "four-way" : "unprotected-left",
                0,
                0,
                DT_S,
                STEPS,
                NOW,
                tracks,
                0,
                map(),
                List.of(light()),
                line(LANE_M, -60, LANE_M, FAR_M),
                new Provenance("made by hand", "test/1", "none", List.of()));
    }

    private static Track stoppingEgo() {
        float[] y = new float[STEPS];
        float[] vy = new float[STEPS];
        float position = -45;
        float speed = 10;
        for (int t = 0; t < STEPS; t++) {
            y[t] = position;
            vy[t] = speed;
            position += speed * DT_S;
            float deceleration = t < 20 ? 0 : 3.2f;
            speed = Math.max(0, speed - deceleration * DT_S);
        }
        return track("ego", AgentType.VEHICLE, 4.8f, 2, constant(LANE_M), y, constant(0), vy);
    }

    private static Track moving(
            String id, AgentType type, float length, float width, float x, float y, float vx, float vy) {
        float[] xs = new float[STEPS];
        float[] ys = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            xs[t] = x + vx * DT_S * t;
            ys[t] = y + vy * DT_S * t;
        }
        return track(id, type, length, width, xs, ys, constant(vx), constant(vy));
    }

    private static Track track(
            String id, AgentType type, float length, float width, float[] x, float[] y, float[] vx, float[] vy) {
        float[] heading = new float[STEPS];
        boolean[] valid = new boolean[STEPS];
        for (int t = 0; t < STEPS; t++) {
            boolean sideways = Math.abs(vx[0]) > Math.abs(vy[0]);
            heading[t] = sideways ? 0 : (float) (vy[0] < 0 ? -Math.PI / 2 : Math.PI / 2);
            valid[t] = true;
        }
        return new Track(id, type, length, width, 1.6f, x, y, heading, vx, vy, valid);
    }

    private static RoadMap map() {
        List<Lane> lanes = List.of(
                Lane.unconnected(1, LaneType.SURFACE_STREET, line(LANE_M, -FAR_M, LANE_M, FAR_M)),
                Lane.unconnected(2, LaneType.SURFACE_STREET, line(-LANE_M, FAR_M, -LANE_M, -FAR_M)),
                Lane.unconnected(3, LaneType.SURFACE_STREET, line(-FAR_M, -LANE_M, FAR_M, -LANE_M)),
                Lane.unconnected(4, LaneType.SURFACE_STREET, line(FAR_M, LANE_M, -FAR_M, LANE_M)));
        List<RoadEdge> edges = new ArrayList<>();
        // The four corners, each with the road on its left.
        corner(edges, 1, ROAD_M, -FAR_M, ROAD_M, -ROAD_M, FAR_M, -ROAD_M);
        corner(edges, 2, FAR_M, ROAD_M, ROAD_M, ROAD_M, ROAD_M, FAR_M);
        corner(edges, 3, -ROAD_M, FAR_M, -ROAD_M, ROAD_M, -FAR_M, ROAD_M);
        corner(edges, 4, -FAR_M, -ROAD_M, -ROAD_M, -ROAD_M, -ROAD_M, -FAR_M);
        List<RoadLine> paint = List.of(
                new RoadLine(10, RoadLine.Kind.SOLID_YELLOW, line(0, -FAR_M, 0, -8)),
                new RoadLine(11, RoadLine.Kind.SOLID_YELLOW, line(0, 8, 0, FAR_M)),
                new RoadLine(12, RoadLine.Kind.BROKEN_YELLOW, line(-FAR_M, 0, -8, 0)),
                new RoadLine(13, RoadLine.Kind.BROKEN_YELLOW, line(8, 0, FAR_M, 0)));
        RoadArea crosswalk = new RoadArea(
                20, RoadArea.Kind.CROSSWALK, Polyline.of(new float[] {-3.5f, 3.5f, 3.5f, -3.5f}, new float[] {6, 6, 9, 9
                }));
        return new RoadMap(lanes, edges, paint, List.of(crosswalk), List.of());
    }

    private static Signal light() {
        List<SignalState> states = new ArrayList<>(Collections.nCopies(30, SignalState.GO));
        states.addAll(Collections.nCopies(10, SignalState.CAUTION));
        states.addAll(Collections.nCopies(STEPS - 40, SignalState.STOP));
        return new Signal(1, LANE_M, -5, states);
    }

    private static void corner(
            List<RoadEdge> edges, long id, float ax, float ay, float bx, float by, float cx, float cy) {
        edges.add(new RoadEdge(id, Polyline.of(new float[] {ax, bx, cx}, new float[] {ay, by, cy}), false));
    }

    private static Polyline line(float ax, float ay, float bx, float by) {
        return Polyline.of(new float[] {ax, bx}, new float[] {ay, by});
    }

    private static float[] constant(float value) {
        float[] column = new float[STEPS];
        java.util.Arrays.fill(column, value);
        return column;
    }
}
