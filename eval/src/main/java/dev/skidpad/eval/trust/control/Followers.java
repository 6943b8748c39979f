package dev.skidpad.eval.trust.control;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Whose answer to the ego counts.
final class Followers {
    private static final float FARTHEST_M = 30;
    private static final float BESIDE_M = 1.75f;
    private static final float TURNED_RAD = 0.35f;
    private static final float MOVING_MPS = 2;
    private static final float NEAR_M = 40;

    private Followers() {}

    /// The vehicle that follows the ego now: the nearest behind it in its lane that moves; empty where
    /// there is none.
    static OptionalInt of(Scenario scenario) {
        Track ego = scenario.ego();
        int now = scenario.nowStep();
        float c = Angles.cos(ego.headingRad(now));
        float s = Angles.sin(ego.headingRad(now));
        OptionalInt found = OptionalInt.empty();
        float nearest = -FARTHEST_M;
        for (int a : near(scenario)) {
            Track track = scenario.tracks().get(a);
            float dx = track.x(now) - ego.x(now);
            float dy = track.y(now) - ego.y(now);
            float along = dx * c + dy * s;
            boolean behind = along < -0.5f * ego.lengthM() && along > nearest;
            boolean inLane = Math.abs(dy * c - dx * s) < BESIDE_M
                    && Math.abs(Angles.difference(track.headingRad(now), ego.headingRad(now))) < TURNED_RAD;
            if (track.type() == AgentType.VEHICLE && behind && inLane && track.speedMps(now) > MOVING_MPS) {
                found = OptionalInt.of(a);
                nearest = along;
            }
        }
        return found;
    }

    /// Everybody within 40 m of the ego now.
    static List<Integer> near(Scenario scenario) {
        Track ego = scenario.ego();
        int now = scenario.nowStep();
        List<Integer> near = new ArrayList<>();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            if (a == scenario.egoIndex() || !track.valid(now)) {
                continue;
            }
            float dx = track.x(now) - ego.x(now);
            float dy = track.y(now) - ego.y(now);
            if (dx * dx + dy * dy < NEAR_M * NEAR_M) {
                near.add(a);
            }
        }
        return near;
    }
}
