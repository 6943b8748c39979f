package dev.skidpad.data.generate;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.random.RandomStream;

/// Decides who changes the lane, by MOBIL, and lets them begin.
final class LaneChanges {
    private static final double BEFORE_JUNCTION_M = 45;
    private static final double AFTER_START_M = 5;
    private static final double LEAST_HOLE_M = 2.5;

    private final RoadNetwork network;
    private final Surroundings surroundings;
    private final Routes routes;
    private final RandomStream random;
    private final Surroundings.Neighbour now = new Surroundings.Neighbour();
    private final Surroundings.Neighbour then = new Surroundings.Neighbour();

    LaneChanges(RoadNetwork network, Surroundings surroundings, Routes routes, RandomStream random) {
        this.network = network;
        this.surroundings = surroundings;
        this.routes = routes;
        this.random = random;
    }

    /// Lets a driver begin a lane change if it wants to and may.
    void consider(Vehicle me, double timeSeconds) {
        RoadLane lane = network.lane(me.lane());
        boolean cutsIn = timeSeconds >= me.cutInSeconds;
        if (me.changing() || me.aside.goalM() > 0 || !cutsIn && timeSeconds < me.nextChangeSeconds) {
            return;
        }
        me.nextChangeSeconds = timeSeconds + 0.5;
        if (lane.inJunction() || me.speedMps < 1.5 || me.s < AFTER_START_M) {
            return;
        }
        boolean ends = routes.endsHere(lane);
        double left = lane.lengthM() - me.s;
        if (!ends && left < BEFORE_JUNCTION_M && leadsIntoJunction(lane)) {
            return;
        }
        if (cutsIn) {
            cutIn(me, lane, timeSeconds);
            return;
        }
        double urgency = ends ? 1 + 6 / Math.max(1, left / 30) : 0;
        double toTheLeft = lane.left() >= 0 ? advantage(me, lane.left(), urgency) : Double.NEGATIVE_INFINITY;
        double toTheRight = lane.right() >= 0 && !routes.endsHere(network.lane(lane.right()))
                ? advantage(me, lane.right(), 0.05)
                : Double.NEGATIVE_INFINITY;
        double best = Math.max(toTheLeft, toTheRight);
        if (best > Double.NEGATIVE_INFINITY && me.temper.changing().isWorthwhile((float) best, 0)) {
            begin(me, toTheLeft >= toTheRight ? lane.left() : lane.right(), timeSeconds);
        }
    }

    /// Squeezes in without asking, as soon as there is a hole.
    private void cutIn(Vehicle me, RoadLane lane, double timeSeconds) {
        int side = lane.left() >= 0 ? lane.left() : lane.right();
        double s = lane.curve().besideOn(network.lane(side).curve(), me.s);
        surroundings.ahead(me, side, s, then);
        Vehicle follower = surroundings.behind(me, side, s);
        boolean room = !then.found || then.gapM > 2;
        boolean hole =
                follower == me || s - surroundings.on(follower, side) - me.frontM() - follower.frontM() > LEAST_HOLE_M;
        if (room && hole) {
            begin(me, side, timeSeconds);
            me.cutInSeconds = Double.POSITIVE_INFINITY;
        }
    }

    private boolean leadsIntoJunction(RoadLane lane) {
        for (int next : lane.successors()) {
            if (network.lane(next).inJunction()) {
                return true;
            }
        }
        return false;
    }

    /// The advantage of a change in m/s² as MOBIL counts it; minus infinity if it is not safe.
    private double advantage(Vehicle me, int target, double biasMps2) {
        double s = network.lane(me.lane()).curve().besideOn(network.lane(target).curve(), me.s);
        surroundings.leader(me, now);
        surroundings.ahead(me, target, s, then);
        Vehicle follower = surroundings.behind(me, target, s);
        if (then.found && then.gapM < 2 + 0.3 * me.speedMps) {
            return Double.NEGATIVE_INFINITY;
        }
        double before = accel(me.following(), me.speedMps, now);
        double after = accel(me.following(), me.speedMps, then);
        if (after < -me.temper.changing().safeDecelMps2()) {
            return Double.NEGATIVE_INFINITY;
        }
        double followerLoss = 0;
        if (follower != me) {
            double start = follower.toStartOf(target);
            double distance = start > 0 ? start + s : s - surroundings.on(follower, target);
            double gap = distance - me.frontM() - follower.frontM();
            if (gap < 1.5 + 0.2 * follower.speedMps) {
                return Double.NEGATIVE_INFINITY;
            }
            float braking = follower.following().accelMps2((float) follower.speedMps, (float) gap, (float) me.speedMps);
            if (!me.temper.changing().isSafe(braking)) {
                return Double.NEGATIVE_INFINITY;
            }
            followerLoss = Math.min(0, braking - follower.accelMps2);
        }
        return me.temper.changing().advantageMps2((float) (after - before), (float) followerLoss, 0) + biasMps2;
    }

    private static double accel(Idm following, double speedMps, Surroundings.Neighbour leader) {
        return leader.found
                ? Following.accel(following, speedMps, leader.gapM, leader.speedMps, leader.accelMps2)
                : following.freeAccelMps2((float) speedMps);
    }

    private void begin(Vehicle me, int target, double timeSeconds) {
        int from = me.lane();
        Curve old = network.lane(from).curve();
        Curve next = network.lane(target).curve();
        double s = old.besideOn(next, me.s);
        double width = next.leftwardTo(old, s);
        me.follow(network, routes.from(target, random), s);
        me.beginChange(from, width);
        me.nextChangeSeconds = timeSeconds + me.temper.changeSeconds() + 2 + 3 * random.nextDouble();
    }
}
