package dev.skidpad.data.generate;

import dev.skidpad.core.scene.AgentType;
import java.util.List;

/// Lets drivers pass cyclists on the side of oncoming traffic when that is far enough away.
final class Overtaking {
    private static final double SIDE_ROOM_M = 1.15;
    private static final double WORTHWHILE_MPS = 1.5;
    private static final double CLOSE_SECONDS = 3.5;
    private static final double BACK_IN_M = 6;
    private static final double SIGHT_M = 260;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;

    Overtaking(RoadNetwork network, List<Vehicle> vehicles) {
        this.network = network;
        this.vehicles = vehicles;
    }

    /// Lets a driver begin or end to pass a cyclist.
    void consider(Vehicle me) {
        if (me.type != AgentType.VEHICLE || me.aside.moving() || me.changing()) {
            return;
        }
        if (me.aside.goalM() > 0) {
            if (nobodyBeside(me)) {
                me.aside.begin(me.aside.goalM(), 0);
            }
            return;
        }
        RoadLane lane = network.lane(me.lane());
        if (lane.opposite() < 0 || lane.inJunction() || me.s < 3) {
            return;
        }
        Vehicle slow = cyclistAhead(me);
        if (slow == me) {
            return;
        }
        double goal = slow.leftM() + 0.5 * (slow.widthM + me.widthM) + SIDE_ROOM_M - me.leftM();
        double speed = Math.max(me.speedMps, 0.85 * me.following().desiredSpeedMps());
        double gap = slow.s - me.s;
        double seconds = (gap + me.lengthM + slow.lengthM + BACK_IN_M + 8) / Math.max(1, speed - slow.speedMps);
        boolean roomAhead = lane.lengthM() - me.s > speed * seconds + 25 && !crosswalkWithin(me, speed * seconds);
        if (goal > 0.2 && roomAhead && oncomingM(me, lane) > (speed + 1.1 * lane.limitMps()) * seconds + 15) {
            me.aside.begin(0, goal);
        }
    }

    /// The cyclist whom a driver has caught up with; the driver itself stands for "nobody".
    private Vehicle cyclistAhead(Vehicle me) {
        Vehicle nearest = me;
        double least = 8 + CLOSE_SECONDS * me.speedMps;
        for (Vehicle other : vehicles) {
            double ahead = other.s - me.s;
            if (other.active && other != me && other.lane() == me.lane() && ahead > 0 && ahead < least) {
                nearest = other;
                least = ahead;
            }
        }
        boolean worthwhile = nearest.type == AgentType.CYCLIST
                && nearest.speedMps > 1
                && nearest.speedMps + WORTHWHILE_MPS < me.following().desiredSpeedMps();
        return worthwhile ? nearest : me;
    }

    /// Whether a driver who is passing has left all cyclists behind.
    private boolean nobodyBeside(Vehicle me) {
        for (Vehicle other : vehicles) {
            double ahead = other.s - me.s;
            double half = me.frontM() + other.frontM();
            boolean near = ahead > -half - BACK_IN_M && ahead < half + 1.5 * me.speedMps;
            if (other.active && other.type == AgentType.CYCLIST && other.lane() == me.lane() && near) {
                return false;
            }
        }
        return true;
    }

    private boolean crosswalkWithin(Vehicle me, double distanceM) {
        for (Crossing crossing : network.crossings()) {
            for (Crossing.LaneCrossing meeting : crossing.lanes()) {
                double ahead = meeting.in() - me.s;
                if (meeting.lane() == me.lane() && ahead > 0 && ahead < distanceM) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How far away the next oncoming vehicle is, m.
    private double oncomingM(Vehicle me, RoadLane lane) {
        RoadLane opposite = network.lane(lane.opposite());
        double here = opposite.lengthM() * (1 - me.s / lane.lengthM());
        double nearest = SIGHT_M;
        for (Vehicle other : vehicles) {
            if (!other.active) {
                continue;
            }
            double distance =
                    other.lane() == opposite.index() ? here - other.s : here + other.toStartOf(opposite.index());
            if (distance > -15) {
                nearest = Math.min(nearest, distance);
            }
        }
        return nearest;
    }
}
