package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.Turn;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.Boxes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A car that has come along a road across the ego's all the time, at an even speed, and passes its red light or
/// stop sign at that speed, so that both are where the ways cross at about one time.
///
/// It is added to the scene where nobody who is there can run a light, and only where its lane is free of others.
final class CrossRoad {
    private static final float BEFORE_M = 110f;
    private static final float AFTER_M = 50f;
    private static final float SPACING_M = 2f;
    private static final float NEAR_M = 2f;
    private static final float LENGTH_M = 4.7f;
    private static final float WIDTH_M = 1.9f;
    private static final float HEIGHT_M = 1.5f;
    private static final float EARLIEST_S = 2f;
    private static final float LATEST_S = 7f;
    private static final float LEAST_ANGLE_RAD = 0.4f;
    private static final int STRIDE = 2;

    private final Scenario scenario;
    private final LaneGraph graph;
    private final LightTable lights;
    private final WayMotion ego;
    private final float[] egoS; // [steps from now] m
    private final float dt;
    private final float speedMps;
    private final float earlyS;

    private CrossRoad(Scenario scenario, RandomStream random) {
        this.scenario = scenario;
        graph = LaneGraph.of(scenario.map());
        lights = new LightTable(scenario, graph);
        ego = WayMotion.of(scenario, scenario.egoIndex());
        egoS = ego.recordedS();
        dt = scenario.dtSeconds();
        speedMps = random.uniform(7f, 13f);
        earlyS = random.uniform(-0.6f, 0.6f);
    }

    static Optional<Proposal> propose(Scenario scenario, RandomStream random) {
        CrossRoad search = new CrossRoad(scenario, random);
        int[] order = search.lights.lanesWithStops();
        random.shuffle(order);
        for (int lane : order) {
            Optional<Proposal> found = search.graph.turn(lane) == Turn.STRAIGHT ? search.along(lane) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    // Looks for the ego's first place and time on the road that leads over a lane with a stop.
    private Optional<Proposal> along(int lane) {
        GrowingPath points = new GrowingPath();
        float before = addBefore(lane, points);
        addAfter(lane, points);
        float stop = before + lights.stopM(lane);
        Polyline line = points.toPolyline();
        Polyline.Projection at = new Polyline.Projection();
        float[] pose = new float[3];
        int last = Math.min(egoS.length - 1, Math.round(LATEST_S / dt));
        for (int k = Math.round(EARLIEST_S / dt); k <= last; k += STRIDE) {
            ego.way().pose(egoS[k], pose);
            line.project(pose[0], pose[1], at);
            float angle = Math.abs(Angles.difference(pose[2], at.headingRad()));
            boolean across = angle > LEAST_ANGLE_RAD && angle < Angles.PI - LEAST_ANGLE_RAD;
            if (across && at.distanceM() < NEAR_M && at.s() > stop) {
                return coming(lane, line, at.s() - speedMps * (k * dt - earlyS), stop);
            }
        }
        return Optional.empty();
    }

    // The lanes that lead to one, from afar to its start; how long they are.
    private float addBefore(int lane, GrowingPath points) {
        int[] chain = new int[0];
        float length = 0;
        int at = lane;
        while (length < BEFORE_M && graph.predecessors(at) > 0 && chain.length < 20) {
            at = graph.predecessor(at, 0);
            chain = Arrays.copyOf(chain, chain.length + 1);
            chain[chain.length - 1] = at;
            length += graph.lengthM(at);
        }
        for (int i = chain.length - 1; i >= 0; i--) {
            addLane(chain[i], points);
        }
        return length;
    }

    private void addAfter(int lane, GrowingPath points) {
        float length = 0;
        for (int at = lane; at >= 0 && length < AFTER_M + lights.stopM(lane); at = graph.straightest(at)) {
            addLane(at, points);
            length += graph.lengthM(at);
        }
    }

    private void addLane(int lane, GrowingPath points) {
        Polyline line = graph.lane(lane).centerline();
        Polyline.Sample sample = new Polyline.Sample();
        for (float s = 0; s < line.lengthM(); s += SPACING_M) {
            line.sample(s, sample);
            points.add(sample.x(), sample.y());
        }
    }

    private Optional<Proposal> coming(int lane, Polyline line, float start, float stop) {
        float half = 0.5f * LENGTH_M;
        boolean room = start - speedMps * scenario.nowStep() * dt > half && start + half + 1 < stop;
        int passes = Math.round((stop - half - start) / (speedMps * dt));
        if (!room || !lights.forbids(lane, scenario.nowStep() + passes)) {
            return Optional.empty();
        }
        Track past = past(line, start);
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.add(past);
        Scenario joined = scenario.withTracks(scenario.id(), tracks, "a car comes along");
        int agent = tracks.size() - 1;
        float[] ways = new float[scenario.futureSteps() + 1];
        for (int k = 0; k < ways.length; k++) {
            ways[k] = k * dt * speedMps;
        }
        Track script = WayMotion.onto(joined, agent, line).along(ways);
        tracks.set(agent, script);
        return isFree(script, scenario.nowStep() + passes)
                ? Optional.of(proposal(tracks, stop - start))
                : Optional.empty();
    }

    // Where it has been up to now.
    private Track past(Polyline line, float start) {
        int steps = scenario.steps();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        Polyline.Sample sample = new Polyline.Sample();
        for (int t = 0; t <= scenario.nowStep(); t++) {
            line.sample(start + (t - scenario.nowStep()) * dt * speedMps, sample);
            x[t] = sample.x();
            y[t] = sample.y();
            heading[t] = sample.headingRad();
            vx[t] = speedMps * Angles.cos(heading[t]);
            vy[t] = speedMps * Angles.sin(heading[t]);
            valid[t] = true;
        }
        return new Track("light-runner", AgentType.VEHICLE, LENGTH_M, WIDTH_M, HEIGHT_M, x, y, heading, vx, vy, valid);
    }

    // Whether nobody is in its way until it has passed its stop.
    private boolean isFree(Track script, int until) {
        for (Track other : scenario.tracks()) {
            for (int t = 0; t <= until; t += STRIDE) {
                if (other.valid(t) && Boxes.depthM(script, other, t) > -0.5) {
                    return false;
                }
            }
        }
        return true;
    }

    private Proposal proposal(List<Track> tracks, float stopM) {
        String how = String.format(
                Locale.ROOT, "a car on a road across passes its stop line, %.0f m ahead, at %.1f m/s", stopM, speedMps);
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + DangerKind.AGENT_RUNS_LIGHT.label(),
                tracks,
                DangerKind.AGENT_RUNS_LIGHT.label() + ": " + how);
        return new Proposal(
                DangerKind.AGENT_RUNS_LIGHT,
                edited,
                OptionalInt.of(tracks.size() - 1),
                Proposals.humanPlan(scenario),
                how);
    }
}
