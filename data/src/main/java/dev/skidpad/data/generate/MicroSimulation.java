package dev.skidpad.data.generate;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.random.RandomStream;
import java.util.List;

/// Drives everybody on a network, step by step.
///
/// Each step, every driver's acceleration is the least of what these demand: the speed that the road allows here and
/// soon, the leader, a place to stop at, somebody to follow into a merge, and braking that the scene's script wants. It
/// is then limited in its rate of change, more for comfort than for emergencies. Then everybody moves at once.
final class MicroSimulation {
    /// Time between steps, s.
    static final double DT_SECONDS = 0.1;

    private static final double COMFORTABLE_JERK_MPS3 = 3.0;
    private static final double EMERGENCY_JERK_MPS3 = 25;
    private static final double EMERGENCY_MPS2 = -3.0;
    private static final double EASY_BRAKING_MPS2 = 1.5;
    private static final double SLOWING_HORIZON_M = 90;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;
    private final List<Walker> walkers;
    private final Vehicle ego;
    private final CrossingRules crossings;
    private final RightOfWay rightOfWay;
    private final Surroundings surroundings;
    private final LaneChanges laneChanges;
    private final Overtaking overtaking;
    private final Routes routes;
    private final Demand demand = new Demand();
    private final Surroundings.Neighbour leader = new Surroundings.Neighbour();
    private final Curve.Sample sample = new Curve.Sample();
    private final double[] wanted; // [vehicles] m/s²
    private int step;

    MicroSimulation(Stage stage, RandomStream random) {
        network = stage.network();
        vehicles = stage.vehicles();
        walkers = stage.walkers();
        ego = stage.ego();
        routes = new Routes(network);
        crossings = new CrossingRules(network, vehicles, walkers);
        rightOfWay = new RightOfWay(network, vehicles, crossings);
        surroundings = new Surroundings(network, vehicles);
        overtaking = new Overtaking(network, vehicles);
        laneChanges = new LaneChanges(network, surroundings, routes, random);
        wanted = new double[vehicles.size()];
        for (Vehicle vehicle : vehicles) {
            vehicle.active = vehicle.enterSeconds <= 0;
            vehicle.place(network, sample);
        }
        for (Walker walker : walkers) {
            walker.place(0);
        }
    }

    double timeSeconds() {
        return step * DT_SECONDS;
    }

    /// Moves everybody by one step.
    void step() {
        double time = timeSeconds();
        for (int i = 0; i < vehicles.size(); i++) {
            Vehicle vehicle = vehicles.get(i);
            if (!vehicle.active && vehicle.enterSeconds <= time && vehicle.enterSeconds > 0) {
                tryToEnter(vehicle);
            }
            if (vehicle.active) {
                wanted[i] = wantedAccel(vehicle, time);
            }
        }
        for (int i = 0; i < vehicles.size(); i++) {
            Vehicle vehicle = vehicles.get(i);
            if (vehicle.active) {
                vehicle.accelMps2 = smoothed(vehicle, wanted[i]);
                vehicle.advance(network, DT_SECONDS);
                laneChanges.consider(vehicle, time);
                overtaking.consider(vehicle);
                vehicle.place(network, sample);
            }
        }
        for (int i = 0; i < walkers.size(); i++) {
            Walker walker = walkers.get(i);
            walker.advance(mayGo(walker, time), DT_SECONDS);
        }
        step++;
    }

    /// A vehicle enters when the road ahead of its place is free enough for its speed.
    private void tryToEnter(Vehicle vehicle) {
        surroundings.ahead(vehicle, vehicle.lane(), vehicle.s - 1e-3, leader);
        Vehicle behind = surroundings.behind(vehicle, vehicle.lane(), vehicle.s);
        boolean room = !leader.found || leader.gapM > 4 + 1.2 * vehicle.speedMps;
        if (room && behind == vehicle) {
            if (leader.found) {
                vehicle.speedMps = Math.min(vehicle.speedMps, leader.speedMps + 0.1 * leader.gapM);
            }
            vehicle.active = true;
            vehicle.enterSeconds = 0;
            vehicle.place(network, sample);
        }
    }

    private double wantedAccel(Vehicle me, double time) {
        double roadAccel = roadDemand(me);
        Idm following = me.following();
        double accel = Math.min(following.freeAccelMps2((float) me.speedMps), roadAccel);
        surroundings.leader(me, leader);
        if (leader.found) {
            accel = Math.min(
                    accel, Following.accel(following, me.speedMps, leader.gapM, leader.speedMps, leader.accelMps2));
        }
        rightOfWay.assess(me, time, demand);
        me.holdM = demand.holdM();
        double hold = Math.min(demand.holdM(), endOfLane(me));
        if (hold < Double.POSITIVE_INFINITY) {
            accel = Math.min(accel, Following.accelToStop(following, me.speedMps, hold));
        }
        if (demand.follows()) {
            accel = Math.min(
                    accel,
                    Following.accel(
                            following, me.speedMps, demand.gapM(), demand.leaderMps(), demand.leaderAccelMps2()));
        }
        if (time >= me.brakeFromSeconds && time < me.brakeUntilSeconds) {
            accel = Math.min(accel, me.brakeMps2);
        }
        return accel;
    }

    /// Where a lane ends under a vehicle that has to leave it; of no concern as long as stopping there is easy.
    private double endOfLane(Vehicle me) {
        if (!routes.endsHere(network.lane(me.route[me.route.length - 1]))) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = me.toEnd(network) - me.frontM() - 4;
        boolean easy = me.speedMps * me.speedMps < 2 * EASY_BRAKING_MPS2 * distance;
        return easy ? Double.POSITIVE_INFINITY : distance;
    }

    /// Sets the desired speed to what the road allows here, and returns the acceleration that slower places ahead
    /// allow.
    private double roadDemand(Vehicle me) {
        double accel = Double.POSITIVE_INFINITY;
        double factor = me.temper.speedFactor();
        double bendFactor = Math.min(1, factor);
        double comfortable = me.temper.following().comfortableDecelMps2();
        double v = me.speedMps;
        double horizon = Math.min(SLOWING_HORIZON_M, 10 + 0.5 * v + v * v / (2 * 0.6 * comfortable));
        RoadLane lane = network.lane(me.lane());
        int node = lane.curve().segment(me.s);
        double here = Math.min(me.temper.topSpeedMps(), limited(lane, node, factor, bendFactor));
        me.desire(here);
        int r = me.routeAt;
        double start = -me.s;
        node++;
        while (true) {
            Curve curve = lane.curve();
            while (node < curve.size()) {
                double distance = start + curve.s(node);
                if (distance > horizon) {
                    return accel;
                }
                double allowed = limited(lane, node, factor, bendFactor);
                if (allowed < v) {
                    double needed = (v * v - allowed * allowed) / (2 * Math.max(2, distance - 0.5 * v));
                    if (needed > 0.6 * comfortable) {
                        accel = Math.min(accel, -Math.min(needed, 1.3 * comfortable));
                    } else if (needed > 0.3 * comfortable) {
                        accel = Math.min(accel, 0);
                    }
                }
                node += 2;
            }
            if (++r >= me.route.length) {
                return accel;
            }
            start += lane.lengthM();
            lane = network.lane(me.route[r]);
            node = 0;
        }
    }

    private static double limited(RoadLane lane, int node, double factor, double bendFactor) {
        double speed = lane.speedMps()[node];
        return speed < lane.limitMps() ? Math.min(speed * bendFactor, lane.limitMps() * factor) : speed * factor;
    }

    private static double smoothed(Vehicle vehicle, double wantedMps2) {
        double jerk = wantedMps2 < EMERGENCY_MPS2 ? EMERGENCY_JERK_MPS3 : COMFORTABLE_JERK_MPS3;
        double change = wantedMps2 - vehicle.accelMps2;
        double limit = jerk * DT_SECONDS;
        // Letting go of the brake is always quick enough.
        double up = vehicle.accelMps2 < EMERGENCY_MPS2 ? 10 * DT_SECONDS : limit;
        return vehicle.accelMps2 + Math.max(-limit, Math.min(up, change));
    }

    private boolean mayGo(Walker walker, double time) {
        if (walker.across.isEmpty() || walker.phase == Walker.Phase.ON_THE_ROAD) {
            return true;
        }
        Walker.Across across = walker.across.get();
        if (walker.s < across.from() - 0.5) {
            return true;
        }
        return switch (across.courage()) {
            case CAREFUL -> crossings.mayCross(walker, time);
            case HEEDLESS -> egoIsNear(across);
        };
    }

    private boolean egoIsNear(Walker.Across across) {
        Crossing crossing = network.crossings().get(across.crossing());
        for (Crossing.LaneCrossing meeting : crossing.lanes()) {
            double distance = ego.toStartOf(meeting.lane()) + meeting.in() - ego.frontM();
            if (distance > -20 && distance < across.egoSeconds() * Math.max(1, ego.speedMps)) {
                return true;
            }
        }
        return false;
    }
}
