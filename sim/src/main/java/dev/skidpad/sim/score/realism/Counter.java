package dev.skidpad.sim.score.realism;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.score.measure.StopLines;
import dev.skidpad.sim.score.realism.Feature.Estimators;
import org.jspecify.annotations.Nullable;

/// Measures the features of rollouts and counts them. A buffer: one thread owns it.
final class Counter {

    private final Members members;
    private final boolean[] evaluated; // [N]
    private final Motion motion;
    private final NearestObject nearest;
    private final Following following;
    private final Crowd crowd;
    private final @Nullable EdgeLookup edges;
    private final StopLines lights;
    private final int startStep;
    private final float[] corners = new float[8];
    private final float[] edgeM; // [N] of the last step

    /// @param evaluated `[N]` whose features count; the others are only there for them
    Counter(Scenario scenario, Members members, boolean[] evaluated, int startStep, int steps) {
        this.members = members;
        this.evaluated = evaluated;
        motion = new Motion(scenario, members, startStep, steps);
        nearest = new NearestObject(members);
        following = new Following(members);
        crowd = new Crowd(members.count);
        edges = scenario.map().bounds().known() ? new EdgeLookup(scenario.map()) : null;
        lights = new StopLines(scenario);
        this.startStep = startStep;
        edgeM = new float[members.count];
    }

    boolean edgesKnown() {
        return edges != null;
    }

    boolean lightsKnown() {
        return lights.known();
    }

    /// Counts one rollout.
    void count(Rollout rollout, Tally tally) {
        motion.load(rollout);
        for (int row = Motion.PAST; row < motion.rows; row++) {
            crowd.gather(motion, row);
            for (int k = 0; k < members.count; k++) {
                int i = row * members.count + k;
                if (evaluated[k] && motion.there[i]) {
                    kinematics(i, k, tally);
                    interaction(row, i, k, tally);
                    road(row, i, k, tally);
                }
            }
        }
        tally.endRollout();
    }

    private void kinematics(int i, int k, Tally tally) {
        if (motion.moving[i]) {
            tally.add(Feature.LINEAR_SPEED, Estimators.SPEED, k, motion.speedMps[i]);
            tally.add(Feature.ANGULAR_SPEED, Estimators.TURN, k, motion.turnRadps[i]);
        }
        if (motion.changing[i]) {
            tally.add(Feature.LINEAR_ACCELERATION, Estimators.ACCELERATION, k, motion.accelerationMps2[i]);
            tally.add(Feature.ANGULAR_ACCELERATION, Estimators.TURN_CHANGE, k, motion.turnChangeRadps2[i]);
        }
    }

    private void interaction(int row, int i, int k, Tally tally) {
        float distance = nearest.distanceM(motion, crowd, row, k);
        tally.add(Feature.DISTANCE_TO_NEAREST_OBJECT, Estimators.NEAREST, k, distance);
        tally.note(Feature.COLLISION, k, distance < 0);
        if (members.vehicle[k] && motion.moving[i]) {
            tally.add(
                    Feature.TIME_TO_COLLISION, Estimators.COLLISION_TIME, k, following.seconds(motion, crowd, row, k));
        }
    }

    private void road(int row, int i, int k, Tally tally) {
        if (edges != null) {
            edgeM[k] = stands(row, i) ? edgeM[k] : farthestOutM(edges, i, k);
            tally.add(Feature.DISTANCE_TO_ROAD_EDGE, Estimators.EDGE, k, edgeM[k]);
            tally.note(Feature.OFF_ROAD, k, edgeM[k] > 0);
        }
        if (members.vehicle[k] && lights.known() && motion.there[i - members.count]) {
            tally.note(Feature.LIGHT_VIOLATION, k, violatesLight(row, i, k));
        }
    }

    /// Whether a vehicle passes a red light on its way to a step; it is there at this one and the one before.
    private boolean violatesLight(int row, int i, int k) {
        int before = i - members.count;
        float half = members.halfLengthM[k];
        int signal = lights.violated(
                motion.x[before] + half * motion.cos[before],
                motion.y[before] + half * motion.sin[before],
                motion.x[i] + half * motion.cos[i],
                motion.y[i] + half * motion.sin[i],
                motion.cos[i],
                motion.sin[i],
                startStep + 1 + row - Motion.PAST);
        return signal >= 0;
    }

    /// Whether a member is where it was measured a step ago.
    private boolean stands(int row, int i) {
        int before = i - members.count;
        return row > Motion.PAST
                && motion.there[before]
                && motion.x[i] == motion.x[before]
                && motion.y[i] == motion.y[before]
                && motion.cos[i] == motion.cos[before]
                && motion.sin[i] == motion.sin[before];
    }

    private float farthestOutM(EdgeLookup lookup, int i, int k) {
        OrientedBox.corners(
                motion.x[i],
                motion.y[i],
                motion.cos[i],
                motion.sin[i],
                members.halfLengthM[k],
                members.halfWidthM[k],
                corners);
        return lookup.farthestOutM(corners);
    }
}
