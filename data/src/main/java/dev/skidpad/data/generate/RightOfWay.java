package dev.skidpad.data.generate;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.data.generate.Conflict.Kind;
import dev.skidpad.data.generate.Crossing.LaneCrossing;
import dev.skidpad.data.generate.RoadLane.Control;
import java.util.List;

/// Where a driver has to stop for lights, signs, other traffic and pedestrians, and whom to follow into a merge.
///
/// A driver compares windows of time: when it would be on a shared patch of road, and when the other would. With
/// precedence it goes first unless the other can no longer stop; without, it waits until its window is free by its
/// own margin.
final class RightOfWay {
    private static final double LOOKAHEAD_M = 75;
    private static final double FIRM_BRAKING_MPS2 = 3.2;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;
    private final List<Walker> walkers;
    private final List<List<LaneCrossing>> crossingsOfLane; // [lanes]
    private final List<List<Crossing>> crossingOf; // [lanes], parallel to crossingsOfLane

    RightOfWay(RoadNetwork network, List<Vehicle> vehicles, List<Walker> walkers) {
        this.network = network;
        this.vehicles = vehicles;
        this.walkers = walkers;
        crossingsOfLane = network.lanes().stream()
                .map(lane -> network.crossings().stream()
                        .flatMap(c -> c.lanes().stream())
                        .filter(c -> c.lane() == lane.index())
                        .toList())
                .toList();
        crossingOf = network.lanes().stream()
                .map(lane -> network.crossings().stream()
                        .flatMap(c -> c.lanes().stream()
                                .filter(l -> l.lane() == lane.index())
                                .map(l -> c))
                        .toList())
                .toList();
    }

    /// What rules a driver's speed besides the road and the leader in its lane.
    static final class Demand {
        /// Where to stop, ahead of the front, m; infinite for nowhere.
        double holdM;

        /// The gap to somebody to follow into a merge, m; infinite for nobody.
        double gapM;

        /// The speed of that somebody, m/s.
        double leaderMps;

        /// The acceleration of that somebody, m/s².
        double leaderAccelMps2;

        private void clear() {
            holdM = Double.POSITIVE_INFINITY;
            gapM = Double.POSITIVE_INFINITY;
            leaderMps = 0;
        }

        private void hold(double distanceM) {
            holdM = Math.min(holdM, distanceM);
        }

        private void follow(double gap, Vehicle leader) {
            if (gap < gapM) {
                gapM = gap;
                leaderMps = leader.speedMps;
                leaderAccelMps2 = leader.accelMps2;
            }
        }
    }

    /// Finds what rules a driver at a time.
    void assess(Vehicle me, double timeSeconds, Demand out) {
        out.clear();
        double reach = Math.max(40, Math.min(LOOKAHEAD_M, 4 * me.speedMps + 25));
        for (int r = me.routeAt; r < me.route.length; r++) {
            RoadLane lane = network.lane(me.route[r]);
            double start = me.toStartOf(lane.index());
            if (start > reach) {
                return;
            }
            if (start - me.frontM() > -0.5) {
                assessEntry(me, lane, start - me.frontM(), timeSeconds, out);
            }
            assessConflicts(me, lane, start, out);
            assessPedestrians(me, lane, start, out);
        }
    }

    private void assessEntry(Vehicle me, RoadLane lane, double distance, double timeSeconds, Demand out) {
        if (lane.control() == Control.LIGHTS) {
            SignalState state = network.lights().orElseThrow().at(lane.lightGroup(), timeSeconds);
            double needed = me.speedMps * me.speedMps / (2 * Math.max(0.5, distance));
            if (state.forbidsEntry() && needed < 7 || state.warns() && needed < 3.0) {
                out.hold(distance);
            }
        } else if (lane.control() == Control.STOP && me.servedStop != lane.index()) {
            if (distance < 3.5 && me.standingSeconds > 0.8) {
                me.servedStop = lane.index();
            } else if (me.temper.priority() == Temper.Priority.OBEYS || distance > 15) {
                out.hold(distance);
            }
        }
    }

    private void assessConflicts(Vehicle me, RoadLane lane, double start, Demand out) {
        List<Conflict> conflicts = network.conflicts().get(lane.index());
        if (conflicts.isEmpty()) {
            return;
        }
        double line = start + waitingLine(lane, conflicts) - me.frontM();
        for (int c = 0; c < conflicts.size(); c++) {
            Conflict conflict = conflicts.get(c);
            if (start + conflict.out() + me.frontM() < 0) {
                continue;
            }
            for (int v = 0; v < vehicles.size(); v++) {
                Vehicle other = vehicles.get(v);
                if (other != me && other.active) {
                    double theirs = other.toStartOf(conflict.other());
                    if (!Double.isNaN(theirs)) { // on their route
                        assessOther(me, start, line, conflict, other, theirs, out);
                    }
                }
            }
        }
    }

    /// Where on a lane its drivers wait for others: before the first patch on which they have no precedence, or at
    /// the lane's start if that has a stop sign.
    private static double waitingLine(RoadLane lane, List<Conflict> conflicts) {
        if (lane.control() == Control.STOP) {
            return 0;
        }
        double line = Double.POSITIVE_INFINITY;
        for (int c = 0; c < conflicts.size(); c++) {
            Conflict conflict = conflicts.get(c);
            if (conflict.kind() != Kind.DIVERGING && conflict.precedence() != Conflict.Precedence.MINE) {
                line = Math.min(line, conflict.in() - 0.5);
            }
        }
        return Math.max(0, line);
    }

    private void assessOther(
            Vehicle me, double start, double line, Conflict conflict, Vehicle other, double theirs, Demand out) {
        double theirIn = theirs + conflict.otherIn() - other.frontM();
        double theirOut = theirs + conflict.otherOut() + other.frontM();
        if (theirOut < 0 || theirIn > 130) {
            return;
        }
        if (conflict.kind() == Kind.DIVERGING) {
            double rear = -theirs - other.frontM();
            if (theirs < 0 && start - theirs > 0 && rear < conflict.otherOut()) {
                out.follow(start - theirs - me.frontM() - other.frontM(), other);
            }
            return;
        }
        double myIn = start + conflict.in() - me.frontM();
        double myOut = start + conflict.out() + me.frontM();
        boolean theyAreIn = theirIn <= 0;
        boolean iAmIn = myIn <= 0;
        if (conflict.kind() == Kind.MERGING) {
            double lead = myOut - theirOut;
            boolean theyLead = lead > 0 || lead == 0 && other.id < me.id;
            if (theyLead && (theyAreIn || iAmIn || cannotStop(theirIn, other) && theirIn < 15)) {
                out.follow(lead - 0.5 * (me.lengthM - other.lengthM) - other.lengthM, other);
                if (theyAreIn) {
                    return;
                }
            }
        }
        if (iAmIn) {
            return;
        }
        if (mustWait(me, myIn, myOut, line, conflict, other, theirIn, theirOut)) {
            out.hold(line > -1 ? line : myIn);
        }
    }

    private static boolean mustWait(
            Vehicle me,
            double myIn,
            double myOut,
            double line,
            Conflict conflict,
            Vehicle other,
            double theirIn,
            double theirOut) {
        double cruise = Math.max(me.speedMps, 0.8 * me.following().desiredSpeedMps());
        double theirCruise = Math.max(other.speedMps, other.following().desiredSpeedMps());
        double myInSeconds = travelSeconds(myIn, me.speedMps, cruise, 1.5);
        double theirOutSeconds = travelSeconds(theirOut, other.speedMps, other.speedMps + 3, 0.8);
        if (theirIn <= 0) {
            return theirOutSeconds + 0.4 > myInSeconds;
        }
        // Whoever has come close on a decision to go is less easily put off.
        double braking = me.speedMps * me.speedMps / (2 * Math.max(0.1, Math.max(line, myIn)));
        boolean iMustGo = braking > FIRM_BRAKING_MPS2;
        double margin = me.temper.gapSeconds() * Math.max(0.25, Math.min(1, 1.5 - 0.5 * braking));
        double myOutSeconds = travelSeconds(myOut, me.speedMps, cruise, 1.5);
        double theirInSeconds = travelSeconds(theirIn, other.speedMps, theirCruise, 1.2);
        if (myOutSeconds + margin < theirInSeconds || theirOutSeconds + 0.4 < myInSeconds) {
            return false;
        }
        boolean theyHold = other.holdM <= theirIn + 0.5;
        boolean theyMustCome = cannotStop(theirIn, other) && !theyHold;
        return !iMustGo
                && switch (conflict.precedence()) {
                    case MINE -> theyMustCome;
                    case THEIRS -> !theyHold && (me.temper.priority() == Temper.Priority.OBEYS || theirIn < 4);
                    case FIRST_COME ->
                        !theyHold && (theyMustCome || comesFirst(other, theirInSeconds, me, myInSeconds));
                };
    }

    private static boolean comesFirst(Vehicle a, double aSeconds, Vehicle b, double bSeconds) {
        double aKey = aSeconds - a.standingSeconds;
        double bKey = bSeconds - b.standingSeconds;
        return aKey < bKey || aKey == bKey && a.id < b.id;
    }

    private static boolean cannotStop(double distance, Vehicle vehicle) {
        return vehicle.speedMps * vehicle.speedMps > 2 * FIRM_BRAKING_MPS2 * Math.max(0, distance);
    }

    /// The time to drive a distance, accelerating up to a speed.
    static double travelSeconds(double distanceM, double speedMps, double cruiseMps, double accelMps2) {
        if (distanceM <= 0) {
            return 0;
        }
        double ramp = (cruiseMps * cruiseMps - speedMps * speedMps) / (2 * accelMps2);
        if (ramp >= distanceM) {
            return (Math.sqrt(speedMps * speedMps + 2 * accelMps2 * distanceM) - speedMps) / accelMps2;
        }
        double rampSeconds = Math.max(0, (cruiseMps - speedMps) / accelMps2);
        return rampSeconds + (distanceM - Math.max(0, ramp)) / Math.max(0.5, cruiseMps);
    }

    private void assessPedestrians(Vehicle me, RoadLane lane, double start, Demand out) {
        List<LaneCrossing> here = crossingsOfLane.get(lane.index());
        for (int c = 0; c < here.size(); c++) {
            LaneCrossing meeting = here.get(c);
            Crossing crossing = crossingOf.get(lane.index()).get(c);
            double in = start + meeting.in() - me.frontM();
            double out2 = start + meeting.out() + me.frontM();
            if (in < -1 || in > 60) {
                continue;
            }
            for (int w = 0; w < walkers.size(); w++) {
                Walker walker = walkers.get(w);
                if (walker.across.isPresent()
                        && walker.across.get().crossing() == crossing.index()
                        && mustLetPass(me, in, out2, meeting.across(), walker, crossing)) {
                    out.hold(in - 1.0);
                }
            }
        }
    }

    private static boolean mustLetPass(
            Vehicle me, double in, double out, double laneAcross, Walker walker, Crossing crossing) {
        int direction = walker.across.orElseThrow().direction();
        double toLane = (laneAcross - walker.acrossM(crossing)) * direction;
        double half = 0.5 * me.widthM + 0.9;
        if (toLane < -half || walker.phase == Walker.Phase.AFTER) {
            return false;
        }
        double needed = me.speedMps * me.speedMps / (2 * Math.max(0.3, in));
        if (walker.phase == Walker.Phase.ON_THE_ROAD) {
            if (walker.acrossM(crossing) < crossing.hiddenM()) {
                return false;
            }
            double walk = Math.max(0.6, walker.nowMps);
            double arrives = Math.max(0, toLane - half) / walk;
            double leaves = (toLane + half) / walk;
            double speed = Math.max(0.5, me.speedMps);
            return out / speed + 0.6 > arrives && in / speed < leaves + 0.5;
        }
        boolean atKerb =
                walker.phase == Walker.Phase.WAITING || walker.across.get().from() - walker.s < 1.5;
        return atKerb
                && crossing.marking() == Crossing.Marking.ZEBRA
                && crossing.lightGroup() < 0
                && me.temper.pedestrians() == Temper.Pedestrians.LETS_THEM_CROSS
                && needed < 2.5;
    }

    /// Whether a careful pedestrian may step on the road.
    boolean mayCross(Walker walker, double timeSeconds) {
        Crossing crossing = network.crossings().get(walker.across.orElseThrow().crossing());
        double whole = crossing.lengthM() / walker.speedMps;
        if (crossing.lightGroup() >= 0
                && network.lights().orElseThrow().redFor(crossing.lightGroup(), timeSeconds, whole) < whole) {
            return false;
        }
        for (LaneCrossing meeting : crossing.lanes()) {
            for (Vehicle vehicle : vehicles) {
                double start = vehicle.active ? vehicle.toStartOf(meeting.lane()) : Double.NaN;
                if (!Double.isNaN(start) && blocks(vehicle, start, meeting, walker, crossing)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean blocks(
            Vehicle vehicle, double start, LaneCrossing meeting, Walker walker, Crossing crossing) {
        double in = start + meeting.in() - vehicle.frontM();
        double out = start + meeting.out() + vehicle.frontM();
        if (out < 0 || in > 90) {
            return false;
        }
        double walk = Math.abs(meeting.across() - walker.acrossM(crossing)) + 1.8;
        if (in <= 0) {
            return true;
        }
        boolean held = vehicle.holdM < in + 0.5;
        if (held) {
            return vehicle.speedMps * vehicle.speedMps / (2 * in) > 1.8;
        }
        return in / Math.max(1, vehicle.speedMps) < walk / walker.speedMps + 1.5;
    }
}
