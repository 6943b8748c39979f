package dev.skidpad.sim.score.realism;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.Scenario;
import java.util.Optional;

/// The slow twin of what is made fast: distances to others, times to collision and distances to road edges by
/// looking at everything, compared step by step. Stateless.
final class RealismCheck {
    private RealismCheck() {}

    /// The first difference between the fast and the slow way over a rollout, if there is one.
    static Optional<String> difference(Scenario scenario, Rollout rollout) {
        Members members = new Members(scenario, rollout.startStep());
        Motion motion = new Motion(scenario, members, rollout.startStep(), rollout.steps());
        motion.load(rollout);
        NearestObject nearest = new NearestObject(members);
        Following following = new Following(members);
        Crowd crowd = new Crowd(members.count);
        EdgeLookup edges = scenario.map().bounds().known() ? new EdgeLookup(scenario.map()) : null;
        for (int row = Motion.PAST; row < motion.rows; row++) {
            crowd.gather(motion, row);
            for (int k = 0; k < members.count; k++) {
                int i = row * members.count + k;
                if (!motion.there[i]) {
                    continue;
                }
                String where = "scenario " + scenario.id() + ", row " + row + ", member " + k + ": ";
                float fast = nearest.distanceM(motion, crowd, row, k);
                float slow = nearestM(motion, row, k);
                if (fast != slow) {
                    return Optional.of(where + "nearest object at " + fast + " m, looked at all: " + slow);
                }
                if (members.vehicle[k] && motion.moving[i]) {
                    float seconds = following.seconds(motion, crowd, row, k);
                    float all = collisionSeconds(motion, row, k);
                    if (seconds != all) {
                        return Optional.of(where + "collision in " + seconds + " s, looked at all: " + all);
                    }
                }
                Optional<String> edge =
                        edges == null ? Optional.empty() : edgeDifference(scenario, edges, motion, i, k);
                if (edge.isPresent()) {
                    return Optional.of(where + edge.get());
                }
            }
        }
        return Optional.empty();
    }

    private static float nearestM(Motion motion, int row, int k) {
        Members members = motion.members;
        int base = row * members.count;
        float best = NearestObject.FAR_M;
        for (int j = 0; j < members.count; j++) {
            if (j != k && motion.there[base + j]) {
                float distance = RoundedBoxes.distance(
                        motion.x[base + j] - motion.x[base + k],
                        motion.y[base + j] - motion.y[base + k],
                        motion.cos[base + k],
                        motion.sin[base + k],
                        members.coreHalfLengthM[k],
                        members.coreHalfWidthM[k],
                        motion.cos[base + j],
                        motion.sin[base + j],
                        members.coreHalfLengthM[j],
                        members.coreHalfWidthM[j],
                        members.roundingM[k] + members.roundingM[j],
                        Float.POSITIVE_INFINITY);
                best = Math.min(best, distance);
            }
        }
        return best;
    }

    // The rule of Following, without leaving out those who are too far away.
    private static float collisionSeconds(Motion motion, int row, int k) {
        Members members = motion.members;
        int base = row * members.count;
        float cos = motion.cos[base + k];
        float sin = motion.sin[base + k];
        float least = Float.POSITIVE_INFINITY;
        float closing = 0;
        for (int j = 0; j < members.count; j++) {
            if (j == k || !motion.moving[base + j]) {
                continue;
            }
            float dx = motion.x[base + j] - motion.x[base + k];
            float dy = motion.y[base + j] - motion.y[base + k];
            float c = cos * motion.cos[base + j] + sin * motion.sin[base + j];
            float s = Math.abs(cos * motion.sin[base + j] - sin * motion.cos[base + j]);
            float along = members.halfLengthM[j] * c + members.halfWidthM[j] * s;
            float across = members.halfLengthM[j] * s + members.halfWidthM[j] * c;
            float gap = dx * cos + dy * sin - members.halfLengthM[k] - along;
            float overlap = members.halfWidthM[k] + across - Math.abs(dy * cos - dx * sin);
            boolean aligned = c >= (overlap < 0.5f ? 0.9848077f : 0.25881904f);
            if (aligned && overlap > 0 && gap > 0 && gap < least) {
                least = gap;
                closing = motion.speedMps[base + k] - motion.speedMps[base + j];
            }
        }
        return closing > 0 ? Math.min(Following.LONGEST_SECONDS, least / closing) : Following.LONGEST_SECONDS;
    }

    private static Optional<String> edgeDifference(Scenario scenario, EdgeLookup edges, Motion motion, int i, int k) {
        float[] corners = new float[8];
        OrientedBox.corners(
                motion.x[i],
                motion.y[i],
                motion.cos[i],
                motion.sin[i],
                motion.members.halfLengthM[k],
                motion.members.halfWidthM[k],
                corners);
        float out = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < 8; c += 2) {
            float fast = edges.clearanceM(corners[c], corners[c + 1]);
            float reach = 2 * Math.abs(fast) + 1;
            float slow = scenario.map().bounds().clearanceM(corners[c], corners[c + 1], reach);
            if (fast != slow) {
                return Optional.of("road edge at " + fast + " m, by the map: " + slow);
            }
            out = Math.max(out, -slow);
        }
        float farthest = edges.farthestOutM(corners);
        if (farthest != out) {
            return Optional.of("farthest corner " + farthest + " m out, corner by corner: " + out);
        }
        return Optional.empty();
    }
}
