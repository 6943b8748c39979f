package dev.skidpad.sim;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
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

/// Small scenes made by hand: 91 steps of 0.1 s, now at step 10, a straight road of two lanes along the x
/// axis.
///
/// ```
/// Scenario scene = TestScenes.road("braking", 10).agent(TestScenes.car("lead").at(30, 0).speed(8)).build();
/// ```
/// The ego starts at the origin (at step 0), is the first track and keeps its lane; lane 1 (y = 0) and lane
/// 2 (y = 3.5) run from -100 m to 400 m, with road edges at y = -2 and y = 5.5.
public final class TestScenes {
    public static final int STEPS = 91;
    public static final int NOW = 10;
    public static final float DT = 0.1f;

    private final String id;
    private final List<Track> tracks = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<StopSign> stopSigns = new ArrayList<>();
    private final List<RoadArea> areas = new ArrayList<>();
    private Polyline route = line(-100, 0, 400, 0);

    private TestScenes(String id) {
        this.id = id;
        lanes.add(lane(1, line(-100, 0, 400, 0)));
        lanes.add(lane(2, line(-100, 3.5f, 400, 3.5f)));
    }

    /// A straight road on which the ego drives at a constant speed.
    public static TestScenes road(String id, float egoSpeedMps) {
        return new TestScenes(id).agent(car("ego").speed(egoSpeedMps));
    }

    /// A straight road with an ego that moves as told.
    public static TestScenes road(String id, Motion ego) {
        return new TestScenes(id).agent(ego);
    }

    /// A car of 4.5 m by 1.9 m standing at the origin and facing along the road.
    public static Motion car(String id) {
        return new Motion(id, AgentType.VEHICLE, 4.5f, 1.9f);
    }

    /// A pedestrian standing at the origin.
    public static Motion pedestrian(String id) {
        return new Motion(id, AgentType.PEDESTRIAN, 0.7f, 0.7f);
    }

    /// A polyline of two points.
    public static Polyline line(float x0, float y0, float x1, float y1) {
        return Polyline.of(new float[] {x0, x1}, new float[] {y0, y1});
    }

    public TestScenes agent(Motion motion) {
        tracks.add(motion.track());
        return this;
    }

    /// A light for lane 1 that shows the same all the time.
    public TestScenes light(float stopX, SignalState state) {
        return light(stopX, Collections.nCopies(STEPS, state));
    }

    /// A light for lane 1.
    ///
    /// @param states `[STEPS]`
    public TestScenes light(float stopX, List<SignalState> states) {
        signals.add(new Signal(1, stopX, 0, states));
        return this;
    }

    /// Where the ego is to go instead of straight on.
    public TestScenes route(Polyline other) {
        route = other;
        return this;
    }

    /// A stop sign beside a lane.
    public TestScenes stopSign(float x, float y, long laneId) {
        stopSigns.add(new StopSign(300 + stopSigns.size(), x, y, List.of(laneId)));
        return this;
    }

    /// A crosswalk over both lanes.
    public TestScenes crosswalk(float fromX, float toX) {
        areas.add(new RoadArea(
                400 + areas.size(),
                RoadArea.Kind.CROSSWALK,
                Polyline.of(new float[] {fromX, toX, toX, fromX}, new float[] {-5, -5, 9, 9})));
        return this;
    }

    /// One more lane, with the lanes that follow it.
    public TestScenes lane(long laneId, Polyline centerline, Long... successors) {
        lanes.add(new Lane(
                laneId,
                LaneType.SURFACE_STREET,
                centerline,
                OptionalDouble.empty(),
                List.of(successors),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty()));
        return this;
    }

    public Scenario build() {
        RoadMap map = new RoadMap(
                lanes,
                List.of(
                        new RoadEdge(1, line(-100, -2, 400, -2), false),
                        new RoadEdge(2, line(400, 5.5f, -100, 5.5f), false)),
                List.of(),
                areas,
                stopSigns);
        return new Scenario(
                id,
                "place-" + id,
                "hand-made",
                0,
                0,
                DT,
                STEPS,
                NOW,
                tracks,
                0,
                map,
                signals,
                route,
                new Provenance("TestScenes", "hand/1", "0", List.of()));
    }

    private static Lane lane(long laneId, Polyline centerline) {
        return new Lane(
                laneId,
                LaneType.SURFACE_STREET,
                centerline,
                OptionalDouble.of(15),
                List.of(),
                List.of(),
                laneId == 1 ? OptionalLong.of(2) : OptionalLong.empty(),
                laneId == 2 ? OptionalLong.of(1) : OptionalLong.empty());
    }

    /// How one agent moves: from a pose, at a speed, with changes of acceleration and curvature at given
    /// steps.
    public static final class Motion {
        private final String id;
        private final AgentType type;
        private final float lengthM;
        private final float widthM;
        private final float[] accelerationMps2 = new float[STEPS]; // [T] held during the step
        private final float[] curvaturePerM = new float[STEPS]; // [T]
        private final boolean[] valid = new boolean[STEPS]; // [T]
        private float x;
        private float y;
        private float headingRad;
        private float speedMps;

        private Motion(String id, AgentType type, float lengthM, float widthM) {
            this.id = id;
            this.type = type;
            this.lengthM = lengthM;
            this.widthM = widthM;
            java.util.Arrays.fill(valid, true);
        }

        /// Where it is at step 0.
        public Motion at(float newX, float newY) {
            x = newX;
            y = newY;
            return this;
        }

        public Motion heading(float newHeadingRad) {
            headingRad = newHeadingRad;
            return this;
        }

        /// Its speed at step 0.
        public Motion speed(float newSpeedMps) {
            speedMps = newSpeedMps;
            return this;
        }

        /// Speeds up or brakes from a step on; it never reverses.
        public Motion accelerate(int fromStep, float newAccelerationMps2) {
            java.util.Arrays.fill(accelerationMps2, fromStep, STEPS, newAccelerationMps2);
            return this;
        }

        /// Turns from a step on.
        public Motion turn(int fromStep, float newCurvaturePerM) {
            java.util.Arrays.fill(curvaturePerM, fromStep, STEPS, newCurvaturePerM);
            return this;
        }

        /// Is not in the record during the steps `[from, to)`.
        public Motion gone(int from, int to) {
            java.util.Arrays.fill(valid, from, to, false);
            return this;
        }

        public Track track() {
            float[] xs = new float[STEPS];
            float[] ys = new float[STEPS];
            float[] headings = new float[STEPS];
            float[] vx = new float[STEPS];
            float[] vy = new float[STEPS];
            float px = x;
            float py = y;
            float h = headingRad;
            float v = speedMps;
            for (int t = 0; t < STEPS; t++) {
                xs[t] = px;
                ys[t] = py;
                headings[t] = h;
                vx[t] = v * Angles.cos(h);
                vy[t] = v * Angles.sin(h);
                float next = Math.max(0, v + accelerationMps2[t] * DT);
                float s = 0.5f * (v + next) * DT;
                float turn = curvaturePerM[t] * s;
                px += s * Angles.cos(h + 0.5f * turn);
                py += s * Angles.sin(h + 0.5f * turn);
                h += turn;
                v = next;
            }
            return new Track(id, type, lengthM, widthM, 1.6f, xs, ys, headings, vx, vy, valid);
        }
    }
}
