package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Somebody who has a red light or a stop sign before the place where a way of theirs crosses the ego's does not
/// stop.
///
/// Of the ways that the lanes offer each, those that cross the ego's are looked for. The speed is changed evenly, or
/// somebody who stands sets off at some moment, so that both are there at about one time. A light has to be red when
/// the front passes it. Where nobody can, somebody may come along: [CrossRoad].
final class LightRunner {
    private static final float NEAR_M = 2f;
    private static final float REACH_M = 80f;
    private static final float EARLIEST_S = 1f;
    private static final float LATEST_S = 7f;
    private static final float HARDEST_MPS2 = 3f;
    private static final float SETS_OFF_MPS2 = 2f;
    private static final float STANDING_MPS = 0.5f;
    private static final float FASTEST_MPS = 20f;
    private static final float SLOWEST_MPS = 2.5f;
    private static final float LEAST_ANGLE_RAD = 0.4f;

    private final Scenario scenario;
    private final LaneGraph graph;
    private final LightTable lights;
    private final WayMotion ego;
    private final float[] egoS; // [steps from now] m
    private final float dt;
    private final float earlyS; // how much sooner than the ego, s

    private LightRunner(Scenario scenario, float earlyS) {
        this.scenario = scenario;
        this.earlyS = earlyS;
        graph = LaneGraph.of(scenario.map());
        lights = new LightTable(scenario, graph);
        ego = WayMotion.of(scenario, scenario.egoIndex());
        egoS = ego.recordedS();
        dt = scenario.dtSeconds();
    }

    static Optional<Proposal> propose(Scenario scenario, RandomStream random) {
        LightRunner search = new LightRunner(scenario, random.uniform(-0.8f, 0.8f));
        int[] order = new int[scenario.agentCount()];
        for (int a = 0; a < order.length; a++) {
            order[a] = a;
        }
        random.shuffle(order);
        for (int agent : order) {
            Optional<Proposal> found = search.mayRun(agent) ? search.run(agent, random) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return CrossRoad.propose(scenario, random);
    }

    private boolean mayRun(int agent) {
        Track track = scenario.tracks().get(agent);
        return agent != scenario.egoIndex() && track.type() == AgentType.VEHICLE && track.valid(scenario.nowStep());
    }

    private Optional<Proposal> run(int agent, RandomStream random) {
        List<Branch> branches = Branch.of(scenario, agent, graph, lights);
        int first = branches.isEmpty() ? 0 : random.nextInt(branches.size());
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get((first + i) % branches.size());
            Optional<Proposal> found = branch.stops().isEmpty() ? Optional.empty() : run(agent, branch);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    // Looks for the ego's first place and time at which the way crosses its own behind a stop.
    private Optional<Proposal> run(int agent, Branch branch) {
        WayMotion own = WayMotion.onto(scenario, agent, branch.line());
        Polyline line = own.way().line();
        Polyline.Projection at = new Polyline.Projection();
        float[] pose = new float[3];
        int last = Math.min(egoS.length - 1, Math.round(LATEST_S / dt));
        for (int k = Math.round(EARLIEST_S / dt); k <= last; k += 2) {
            ego.way().pose(egoS[k], pose);
            line.project(pose[0], pose[1], at);
            boolean crosses = at.distanceM() < NEAR_M && at.s() < REACH_M && isAcross(pose[2], at.headingRad());
            if (crosses && at.s() > branch.stops().getFirst().s()) {
                return timed(own, at.s(), k * dt - earlyS).flatMap(ways -> running(own, agent, ways, at, branch));
            }
        }
        return Optional.empty();
    }

    private static boolean isAcross(float one, float other) {
        float angle = Math.abs(Angles.difference(one, other));
        return angle > LEAST_ANGLE_RAD && angle < Angles.PI - LEAST_ANGLE_RAD;
    }

    // How far the agent is at each step if it is somewhere after some seconds: s = v·t + a·t²/2.
    private Optional<float[]> timed(WayMotion own, float s, float seconds) {
        float v = Math.max(0, own.speedMps());
        float wait = 0;
        float a = 2 * (s - v * seconds) / (seconds * seconds);
        if (v < STANDING_MPS && a < SETS_OFF_MPS2) {
            a = SETS_OFF_MPS2;
            v = 0;
            wait = seconds - (float) Math.sqrt(2 * s / a);
        }
        float then = v + a * (seconds - wait);
        if (seconds <= 0 || Math.abs(a) > HARDEST_MPS2 || then > FASTEST_MPS || then < SLOWEST_MPS) {
            return Optional.empty();
        }
        float[] ways = new float[scenario.futureSteps() + 1];
        float speed = v;
        for (int k = 1; k < ways.length; k++) {
            float next = k * dt > wait && k * dt <= seconds ? speed + a * dt : speed;
            ways[k] = ways[k - 1] + 0.5f * (speed + next) * dt;
            speed = next;
        }
        return Optional.of(ways);
    }

    private Optional<Proposal> running(
            WayMotion own, int agent, float[] ways, Polyline.Projection crossing, Branch branch) {
        float half = 0.5f * scenario.tracks().get(agent).lengthM();
        for (Branch.Stop stop : branch.stops()) {
            boolean before = stop.s() > half && stop.s() < crossing.s();
            if (before && lights.forbids(stop.lane(), scenario.nowStep() + passes(ways, stop.s() - half))) {
                return Optional.of(proposal(agent, own.along(ways), stop));
            }
        }
        return Optional.empty();
    }

    // The step from now at which a place is passed.
    private static int passes(float[] ways, float s) {
        int k = 0;
        while (k < ways.length - 1 && ways[k] < s) {
            k++;
        }
        return k;
    }

    private Proposal proposal(int agent, Track script, Branch.Stop stop) {
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, script);
        String what = lights.hasLight(stop.lane()) ? "red light" : "stop sign";
        String how = String.format(Locale.ROOT, "passes its %s, %.0f m ahead, without a stop", what, stop.s());
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + DangerKind.AGENT_RUNS_LIGHT.label(),
                tracks,
                DangerKind.AGENT_RUNS_LIGHT.label() + ": " + script.id() + " " + how);
        return new Proposal(
                DangerKind.AGENT_RUNS_LIGHT, edited, OptionalInt.of(agent), Proposals.humanPlan(scenario), how);
    }
}
