package dev.skidpad.data.generate;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.data.generate.Conflict.Kind;
import dev.skidpad.data.generate.RoadLane.Control;
import java.util.List;

/// Where a driver has to stop for lights, signs and other traffic, and whom to follow into a merge.
///
/// A driver compares windows of time: when it would be on a shared patch of road, and when the other would. With
/// precedence it goes first unless the other can no longer stop; without, it waits until its window is free by its
/// own margin.
final class RightOfWay {
    private static final double LOOKAHEAD_M = 75;
    private static final double FAR_M = 130;
    private static final double FIRM_BRAKING_MPS2 = 3.2;
    private static final double YELLOW_BRAKING_MPS2 = 3.0;
    private static final double RED_BRAKING_MPS2 = 7.0;
    private static final double STARTING_MPS2 = 1.5;
    private static final double STOP_SECONDS = 0.8;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;
    private final CrossingRules crossings;

    RightOfWay(RoadNetwork network, List<Vehicle> vehicles, CrossingRules crossings) {
        this.network = network;
        this.vehicles = vehicles;
        this.crossings = crossings;
    }

    /// Two drivers whose ways share a patch of road.
    ///
    /// @param line from my front to where I would wait, m
    /// @param myIn from my front to the patch, m
    /// @param myOut from my rear to its end, m
    /// @param theirIn from the other's front to the patch, m
    /// @param theirOut from the other's rear to its end, m
    private record Meeting(
            Vehicle me, Vehicle other, double line, double myIn, double myOut, double theirIn, double theirOut) {}

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
            crossings.assess(me, lane, start, out);
        }
    }

    private void assessEntry(Vehicle me, RoadLane lane, double distance, double timeSeconds, Demand out) {
        if (lane.control() == Control.LIGHTS) {
            SignalState state = network.lights().orElseThrow().at(lane.lightGroup(), timeSeconds);
            double braking = me.speedMps * me.speedMps / (2 * Math.max(0.5, distance));
            if (state.forbidsEntry() && braking < RED_BRAKING_MPS2 || state.warns() && braking < YELLOW_BRAKING_MPS2) {
                out.hold(distance);
            }
        } else if (lane.control() == Control.STOP && me.servedStop != lane.index()) {
            if (distance < 3.5 && me.standingSeconds > STOP_SECONDS) {
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
                double theirs =
                        other.active && other.id != me.id ? other.toStartOf(conflict.other()) : Vehicle.ELSEWHERE;
                if (Double.isNaN(theirs)) {
                    continue;
                }
                if (conflict.kind() == Kind.DIVERGING) {
                    followIntoFork(me, start, conflict, other, theirs, out);
                } else {
                    assessMeeting(meeting(me, start, line, conflict, other, theirs), conflict, out);
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

    /// Somebody ahead who takes the other branch of a fork is a leader until their rear is out of the way.
    private static void followIntoFork(
            Vehicle me, double start, Conflict conflict, Vehicle other, double theirs, Demand out) {
        double ahead = start - theirs;
        boolean onBranch = theirs < 0 && -theirs - other.frontM() < conflict.otherOut();
        if (onBranch && ahead > 0) {
            out.follow(ahead - me.frontM() - other.frontM(), other);
        }
    }

    private static Meeting meeting(
            Vehicle me, double start, double line, Conflict conflict, Vehicle other, double theirs) {
        return new Meeting(
                me,
                other,
                line,
                start + conflict.in() - me.frontM(),
                start + conflict.out() + me.frontM(),
                theirs + conflict.otherIn() - other.frontM(),
                theirs + conflict.otherOut() + other.frontM());
    }

    private static void assessMeeting(Meeting m, Conflict conflict, Demand out) {
        if (m.theirOut < 0 || m.theirIn > FAR_M) {
            return;
        }
        if (conflict.kind() == Kind.MERGING && theyLeadIntoMerge(m)) {
            out.follow(m.myOut - m.theirOut - m.me.lengthM, m.other);
            if (m.theirIn <= 0) {
                return;
            }
        }
        if (m.myIn > 0 && mustWait(m, conflict.precedence())) {
            out.hold(m.line > -1 ? m.line : m.myIn);
        }
    }

    /// Whether the other is nearer to the end of a merge, and one of the two can no longer do otherwise.
    private static boolean theyLeadIntoMerge(Meeting m) {
        boolean nearer = m.theirOut < m.myOut || m.theirOut == m.myOut && m.other.id < m.me.id;
        return nearer && (m.theirIn <= 0 || m.myIn <= 0 || m.theirIn < 15 && cannotStop(m.other, m.theirIn));
    }

    private static boolean mustWait(Meeting m, Conflict.Precedence precedence) {
        Vehicle me = m.me;
        Vehicle other = m.other;
        double cruise = Math.max(me.speedMps, 0.8 * me.following().desiredSpeedMps());
        double myInSeconds = travelSeconds(m.myIn, me.speedMps, cruise, STARTING_MPS2);
        double theirOutSeconds = travelSeconds(m.theirOut, other.speedMps, other.speedMps + 3, 0.8);
        boolean theyAreGone = theirOutSeconds + 0.4 < myInSeconds;
        if (m.theirIn <= 0 || theyAreGone) {
            return !theyAreGone;
        }
        // Whoever has come close on a decision to go is less easily put off.
        double braking = me.speedMps * me.speedMps / (2 * Math.max(0.1, Math.max(m.line, m.myIn)));
        double margin = me.temper.gapSeconds() * Math.max(0.25, Math.min(1, 1.5 - 0.5 * braking));
        double myOutSeconds = travelSeconds(m.myOut, me.speedMps, cruise, STARTING_MPS2);
        double theirCruise = Math.max(other.speedMps, other.following().desiredSpeedMps());
        double theirInSeconds = travelSeconds(m.theirIn, other.speedMps, theirCruise, 1.2);
        boolean theyHold = other.holdM <= m.theirIn + 0.5;
        if (braking > FIRM_BRAKING_MPS2 || theyHold || myOutSeconds + margin < theirInSeconds) {
            return false;
        }
        boolean theyMustCome = cannotStop(other, m.theirIn);
        return switch (precedence) {
            case MINE -> theyMustCome;
            case THEIRS -> me.temper.priority() == Temper.Priority.OBEYS || m.theirIn < 4;
            case FIRST_COME -> theyMustCome || comesFirst(other, theirInSeconds, me, myInSeconds);
        };
    }

    /// Whether `a` arrives first, standing counted as having arrived.
    private static boolean comesFirst(Vehicle a, double aSeconds, Vehicle b, double bSeconds) {
        double aKey = aSeconds - a.standingSeconds;
        double bKey = bSeconds - b.standingSeconds;
        return aKey < bKey || aKey == bKey && a.id < b.id;
    }

    private static boolean cannotStop(Vehicle vehicle, double distance) {
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
}
