package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A pedestrian steps out from behind a vehicle that stands or moves slowly beside the ego's way.
///
/// The pedestrian has stood there all the time, where the vehicle hides them from the ego now, and crosses the
/// ego's way at a right angle so as to be on it at about the time at which the ego comes by.
final class Emergence {
    private static final float SLOW_MPS = 1f;
    private static final float NEAREST_M = 8f;
    private static final float FARTHEST_M = 50f;
    private static final float LEAST_BESIDE_M = 1.8f;
    private static final float MOST_BESIDE_M = 7f;
    private static final float GAP_M = 0.6f;
    private static final float SIZE_M = 0.6f;
    private static final float HEIGHT_M = 1.7f;
    private static final float SPEED_UP_S = 0.5f;

    private Emergence() {}

    static Optional<Proposal> propose(Scenario scenario, RandomStream random) {
        int[] order = new int[scenario.agentCount()];
        for (int a = 0; a < order.length; a++) {
            order[a] = a;
        }
        random.shuffle(order);
        WayMotion ego = WayMotion.of(scenario, scenario.egoIndex());
        float speed = random.uniform(1.2f, 3f);
        float early = random.uniform(-1f, 1f);
        for (int agent : order) {
            Optional<Proposal> found = from(scenario, ego, agent, speed, early);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> from(Scenario scenario, WayMotion ego, int agent, float speed, float early) {
        int now = scenario.nowStep();
        Track cover = scenario.tracks().get(agent);
        if (agent == scenario.egoIndex()
                || cover.type() != AgentType.VEHICLE
                || !cover.valid(now)
                || cover.speedMps(now) > SLOW_MPS) {
            return Optional.empty();
        }
        float[] egoS = ego.recordedS();
        float[] pose = new float[3];
        float dt = scenario.dtSeconds();
        for (int k = 8; k < egoS.length - 10; k++) {
            ego.way().pose(egoS[k], pose);
            float c = Angles.cos(pose[2]);
            float s = Angles.sin(pose[2]);
            float along = (cover.x(now) - pose[0]) * c + (cover.y(now) - pose[1]) * s;
            float beside = (cover.y(now) - pose[1]) * c - (cover.x(now) - pose[0]) * s;
            float distance = egoS[k];
            // The ego's front has come to the place just beyond the vehicle.
            float reach = 0.5f * cover.lengthM() + GAP_M;
            boolean there = along < -reach && along > -reach - 2;
            if (there && distance > NEAREST_M && distance < FARTHEST_M) {
                return step(scenario, pose, along + reach, beside, k * dt + early, speed, agent);
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> step(
            Scenario scenario, float[] pose, float ahead, float beside, float seconds, float speed, int agent) {
        float side = beside > 0 ? 1 : -1;
        float c = Angles.cos(pose[2]);
        float s = Angles.sin(pose[2]);
        if (Math.abs(beside) < LEAST_BESIDE_M || Math.abs(beside) > MOST_BESIDE_M) {
            return Optional.empty();
        }
        float px = pose[0] + ahead * c - beside * s;
        float py = pose[1] + ahead * s + beside * c;
        float start = seconds - (Math.abs(beside) / speed + 0.5f * SPEED_UP_S);
        if (start < 0.2f || !hidden(scenario, px, py, agent) || !free(scenario, px, py)) {
            return Optional.empty();
        }
        Track walker = walker(scenario, px, py, side * s, -side * c, start, speed, Math.abs(beside) + 6);
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.add(walker);
        String how = String.format(
                Locale.ROOT,
                "a pedestrian walks out from behind %s after %.1f s at %.1f m/s",
                scenario.tracks().get(agent).id(),
                start,
                speed);
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + DangerKind.AGENT_EMERGES.label(),
                tracks,
                DangerKind.AGENT_EMERGES.label() + ": " + how);
        return Optional.of(new Proposal(
                DangerKind.AGENT_EMERGES,
                edited,
                OptionalInt.of(tracks.size() - 1),
                Proposals.humanPlan(scenario),
                how));
    }

    // Whether the line of sight from the ego meets the vehicle.
    private static boolean hidden(Scenario scenario, float px, float py, int agent) {
        int now = scenario.nowStep();
        Track cover = scenario.tracks().get(agent);
        Track ego = scenario.ego();
        return OrientedBox.meetsSegment(
                cover.x(now),
                cover.y(now),
                Angles.cos(cover.headingRad(now)),
                Angles.sin(cover.headingRad(now)),
                0.5f * cover.lengthM(),
                0.5f * cover.widthM(),
                ego.x(now),
                ego.y(now),
                px,
                py);
    }

    private static boolean free(Scenario scenario, float px, float py) {
        for (Track track : scenario.tracks()) {
            for (int t = 0; t < scenario.steps(); t += 3) {
                if (track.valid(t) && near(track, t, px, py)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(Track track, int t, float px, float py) {
        float c = Angles.cos(track.headingRad(t));
        float s = Angles.sin(track.headingRad(t));
        float dx = px - track.x(t);
        float dy = py - track.y(t);
        float margin = 0.5f * SIZE_M + 0.1f;
        return Math.abs(dx * c + dy * s) < 0.5f * track.lengthM() + margin
                && Math.abs(dy * c - dx * s) < 0.5f * track.widthM() + margin;
    }

    private static Track walker(
            Scenario scenario, float px, float py, float ux, float uy, float start, float speed, float wayM) {
        int steps = scenario.steps();
        float dt = scenario.dtSeconds();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        Arrays.fill(valid, true);
        float way = 0;
        float v = 0;
        for (int t = 0; t < steps; t++) {
            float since = (t - scenario.nowStep()) * dt - start;
            float wanted = since <= 0 || way >= wayM ? 0 : speed;
            float before = v;
            float change = speed * dt / SPEED_UP_S;
            v += Math.max(-change, Math.min(change, wanted - v));
            way += 0.5f * (before + v) * dt;
            x[t] = px + way * ux;
            y[t] = py + way * uy;
            heading[t] = Angles.atan2(uy, ux);
            vx[t] = v * ux;
            vy[t] = v * uy;
        }
        return new Track(
                "emerging-pedestrian", AgentType.PEDESTRIAN, SIZE_M, SIZE_M, HEIGHT_M, x, y, heading, vx, vy, valid);
    }
}
