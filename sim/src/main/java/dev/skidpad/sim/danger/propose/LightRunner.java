package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Somebody who has a red light or a stop sign before the place where their way crosses the ego's does not stop.
///
/// Where the ways come together is looked for along both; the speed is changed evenly so that both are there at
/// about one time.
final class LightRunner {
    private static final float NEAR_M = 2f;
    private static final float STOP_BESIDE_M = 3f;
    private static final float REACH_M = 70f;
    private static final float EARLIEST_S = 1f;
    private static final float LATEST_S = 6.5f;
    private static final float HARDEST_MPS2 = 2.5f;
    private static final float FASTEST_MPS = 20f;

    private LightRunner() {}

    static Optional<Proposal> propose(Scenario scenario, RandomStream random) {
        int[] order = new int[scenario.agentCount()];
        for (int a = 0; a < order.length; a++) {
            order[a] = a;
        }
        random.shuffle(order);
        WayMotion ego = WayMotion.of(scenario, scenario.egoIndex());
        float early = random.uniform(-0.8f, 0.8f);
        for (int agent : order) {
            Track track = scenario.tracks().get(agent);
            if (agent == scenario.egoIndex() || track.type() != AgentType.VEHICLE || !track.valid(scenario.nowStep())) {
                continue;
            }
            Optional<Proposal> found = run(scenario, ego, agent, early);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> run(Scenario scenario, WayMotion ego, int agent, float early) {
        WayMotion own = WayMotion.of(scenario, agent);
        float stop = firstStop(scenario, own);
        float[] egoS = ego.recordedS();
        Polyline line = own.way().line();
        Polyline.Projection at = new Polyline.Projection();
        float[] pose = new float[3];
        float dt = scenario.dtSeconds();
        for (int k = Math.round(EARLIEST_S / dt); k < Math.min(egoS.length, Math.round(LATEST_S / dt)); k += 2) {
            ego.way().pose(egoS[k], pose);
            line.project(pose[0], pose[1], at);
            boolean crosses = at.distanceM() < NEAR_M && at.s() > stop && at.s() < REACH_M;
            if (crosses) {
                return timed(scenario, own, agent, at.s(), (k * dt + early), stop);
            }
        }
        return Optional.empty();
    }

    // The place of the first red light or stop sign on a way, m; infinite without one.
    private static float firstStop(Scenario scenario, WayMotion own) {
        Polyline line = own.way().line();
        Polyline.Projection at = new Polyline.Projection();
        float first = Float.POSITIVE_INFINITY;
        int soon = scenario.nowStep() + Math.round(2 / scenario.dtSeconds());
        for (Signal signal : scenario.signals()) {
            line.project(signal.stopX(), signal.stopY(), at);
            boolean red = signal.at(soon).forbidsEntry();
            if (red && at.distanceM() < STOP_BESIDE_M && at.s() > 0) {
                first = Math.min(first, at.s());
            }
        }
        for (StopSign sign : scenario.map().stopSigns()) {
            line.project(sign.x(), sign.y(), at);
            if (at.distanceM() < STOP_BESIDE_M && at.s() > 0) {
                first = Math.min(first, at.s());
            }
        }
        return first;
    }

    // s = v·t + a·t²/2
    private static Optional<Proposal> timed(
            Scenario scenario, WayMotion own, int agent, float s, float seconds, float stop) {
        float v = Math.max(0, own.speedMps());
        float a = 2 * (s - v * seconds) / (seconds * seconds);
        if (a < -HARDEST_MPS2 || a > HARDEST_MPS2 || v + a * seconds > FASTEST_MPS || v + a * seconds < 2) {
            return Optional.empty();
        }
        float dt = scenario.dtSeconds();
        float[] ways = new float[scenario.futureSteps() + 1];
        float speed = v;
        for (int k = 1; k < ways.length; k++) {
            float next = k * dt <= seconds ? speed + a * dt : speed;
            ways[k] = ways[k - 1] + 0.5f * (speed + next) * dt;
            speed = next;
        }
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, own.along(ways));
        String how = String.format(Locale.ROOT, "passes its stop line, %.0f m ahead, with %.1f m/s²", stop, a);
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + DangerKind.AGENT_RUNS_LIGHT.label(),
                tracks,
                DangerKind.AGENT_RUNS_LIGHT.label() + ": " + tracks.get(agent).id() + " " + how);
        return Optional.of(new Proposal(
                DangerKind.AGENT_RUNS_LIGHT, edited, OptionalInt.of(agent), Proposals.humanPlan(scenario), how));
    }
}
