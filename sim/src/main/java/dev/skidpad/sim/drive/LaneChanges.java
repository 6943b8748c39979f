package dev.skidpad.sim.drive;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.driver.Mobil;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.Side;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.world.WorldView;
import org.jspecify.annotations.Nullable;

/// When drivers change lanes, by MOBIL, and along what.
///
/// A driver who is held up looks at the lane beside it, if that goes on beside its way for some seconds with no
/// solid line and no intersection between. Leaders and followers are those nearest in either lane now. Leaving
/// the recorded way costs [#LEAVING_MPS2], so that agents mostly go where they went.
///
/// A buffer: one session owns it.
final class LaneChanges {
    /// What an advantage has to exceed besides MOBIL's threshold for a driver to leave its recorded lane.
    private static final float LEAVING_MPS2 = 0.2f;

    /// Who is held up by less than this stays.
    private static final float HELD_UP_MPS2 = 0.5f;

    private static final float SLOWEST_MPS = 4f;
    private static final float LEAST_AHEAD_M = 50f;
    private static final float AHEAD_SECONDS = 5f;
    private static final float CHECK_EVERY_M = 5f;
    private static final float SIGHT_M = 60f;
    private static final float IN_LANE_M = 1.7f;
    private static final float LEAST_GAP_M = 2f;

    /// Who will be in a lane within this time counts as being there.
    private static final float FORESIGHT_SECONDS = 2f;

    /// How long a change takes.
    private static final float CHANGE_SECONDS = 3.5f;

    private static final float LEAST_CHANGE_M = 20f;
    private static final float POINT_SPACING_M = 2f;

    /// Where the lane beside ends, the way leads back by this much per metre.
    private static final float RETURN_SLOPE = 0.08f;

    private final WorldView view;
    private final LaneGraph graph;
    private final Idm idm;
    private final Mobil mobil;
    private float desired;
    private final SampledPath.Pose pose = new SampledPath.Pose();
    private final Polyline.Projection projection = new Polyline.Projection();

    // Those nearest around a driver, beside its way at a lateral distance: -1 where nobody is.
    private int leader;
    private float leaderGapM;
    private int follower;
    private float followerGapM;

    LaneChanges(RoadUsers users) {
        view = users.view();
        graph = users.graph();
        idm = users.style().idm();
        mobil = users.style().mobil();
    }

    /// The side to which a driver changes now; null if it stays.
    ///
    /// @param desiredMps how fast it would like to be here
    /// @param accelerationMps2 what it does now
    @Nullable
    Side side(int agent, RuleDriver driver, float desiredMps, float accelerationMps2) {
        desired = desiredMps;
        float speed = driver.speedMps();
        float free = idm.freeAccelMps2(speed, desired);
        if (speed < SLOWEST_MPS || accelerationMps2 > free - HELD_UP_MPS2) {
            return null;
        }
        driver.course().path().pose(driver.s(), pose);
        look(agent, 0);
        int ownLeader = leader;
        float ownLeaderGap = leaderGapM;
        int ownFollower = follower;
        float ownFollowerGap = followerGapM;
        if (ownLeader < 0) {
            return null;
        }
        float oldGain = 0;
        if (ownFollower >= 0) {
            float v = view.speedMps(ownFollower);
            float gap = ownFollowerGap + view.lengthM(agent) + ownLeaderGap;
            oldGain = idm.accelMps2(v, desired, gap, view.speedMps(ownLeader))
                    - idm.accelMps2(v, desired, ownFollowerGap, speed);
        }
        Side best = null;
        float most = 0;
        for (Side side : Side.values()) {
            if (goesOn(driver, side)) {
                look(agent, besideM(driver, driver.s(), side));
                float advantage = advantage(agent, speed, accelerationMps2, oldGain);
                if (advantage > most && mobil.isWorthwhile(advantage, -LEAVING_MPS2)) {
                    most = advantage;
                    best = side;
                }
            }
        }
        return best;
    }

    /// MOBIL's advantage of the lane that was looked at; negative infinity where a change is not safe.
    private float advantage(int agent, float speed, float acceleration, float oldGain) {
        boolean room = (leader < 0 || leaderGapM > LEAST_GAP_M) && (follower < 0 || followerGapM > LEAST_GAP_M);
        if (!room) {
            return Float.NEGATIVE_INFINITY;
        }
        float after = leader < 0
                ? idm.freeAccelMps2(speed, desired)
                : idm.accelMps2(speed, desired, leaderGapM, view.speedMps(leader));
        float newGain = 0;
        if (follower >= 0) {
            float v = view.speedMps(follower);
            float followerAfter = idm.accelMps2(v, desired, followerGapM, speed);
            if (!mobil.isSafe(followerAfter)) {
                return Float.NEGATIVE_INFINITY;
            }
            float before = leader < 0
                    ? idm.freeAccelMps2(v, desired)
                    : idm.accelMps2(v, desired, followerGapM + view.lengthM(agent) + leaderGapM, view.speedMps(leader));
            newGain = Math.min(0, followerAfter - before);
        }
        return mobil.advantageMps2(after - acceleration, newGain, oldGain);
    }

    /// Whether a lane goes on beside the way, and may be changed into.
    private boolean goesOn(RuleDriver driver, Side side) {
        Trail trail = driver.course().trail();
        float ahead = Math.max(LEAST_AHEAD_M, AHEAD_SECONDS * driver.speedMps());
        for (float u = 0; u <= ahead; u += CHECK_EVERY_M) {
            int piece = trail.pieceAt(driver.s() + u);
            if (piece < 0) {
                return false;
            }
            int lane = trail.lane(piece);
            float laneS = driver.s() + u - trail.wayS(piece, 0);
            if (!graph.mayChange(lane, side, laneS) || graph.inIntersection(lane, laneS)) {
                return false;
            }
        }
        return true;
    }

    /// How far to the left of the way the lane beside it is, m; 0 where there is none.
    private float besideM(RuleDriver driver, float s, Side side) {
        Trail trail = driver.course().trail();
        int piece = trail.pieceAt(s);
        int beside = piece < 0 ? -1 : graph.neighbour(trail.lane(piece), side, s - trail.wayS(piece, 0));
        if (beside < 0) {
            return 0;
        }
        driver.course().path().pose(s, pose);
        graph.lane(beside).centerline().project(pose.x(), pose.y(), projection);
        return -projection.lateralM();
    }

    /// Finds those nearest before and behind the pose, at a lateral distance from it.
    private void look(int agent, float lateralM) {
        leader = -1;
        follower = -1;
        leaderGapM = SIGHT_M;
        followerGapM = SIGHT_M;
        for (int a = 0; a < view.agentCount(); a++) {
            boolean drives = view.type(a) == AgentType.VEHICLE || view.type(a) == AgentType.CYCLIST;
            if (a == agent || !drives || !view.active(a)) {
                continue;
            }
            float dx = view.x(a) - pose.x();
            float dy = view.y(a) - pose.y();
            float along = dx * pose.cos() + dy * pose.sin();
            float aside = dy * pose.cos() - dx * pose.sin() - lateralM;
            float moves = FORESIGHT_SECONDS * (view.vy(a) * pose.cos() - view.vx(a) * pose.sin());
            if (Math.min(Math.abs(aside), Math.abs(aside + moves)) > IN_LANE_M) {
                continue;
            }
            float gap = Math.abs(along) - 0.5f * (view.lengthM(a) + view.lengthM(agent));
            if (along >= 0 && gap < leaderGapM) {
                leader = a;
                leaderGapM = gap;
            }
            if (along < 0 && gap < followerGapM) {
                follower = a;
                followerGapM = gap;
            }
        }
    }

    /// Draws the way into the lane beside and along it; where that ends, back.
    ///
    /// @param out filled from the driver's place on
    void draw(RuleDriver driver, Side side, GrowingPath out) {
        SampledPath path = driver.course().path();
        float length = Math.max(LEAST_CHANGE_M, CHANGE_SECONDS * driver.speedMps());
        out.clear();
        float target = besideM(driver, driver.s(), side);
        for (float u = 0; u <= path.lengthM() - driver.s(); u += POINT_SPACING_M) {
            float beside = besideM(driver, driver.s() + u, side);
            float back = Math.max(0, Math.abs(target) - RETURN_SLOPE * POINT_SPACING_M);
            target = beside != 0 ? beside : Math.copySign(back, target);
            float q = Math.min(1, u / length);
            float offset = target * q * q * (3 - 2 * q);
            path.pose(driver.s() + u, pose);
            out.add(pose.x() - offset * pose.sin(), pose.y() + offset * pose.cos());
        }
    }
}
