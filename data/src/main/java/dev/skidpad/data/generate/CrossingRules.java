package dev.skidpad.data.generate;

import dev.skidpad.data.generate.Crossing.LaneCrossing;
import java.util.ArrayList;
import java.util.List;

/// How drivers and pedestrians get along where pedestrians cross: for whom drivers stop, and when pedestrians go.
final class CrossingRules {
    private static final double SIGHT_M = 60;
    private static final double STOP_BEFORE_M = 1.0;
    private static final double SIDE_ROOM_M = 0.9;
    private static final double POLITE_BRAKING_MPS2 = 2.5;
    private static final double TRUSTED_BRAKING_MPS2 = 1.8;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;
    private final List<Walker> walkers;
    private final List<List<Place>> places = new ArrayList<>(); // [lanes]

    CrossingRules(RoadNetwork network, List<Vehicle> vehicles, List<Walker> walkers) {
        this.network = network;
        this.vehicles = vehicles;
        this.walkers = walkers;
        for (int lane = 0; lane < network.lanes().size(); lane++) {
            places.add(new ArrayList<>());
        }
        for (Crossing crossing : network.crossings()) {
            for (LaneCrossing meeting : crossing.lanes()) {
                places.get(meeting.lane()).add(new Place(crossing, meeting));
            }
        }
    }

    /// A crossing where it meets one lane.
    private record Place(Crossing crossing, LaneCrossing meeting) {}

    /// Adds where a driver has to stop on a lane for pedestrians.
    ///
    /// @param start from the driver's centre to the start of the lane, m
    void assess(Vehicle me, RoadLane lane, double start, Demand out) {
        List<Place> here = places.get(lane.index());
        for (int p = 0; p < here.size(); p++) {
            Place place = here.get(p);
            double in = start + place.meeting.in() - me.frontM();
            if (in < -STOP_BEFORE_M || in > SIGHT_M) {
                continue;
            }
            double beyond = start + place.meeting.out() + me.frontM();
            for (int w = 0; w < walkers.size(); w++) {
                Walker walker = walkers.get(w);
                if (walker.uses(place.crossing) && mustLetPass(me, in, beyond, place, walker)) {
                    out.hold(in - STOP_BEFORE_M);
                }
            }
        }
    }

    private static boolean mustLetPass(Vehicle me, double in, double beyond, Place place, Walker walker) {
        double toLane = walker.toGo(place.crossing, place.meeting.across());
        double half = 0.5 * me.widthM + SIDE_ROOM_M;
        if (toLane < -half) {
            return false;
        }
        return switch (walker.phase) {
            case AFTER -> false;
            case ON_THE_ROAD -> isSeen(walker, place.crossing) && meets(me, in, beyond, walker, toLane, half);
            case BEFORE, WAITING ->
                walker.isAtKerb() && yieldsToWaiting(me.temper, place.crossing) && canStopGently(me, in);
        };
    }

    /// Whether no parked vehicle hides a pedestrian from drivers any more.
    private static boolean isSeen(Walker walker, Crossing crossing) {
        return walker.acrossM(crossing) >= crossing.hiddenM();
    }

    /// Whether a driver and a pedestrian would be in the same place at about the same time. Whoever could stop only
    /// hard any more goes on, if it is just possible.
    private static boolean meets(Vehicle me, double in, double beyond, Walker walker, double toLane, double half) {
        double walk = Math.max(0.6, walker.nowMps);
        double arrives = Math.max(0, toLane - half) / walk;
        double leaves = (toLane + half) / walk;
        double speed = Math.max(0.5, me.speedMps);
        double margin = canStopGently(me, in) ? 0.6 : 0.1;
        return beyond / speed + margin > arrives && in / speed < leaves + 0.5;
    }

    private static boolean yieldsToWaiting(Temper temper, Crossing crossing) {
        return crossing.marking() == Crossing.Marking.ZEBRA
                && crossing.lightGroup() < 0
                && temper.pedestrians() == Temper.Pedestrians.LETS_THEM_CROSS;
    }

    private static boolean canStopGently(Vehicle me, double in) {
        return me.speedMps * me.speedMps < 2 * POLITE_BRAKING_MPS2 * Math.max(0.3, in);
    }

    /// Whether a careful pedestrian may step on the road: the lights allow it for as long as it takes, and whoever
    /// drives this way has stopped, is about to, or is far.
    boolean mayCross(Walker walker, double timeSeconds) {
        Crossing crossing = network.crossings().get(walker.across.orElseThrow().crossing());
        double needed = crossing.lengthM() / walker.speedMps;
        if (crossing.lightGroup() >= 0
                && network.lights().orElseThrow().redFor(crossing.lightGroup(), timeSeconds, needed) < needed) {
            return false;
        }
        for (LaneCrossing meeting : crossing.lanes()) {
            for (Vehicle vehicle : vehicles) {
                double start = vehicle.active ? vehicle.toStartOf(meeting.lane()) : Vehicle.ELSEWHERE;
                if (!Double.isNaN(start) && isInTheWay(vehicle, start, meeting, walker, crossing)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isInTheWay(
            Vehicle vehicle, double start, LaneCrossing meeting, Walker walker, Crossing crossing) {
        double in = start + meeting.in() - vehicle.frontM();
        double beyond = start + meeting.out() + vehicle.frontM();
        if (beyond < 0 || in > 1.5 * SIGHT_M) {
            return false;
        }
        if (in <= 0) {
            return true;
        }
        if (vehicle.holdM < in + 0.5) {
            return vehicle.speedMps * vehicle.speedMps > 2 * TRUSTED_BRAKING_MPS2 * in;
        }
        double walk = Math.abs(meeting.across() - walker.acrossM(crossing)) + 1.8;
        return in / Math.max(1, vehicle.speedMps) < walk / walker.speedMps + 1.5;
    }
}
