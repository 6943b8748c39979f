package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Builds episodes by hand: a straight road along x, an ego of 4.6 m by 2 m, others as each test needs
/// them.
///
/// Everything is described on the road along x and then turned and shifted as a whole, so that a test
/// can ask whether a verdict depends on where north is.
public final class Motions {
    public static final float DT = 0.1f;
    public static final int NOW = 10;

    private final int frames;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<RoadEdge> edges = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private Way recorded = Way.straight(0, 0, 10);
    private float turnRad;
    private float shiftX;
    private float shiftY;
    private float[] routeX = {-50, 500};
    private float[] routeY = {0, 0};
    private int recordedFrames = Integer.MAX_VALUE;

    private Motions(int frames) {
        this.frames = frames;
    }

    /// An episode of 41 frames, 4 s, whose ego is agent 0 and moves as given.
    public static Motions ego(Way way) {
        return ego(way, 41);
    }

    public static Motions ego(Way way, int frames) {
        Motions motions = new Motions(frames);
        return motions.with(AgentType.VEHICLE, 4.6f, 2f, way);
    }

    public Motions with(AgentType type, float lengthM, float widthM, Way way) {
        return with(type, lengthM, widthM, way, 0, frames);
    }

    /// An agent that is there from one frame up to another, exclusive.
    public Motions with(AgentType type, float lengthM, float widthM, Way way, int from, int to) {
        agents.add(new Agent(type, lengthM, widthM, way, from, to));
        return this;
    }

    public Motions car(Way way) {
        return with(AgentType.VEHICLE, 4.6f, 2f, way);
    }

    /// How the record's ego moved; 10 m/s along x by default.
    public Motions recorded(Way way) {
        recorded = way;
        return this;
    }

    /// The record's ego is valid for that many frames only.
    public Motions recordedFrames(int count) {
        recordedFrames = count;
        return this;
    }

    public Motions route(float[] x, float[] y) {
        routeX = x;
        routeY = y;
        return this;
    }

    /// Road edges at y = -half and y = half, with the road between them.
    public Motions edges(float half) {
        edge(new float[] {-100, 500}, new float[] {-half, -half});
        return edge(new float[] {500, -100}, new float[] {half, half});
    }

    public Motions edge(float[] x, float[] y) {
        edges.add(new RoadEdge(edges.size(), Polyline.of(x, y), false));
        return this;
    }

    public Motions lane(float[] x, float[] y) {
        lanes.add(Lane.unconnected(lanes.size(), LaneType.SURFACE_STREET, Polyline.of(x, y)));
        return this;
    }

    /// A lane with a speed limit in m/s.
    public Motions limitedLane(float[] x, float[] y, double limitMps) {
        lanes.add(new Lane(
                lanes.size(),
                LaneType.SURFACE_STREET,
                Polyline.of(x, y),
                OptionalDouble.of(limitMps),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty()));
        return this;
    }

    /// A light for a lane by its number, which shows one thing until a frame and another from it on.
    public Motions light(int lane, float stopX, float stopY, SignalState first, int change, SignalState then) {
        List<SignalState> states = new ArrayList<>();
        for (int t = 0; t < NOW + frames; t++) {
            states.add(t < NOW + change ? first : then);
        }
        signals.add(new Signal(lane, stopX, stopY, states));
        return this;
    }

    /// Turns the whole world about the origin, then shifts it.
    public Motions moved(float turn, float dx, float dy) {
        turnRad = turn;
        shiftX = dx;
        shiftY = dy;
        return this;
    }

    public Verdict score() {
        return EpisodeScorer.score(episode());
    }

    public Episode episode() {
        int count = agents.size();
        float[][] columns = new float[5][frames * count];
        boolean[] active = new boolean[frames * count];
        List<Track> tracks = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            Agent agent = agents.get(a);
            tracks.add(track(a, agent));
            for (int f = agent.from; f < agent.to; f++) {
                write(agent.way, f * DT, columns, f * count + a);
                active[f * count + a] = true;
            }
        }
        return new Episode(
                scenario(tracks),
                new Conditions("hand", "hand", "hand", "hand", 0, 0),
                NOW,
                frames,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                active);
    }

    private Track track(int a, Agent agent) {
        int steps = NOW + frames;
        float[][] columns = new float[5][steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            valid[t] = a == 0 ? t - NOW < recordedFrames : t - NOW >= agent.from && t - NOW < agent.to;
            write(a == 0 ? recorded : agent.way, (t - NOW) * DT, columns, t);
        }
        return new Track(
                "agent " + a,
                agent.type,
                agent.lengthM,
                agent.widthM,
                1.5f,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }

    // Position by the way, heading by the way, velocity by a central difference of a millisecond.
    private void write(Way way, float t, float[][] columns, int at) {
        double[] here = way.at(t);
        double[] before = way.at(t - 1e-3);
        double[] after = way.at(t + 1e-3);
        place(columns, at, here[0], here[1], here[2], (after[0] - before[0]) / 2e-3, (after[1] - before[1]) / 2e-3);
    }

    private void place(float[][] columns, int at, double x, double y, double heading, double vx, double vy) {
        double c = StrictMath.cos(turnRad);
        double s = StrictMath.sin(turnRad);
        columns[0][at] = (float) (x * c - y * s) + shiftX;
        columns[1][at] = (float) (x * s + y * c) + shiftY;
        columns[2][at] = (float) heading + turnRad;
        columns[3][at] = (float) (vx * c - vy * s);
        columns[4][at] = (float) (vx * s + vy * c);
    }

    private Scenario scenario(List<Track> tracks) {
        RoadMap map = new RoadMap(
                lanes.stream().map(lane -> moved(lane)).toList(),
                edges.stream()
                        .map(edge -> new RoadEdge(edge.id(), moved(edge.line()), edge.median()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        return new Scenario(
                "hand-made",
                "here",
                "hand-made",
                0,
                0,
                DT,
                NOW + frames,
                NOW,
                tracks,
                0,
                map,
                signals,
                moved(Polyline.of(routeX, routeY)),
                new Provenance("test", "test/1", "", List.of()));
    }

    private Lane moved(Lane lane) {
        return new Lane(
                lane.id(),
                lane.type(),
                moved(lane.centerline()),
                lane.speedLimitMps(),
                lane.successorIds(),
                lane.predecessorIds(),
                lane.leftNeighborId(),
                lane.rightNeighborId());
    }

    private Polyline moved(Polyline line) {
        float[][] columns = new float[5][line.size()];
        for (int i = 0; i < line.size(); i++) {
            place(columns, i, line.x(i), line.y(i), 0, 0, 0);
        }
        return Polyline.of(columns[0], columns[1]);
    }

    /// The events of a sub-score, as `rule@frame` with the agent.
    public static List<String> events(SubScore part) {
        return part.events().stream()
                .map(e -> e.rule() + "@" + e.frame() + (e.agent() < 0 ? "" : " by " + e.agent()))
                .toList();
    }

    /// A pose over time.
    public interface Way {
        /// x and y in m and heading in rad at a time in s.
        double[] at(double t);

        /// At constant speed along x.
        static Way straight(double x, double y, double speed) {
            return t -> new double[] {x + speed * t, y, 0};
        }

        /// At a constant velocity, heading that way.
        static Way towards(double x, double y, double vx, double vy) {
            double heading = StrictMath.atan2(vy, vx);
            return t -> new double[] {x + vx * t, y + vy * t, heading};
        }

        static Way parked(double x, double y) {
            return straight(x, y, 0);
        }

        /// Along x from the origin with a constant acceleration, until it stands.
        static Way accelerating(double speed, double acceleration) {
            double until = acceleration < 0 ? -speed / acceleration : Double.POSITIVE_INFINITY;
            return t -> {
                double s = Math.min(t, until);
                return new double[] {speed * s + acceleration * s * s / 2, 0, 0};
            };
        }

        /// A circle to the left from the origin.
        static Way circling(double speed, double yawRate) {
            double radius = speed / yawRate;
            return t -> new double[] {
                radius * StrictMath.sin(yawRate * t), radius * (1 - StrictMath.cos(yawRate * t)), yawRate * t
            };
        }
    }

    private record Agent(AgentType type, float lengthM, float widthM, Way way, int from, int to) {}

    public static float[] floats(double... values) {
        float[] out = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (float) values[i];
        }
        return Arrays.copyOf(out, out.length);
    }
}
