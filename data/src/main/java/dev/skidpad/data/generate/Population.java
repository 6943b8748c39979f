package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.data.generate.Stage.Standing;
import dev.skidpad.data.generate.Walker.Across;
import dev.skidpad.data.generate.Walker.Courage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts everybody on a network: the ego first, then others where there is room.
final class Population {
    /// How many can use one crossing.
    static final int LAYERS = 4;

    private static final int MOST_VEHICLES = 26;
    private static final double LAYER_M = 0.8;

    private final RoadNetwork network;
    private final RandomStream random;
    private final Routes routes;
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Walker> walkers = new ArrayList<>();
    private final List<Standing> standing = new ArrayList<>();
    private final int[] layersUsed; // [crossings]
    private double truckShare = 0.08;
    private double cyclistShare = 0.06;

    Population(RoadNetwork network, RandomStream random) {
        this.network = network;
        this.random = random;
        routes = new Routes(network);
        layersUsed = new int[network.crossings().size()];
    }

    /// Who else is on the road: the shares of trucks and of cyclists among those who drive.
    Population with(double newTruckShare, double newCyclistShare) {
        truckShare = newTruckShare;
        cyclistShare = newCyclistShare;
        return this;
    }

    Routes routes() {
        return routes;
    }

    /// The stage with everybody who was added.
    Stage stage(SceneKind kind, Vehicle ego, int warmUpSteps) {
        return new Stage(kind, network, ego, vehicles, walkers, standing, warmUpSteps);
    }

    /// The ego: a car of ordinary size with an attentive driver.
    Vehicle ego(int[] route, double s) {
        Vehicle ego = new Vehicle(
                vehicles.size(),
                AgentType.VEHICLE,
                random.uniform(4.3f, 5.0f),
                random.uniform(1.8f, 2.0f),
                random.uniform(1.45f, 1.75f),
                Temper.attentive(random));
        return add(ego, route, s);
    }

    /// A car with any driver.
    Vehicle car(Temper temper, int[] route, double s) {
        Vehicle car = new Vehicle(
                vehicles.size(),
                AgentType.VEHICLE,
                random.uniform(3.8f, 5.1f),
                random.uniform(1.7f, 2.0f),
                random.uniform(1.4f, 1.8f),
                temper);
        return add(car, route, s);
    }

    /// Somebody on a bicycle.
    Vehicle cyclist(int lane, double s) {
        return add(bicycle(network.lane(lane).widthM()), routes.from(lane, random), s);
    }

    private Vehicle add(Vehicle vehicle, int[] route, double s) {
        vehicle.follow(network, route, s);
        vehicle.speedMps = startingSpeed(vehicle);
        vehicle.nextChangeSeconds = random.uniform(0, 4);
        vehicles.add(vehicle);
        return vehicle;
    }

    private Vehicle anybody(int lane, double s) {
        double draw = random.nextDouble();
        RoadLane on = network.lane(lane);
        boolean curbLane = on.right() < 0;
        if (draw < truckShare && on.widthM() >= 3.2) {
            return add(truck(), straightest(lane), s);
        }
        if (draw < truckShare + cyclistShare && curbLane && on.limitMps() < 17) {
            return add(bicycle(on.widthM()), routes.from(lane, random), s);
        }
        if (draw > 0.9) {
            return add(van(), routes.from(lane, random), s);
        }
        return car(Temper.anybody(random), routes.from(lane, random), s);
    }

    /// Trucks do not take the sharpest turns.
    private int[] straightest(int lane) {
        int[] route = routes.from(lane, random);
        for (int attempt = 0; attempt < 4; attempt++) {
            boolean sharp = false;
            for (int l : route) {
                sharp |= network.lane(l).curve().sharpest() > 0.1;
            }
            if (!sharp) {
                break;
            }
            route = routes.from(lane, random);
        }
        return route;
    }

    private Vehicle truck() {
        return new Vehicle(
                vehicles.size(),
                AgentType.VEHICLE,
                random.uniform(6.5f, 10.5f),
                random.uniform(2.35f, 2.55f),
                random.uniform(2.8f, 3.8f),
                Temper.trucker(random));
    }

    private Vehicle van() {
        return new Vehicle(
                vehicles.size(),
                AgentType.VEHICLE,
                random.uniform(5.0f, 6.2f),
                random.uniform(1.95f, 2.15f),
                random.uniform(2.0f, 2.7f),
                Temper.anybody(random));
    }

    private Vehicle bicycle(double laneWidthM) {
        return new Vehicle(
                vehicles.size(),
                AgentType.CYCLIST,
                random.uniform(1.65f, 1.9f),
                random.uniform(0.55f, 0.75f),
                random.uniform(1.6f, 1.9f),
                Temper.cyclist(random, laneWidthM));
    }

    /// What it may drive where it starts: within limits and bends, and slow enough for a junction ahead.
    private double startingSpeed(Vehicle vehicle) {
        double speed = vehicle.temper.topSpeedMps();
        double start = -vehicle.s;
        for (int lane : vehicle.route) {
            RoadLane on = network.lane(lane);
            if (start > 0 && on.control() != RoadLane.Control.FREE) {
                speed = Math.min(speed, Math.sqrt(2 * 1.4 * Math.max(1, start - 6)));
            }
            for (int i = 0; i < on.curve().size() && start + on.curve().s(i) < 80; i += 2) {
                double ahead = start + on.curve().s(i);
                if (ahead >= 0) {
                    double allowed = on.speedMps()[i] * Math.min(1, vehicle.temper.speedFactor());
                    speed = Math.min(speed, Math.sqrt(allowed * allowed + 2 * ahead));
                }
            }
            start += on.lengthM();
        }
        return speed * random.uniform(0.85f, 1f);
    }

    /// Others along a stretch of a lane, with gaps of random length beyond the safe one.
    void along(int lane, double from, double to, double meanGapM) {
        double s = from + random.uniform(0, (float) meanGapM);
        while (s < to && vehicles.size() < MOST_VEHICLES) {
            double speed = network.lane(lane).speedAt(s);
            if (isFree(lane, s, 7 + 1.1 * speed)) {
                Vehicle added = anybody(lane, s);
                s += 0.5 * added.lengthM;
            }
            s += 7 + 1.1 * speed - meanGapM * StrictMath.log(1 - random.nextDouble());
        }
    }

    /// Others on a whole lane.
    void along(int lane, double meanGapM) {
        along(lane, 4, network.lane(lane).lengthM() - 6, meanGapM);
    }

    /// Others who come in at the start of a lane during the scene.
    void arriving(int lane, double meanSeconds, double untilSeconds) {
        double time = 1;
        while (true) {
            time -= meanSeconds * StrictMath.log(1 - random.nextDouble());
            if (time > untilSeconds || vehicles.size() >= MOST_VEHICLES) {
                return;
            }
            anybody(lane, 6).enterSeconds = time;
            time += 2;
        }
    }

    private boolean isFree(int lane, double s, double distance) {
        for (Vehicle vehicle : vehicles) {
            if (vehicle.lane() == lane && Math.abs(vehicle.s - s) < distance + vehicle.frontM()) {
                return false;
            }
        }
        return true;
    }

    /// Somebody who strolls along a pavement.
    private void strolling(Curve pavement, double from) {
        double speed = random.uniform(0.9f, 1.7f);
        double length = speed * 18;
        boolean back = random.chance(0.5);
        double side = random.uniform(-0.4f, 0.4f);
        int points = 12;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            double along = from + (back ? -1 : 1) * length * i / (points - 1);
            Pose pose = pavement.at(along).moved(0, side);
            x[i] = pose.x();
            y[i] = pose.y();
        }
        add(speed, Optional.empty(), x, y);
    }

    /// Somebody who comes along the road to a crossing, crosses, and walks on.
    ///
    /// The ways of those who use one crossing lie in each other like the layers of an onion, so they never meet.
    ///
    /// @param direction 1 along the crossing's axis, -1 against it
    /// @param side on which side of the axis all ways to and from it lie: 1 left, -1 right
    /// @param beforeM how far before the kerb they start
    void crossing(int crossing, int direction, int side, double beforeM, Courage courage, double egoSeconds) {
        Crossing at = network.crossings().get(crossing);
        int layer = layersUsed[crossing]++;
        double speed = courage == Courage.HEEDLESS ? random.uniform(1.2f, 2.3f) : random.uniform(1.0f, 1.8f);
        double beside = side * (0.375 - 0.25 * layer) * at.widthM();
        double kerb = 0.8 + LAYER_M * layer;
        double start = direction > 0 ? -kerb : at.lengthM() + kerb;
        double end = direction > 0 ? at.lengthM() + kerb : -kerb;
        double before = Math.max(0.3, beforeM - kerb);
        Pose[] way = {
            at.axis().moved(start, beside + side * before),
            at.axis().moved(start, beside),
            at.axis().moved(end, beside),
            at.axis().moved(end, beside + side * 30)
        };
        double[] x = new double[way.length];
        double[] y = new double[way.length];
        for (int i = 0; i < way.length; i++) {
            x[i] = way[i].x();
            y[i] = way[i].y();
        }
        double from = before + kerb;
        Across across = new Across(crossing, from, from + at.lengthM(), direction, courage, egoSeconds);
        add(speed, Optional.of(across), x, y);
    }

    private void add(double speed, Optional<Across> across, double[] x, double[] y) {
        walkers.add(new Walker(
                walkers.size(), random.uniform(0.5f, 0.7f), random.uniform(1.2f, 1.95f), speed, across, x, y));
    }

    /// Strollers on the pavements within a distance of a place.
    void strollers(int count, double x, double y, double radiusM) {
        if (network.pavements().isEmpty()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            Curve pavement =
                    network.pavements().get(random.nextInt(network.pavements().size()));
            for (int attempt = 0; attempt < 10; attempt++) {
                double s = random.uniform(30, (float) pavement.lengthM() - 30);
                Pose pose = pavement.at(s);
                double dx = pose.x() - x;
                double dy = pose.y() - y;
                if (dx * dx + dy * dy < radiusM * radiusM) {
                    strolling(pavement, s);
                    break;
                }
            }
        }
    }

    /// Parked vehicles along an edge, close together with gaps here and there; none in the given stretch.
    void parkedAlong(Curve edge, double from, double to, double occupied, double freeFrom, double freeTo) {
        double s = from;
        while (s < to) {
            boolean big = random.chance(0.15);
            double length = big ? random.uniform(5.2f, 6.5f) : random.uniform(3.9f, 5.0f);
            double width = big ? random.uniform(1.95f, 2.1f) : random.uniform(1.7f, 1.95f);
            double centre = s + 0.5 * length;
            boolean inFree = centre + 0.5 * length > freeFrom && centre - 0.5 * length < freeTo;
            if (!inFree && random.chance(occupied)) {
                double kerb = random.uniform(0.2f, 0.35f);
                Pose pose = edge.at(centre).moved(0, kerb + 0.5 * width).turned(random.uniform(-0.02f, 0.02f));
                standing.add(
                        new Standing(AgentType.VEHICLE, pose, length, width, big ? random.uniform(2f, 2.6f) : 1.5));
            }
            s += length + random.uniform(0.8f, 2.2f);
        }
    }

    /// Something that stands in the way.
    void standing(Standing thing) {
        standing.add(thing);
    }
}
