package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.RearAxle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A vehicle on or beside the ego's way brakes hard along its own recorded way, from a moment within the
/// coming seconds, to a stand.
///
/// @param minBrakingMps2 the weakest braking drawn
/// @param maxBrakingMps2 the strongest braking drawn
public record AgentBrakesHard(float minBrakingMps2, float maxBrakingMps2) implements Variation {
    private static final float MIN_SPEED_MPS = 4f;
    private static final float REACH_M = 60f;
    private static final float BESIDE_M = 5f;
    private static final float MAX_TURN_RAD = 0.6f;
    private static final float LATEST_S = 2.5f;
    private static final float ONSET_S = 0.3f; // until the brakes bite
    private static final float MIN_CHANGE_M = 3f;
    private static final int ATTEMPTS = 4;

    public AgentBrakesHard {
        if (!(minBrakingMps2 > 0) || !(maxBrakingMps2 >= minBrakingMps2)) {
            throw new IllegalArgumentException(
                    "braking with " + minBrakingMps2 + " to " + maxBrakingMps2 + " m/s² is no braking");
        }
    }

    @Override
    public String name() {
        return "agent-brakes-hard";
    }

    @Override
    public Optional<Varied> apply(Scenario scenario, RandomStream random) {
        List<Integer> near = candidates(scenario);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Attempts.upTo(ATTEMPTS, () -> brake(scenario, near.get(random.nextInt(near.size())), random));
    }

    private Optional<Varied> brake(Scenario scenario, int agent, RandomStream random) {
        float braking = random.uniform(minBrakingMps2, maxBrakingMps2);
        float start = random.uniform(0.2f, LATEST_S);
        TravelPath way = TravelPath.recorded(scenario.tracks().get(agent), scenario.nowStep());
        float[] s = braked(scenario, scenario.tracks().get(agent), way, start, braking);
        float change = way.recordedS(way.recordedSteps()) - s[way.recordedSteps()];
        if (change < MIN_CHANGE_M) {
            return Optional.empty();
        }
        TrackEdit edit = new TrackEdit(scenario, agent);
        edit.moveAlong(way, s);
        return Optional.of(edit.varied(
                name(),
                String.format(Locale.ROOT, "brakes with %.1f m/s² after %.1f s", braking, start),
                Intention.touching(scenario.egoIndex())));
    }

    // Vehicles in motion ahead of the ego, in its lane if there are any, else beside it.
    private static List<Integer> candidates(Scenario scenario) {
        int now = scenario.nowStep();
        TravelPath way = TravelPath.recorded(scenario.ego(), now)
                .onAlong(
                        scenario.route(),
                        REACH_M,
                        RearAxle.toCentreM(scenario.ego().lengthM()));
        Polyline line = way.line();
        Polyline.Projection at = new Polyline.Projection();
        List<Integer> inLane = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            if (a == scenario.egoIndex()
                    || track.type() != AgentType.VEHICLE
                    || !track.valid(now)
                    || track.speedMps(now) < MIN_SPEED_MPS) {
                continue;
            }
            line.project(track.x(now), track.y(now), at);
            boolean ahead = at.s() > scenario.ego().lengthM() && at.s() < REACH_M;
            boolean along = Math.abs(Angles.difference(at.headingRad(), track.headingRad(now))) < MAX_TURN_RAD;
            if (ahead && along && at.distanceM() < BESIDE_M) {
                (at.distanceM() < 2 ? inLane : beside).add(a);
            }
        }
        return inLane.isEmpty() ? beside : inLane;
    }

    // [steps from now] m along its way: never further than the record was at the time.
    private static float[] braked(Scenario scenario, Track track, TravelPath way, float start, float braking) {
        float dt = scenario.dtSeconds();
        float[] s = new float[scenario.futureSteps() + 1];
        int from = Math.round(start / dt);
        float v = track.speedMps(scenario.nowStep());
        for (int k = 1; k < s.length; k++) {
            boolean recorded = k <= way.recordedSteps();
            if (k <= from && recorded) {
                s[k] = way.recordedS(k);
                v = (s[k] - s[k - 1]) / dt;
                continue;
            }
            float bite = Math.min(1, (k - from) * dt / ONSET_S);
            float slower = Math.max(0, v - bite * braking * dt);
            float next = s[k - 1] + 0.5f * (v + slower) * dt;
            s[k] = recorded ? Math.max(s[k - 1], Math.min(next, way.recordedS(k))) : next;
            v = slower;
        }
        return s;
    }
}
