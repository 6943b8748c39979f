package dev.skidpad.eval.suite;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.EnumSet;
import java.util.Set;

/// Says which situations occur in a scene, by what its record shows from now on: recorded and generated
/// scenes alike.
///
/// The rules look at where everyone is along and across the ego's route; their thresholds are the
/// constants of this class, of [LeftTurn] and of [Merging]. They are tuned for suites: a scene that is
/// named has the situation; not every scene that has it is named.
public final class SituationClassifier {
    /// In the ego's lane: nearer to the route than this, centre to route, m.
    static final float IN_LANE_M = 1.5f;

    /// Driving the same way, or the opposite one: within this of it, rad.
    static final float SAME_WAY_RAD = 0.6f;

    /// Leader brakes: at least so hard over [#BRAKING_SECONDS], from at least [#BRAKING_FROM_MPS].
    static final float BRAKING_MPS2 = 3f;

    static final float BRAKING_SECONDS = 0.6f;
    static final float BRAKING_FROM_MPS = 4f;
    static final float LEADER_M = 50f;

    /// Cut-in: from so far beside the route to so near it within [#CHANGE_SECONDS], and with a gap
    /// below [#CUT_IN_GAP_M] or [#CUT_IN_HEADWAY_SECONDS].
    static final float BESIDE_M = 2f;

    static final float CHANGED_M = 1f;
    static final float CHANGE_SECONDS = 5f;
    static final float CUT_IN_GAP_M = 10f;
    static final float CUT_IN_HEADWAY_SECONDS = 2f;
    static final float DRIVING_MPS = 3f;

    /// Crossing: from one side of the route to the other, at most so far ahead.
    static final float CROSSING_M = 45f;

    static final float WALKING_MPS = 0.4f;

    /// Occlusion: hidden at most so long before coming into the way, from at least so far beside it.
    static final float HIDDEN_SECONDS = 3f;

    static final float HIDDEN_BESIDE_M = 2.5f;
    static final float APPEARS_M = 40f;

    /// Narrow passage: somebody oncoming so near ahead who passes with less than [#PASSING_M] between
    /// the sides, or a standing vehicle before them whose side is nearer than [#INTRUDES_M] to that of
    /// an ego on its route.
    static final float ONCOMING_M = 80f;

    static final float ONCOMING_BESIDE_M = 6f;
    static final float NARROW_M = 60f;
    static final float INTRUDES_M = 0.1f;
    static final float PASSING_M = 0.7f;

    /// Dense: at least so many within [#DENSE_M], on average, parked ones not counted.
    static final double DENSE_COUNT = 8;

    static final float DENSE_M = 30f;

    private final RouteFrame frame;
    private final Scenario scenario;

    private SituationClassifier(Scenario scenario) {
        this.scenario = scenario;
        frame = new RouteFrame(scenario);
    }

    /// The situations of a scene; [Cluster#ORDINARY] alone where there is none.
    public static Set<Cluster> classify(Scenario scenario) {
        return new SituationClassifier(scenario).classify();
    }

    private Set<Cluster> classify() {
        Set<Cluster> found = EnumSet.noneOf(Cluster.class);
        for (int a = 0; a < scenario.agentCount(); a++) {
            if (a != scenario.egoIndex()) {
                agent(a, found);
            }
        }
        if (LeftTurn.across(frame)) {
            found.add(Cluster.UNPROTECTED_LEFT);
        }
        if (Merging.withSomebody(frame)) {
            found.add(Cluster.MERGE);
        }
        if (narrow()) {
            found.add(Cluster.NARROW_PASSAGE);
        }
        if (density() >= DENSE_COUNT) {
            found.add(Cluster.DENSE_TRAFFIC);
        }
        if (found.isEmpty()) {
            found.add(Cluster.ORDINARY);
        }
        return found;
    }

    private void agent(int a, Set<Cluster> found) {
        AgentType type = scenario.tracks().get(a).type();
        if (type == AgentType.VEHICLE && brakes(a)) {
            found.add(Cluster.LEADER_BRAKES);
        }
        if (type == AgentType.VEHICLE && cutsIn(a)) {
            found.add(Cluster.CUT_IN);
        }
        if (type == AgentType.PEDESTRIAN && crosses(a)) {
            found.add(Cluster.CROSSING_PEDESTRIAN);
        }
        if (type != AgentType.OTHER && appears(a)) {
            found.add(Cluster.OCCLUSION);
        }
    }

    // ---- rules, each on one agent

    private boolean brakes(int a) {
        int over = Math.round(BRAKING_SECONDS / frame.dtSeconds());
        for (int k = 0; k + over < frame.samples(); k++) {
            if (leads(a, k)
                    && frame.present(a, k + over)
                    && frame.speedMps(a, k) >= BRAKING_FROM_MPS
                    && frame.speedMps(a, k) - frame.speedMps(a, k + over) >= BRAKING_MPS2 * over * frame.dtSeconds()) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int a, int k) {
        return frame.present(a, k)
                && Math.abs(frame.lateralM(a, k)) < IN_LANE_M
                && Math.abs(frame.turnRad(a, k)) < SAME_WAY_RAD
                && frame.gapM(a, k) > 0
                && frame.gapM(a, k) < LEADER_M;
    }

    private boolean cutsIn(int a) {
        int last = Integer.MIN_VALUE; // the sample at which it was last seen beside
        int most = Math.round(CHANGE_SECONDS / frame.dtSeconds());
        for (int k = 0; k < frame.samples(); k++) {
            if (!frame.present(a, k) || Math.abs(frame.turnRad(a, k)) > SAME_WAY_RAD) {
                last = Integer.MIN_VALUE;
                continue;
            }
            float beside = Math.abs(frame.lateralM(a, k));
            float gap = frame.gapM(a, k);
            float close = Math.max(CUT_IN_GAP_M, CUT_IN_HEADWAY_SECONDS * frame.egoSpeedMps(k));
            if (beside >= BESIDE_M) {
                last = k;
            } else if (beside < CHANGED_M && last >= 0) {
                boolean near = gap > 0 && gap < close && frame.egoSpeedMps(k) > DRIVING_MPS;
                if (near && k - last <= most && frame.speedMps(a, k) > DRIVING_MPS) {
                    return true;
                }
                last = Integer.MIN_VALUE;
            }
        }
        return false;
    }

    private boolean crosses(int a) {
        for (int k = 0; k + 1 < frame.samples(); k++) {
            if (frame.present(a, k)
                    && frame.present(a, k + 1)
                    && frame.lateralM(a, k) * frame.lateralM(a, k + 1) < 0
                    && frame.speedMps(a, k) > WALKING_MPS
                    && frame.aheadM(a, k) > 0
                    && frame.aheadM(a, k) < CROSSING_M) {
                return true;
            }
        }
        return false;
    }

    // Comes into the way ahead, from the side, having been hidden shortly before.
    private boolean appears(int a) {
        int most = Math.round(HIDDEN_SECONDS / frame.dtSeconds());
        int hidden = Integer.MIN_VALUE;
        for (int k = 0; k < frame.samples(); k++) {
            if (!frame.present(a, k)) {
                continue;
            }
            float beside = Math.abs(frame.lateralM(a, k));
            boolean ahead = frame.aheadM(a, k) > 0 && frame.aheadM(a, k) < APPEARS_M;
            if (beside < IN_LANE_M && ahead && hidden >= 0 && k - hidden <= most) {
                return true;
            }
            boolean moves = frame.speedMps(a, k) > WALKING_MPS;
            if (beside > HIDDEN_BESIDE_M && ahead && moves && LineOfSight.hidden(scenario, a, frame.step(k))) {
                hidden = k;
            }
        }
        return false;
    }

    // ---- rules on the scene

    private boolean narrow() {
        for (int a = 0; a < scenario.agentCount(); a++) {
            if (a == scenario.egoIndex() || scenario.tracks().get(a).type() != AgentType.VEHICLE) {
                continue;
            }
            for (int k = 0; k < frame.samples(); k++) {
                if (oncoming(a, k) && (passesClosely(a, k) || obstacleBetween(a, k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean oncoming(int a, int k) {
        return frame.present(a, k)
                && frame.speedMps(a, k) > 1
                && Math.abs(frame.turnRad(a, k)) > StrictMath.PI - SAME_WAY_RAD
                && Math.abs(frame.lateralM(a, k)) < ONCOMING_BESIDE_M
                && frame.aheadM(a, k) > -2
                && frame.aheadM(a, k) < ONCOMING_M;
    }

    private boolean passesClosely(int a, int k) {
        return Math.abs(frame.aheadM(a, k)) < 4 && clearanceM(a, k) < PASSING_M;
    }

    private boolean obstacleBetween(int oncoming, int k) {
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track track = scenario.tracks().get(b);
            boolean stands = b != scenario.egoIndex()
                    && b != oncoming
                    && track.type() == AgentType.VEHICLE
                    && frame.present(b, k)
                    && standsThroughout(track);
            if (stands
                    && frame.aheadM(b, k) > 0
                    && frame.aheadM(b, k) < Math.min(NARROW_M, frame.aheadM(oncoming, k))
                    && clearanceM(b, k) < INTRUDES_M) {
                return true;
            }
        }
        return false;
    }

    // From the ego's side, were it on the route, to an agent's, were it parallel to it; negative where they overlap.
    private float clearanceM(int a, int k) {
        float widths = scenario.ego().widthM() + scenario.tracks().get(a).widthM();
        return Math.abs(frame.lateralM(a, k)) - 0.5f * widths;
    }

    private static boolean standsThroughout(Track track) {
        return track.pathLengthM(0, track.steps() - 1) < 1;
    }

    private double density() {
        int count = 0;
        for (int a = 0; a < scenario.agentCount(); a++) {
            if (a == scenario.egoIndex() || standsThroughout(scenario.tracks().get(a))) {
                continue;
            }
            for (int k = 0; k < frame.samples(); k++) {
                count += frame.present(a, k) && frame.distanceM(a, k) < DENSE_M ? 1 : 0;
            }
        }
        return (double) count / frame.samples();
    }
}
