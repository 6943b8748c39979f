package dev.skidpad.data.generate;

import java.util.List;

/// Who drives ahead of whom and behind whom, lane by lane.
final class Surroundings {
    private static final double SIGHT_M = 110;
    private static final double SIDE_CLEARANCE_M = 0.6;

    private final RoadNetwork network;
    private final List<Vehicle> vehicles;

    Surroundings(RoadNetwork network, List<Vehicle> vehicles) {
        this.network = network;
        this.vehicles = vehicles;
    }

    /// Somebody ahead or behind.
    static final class Neighbour {
        /// Whether there is anybody; if not, the rest is without meaning.
        boolean found;

        /// Bumper to bumper, m.
        double gapM;

        double speedMps;
        double accelMps2;

        private void clear() {
            found = false;
            gapM = Double.POSITIVE_INFINITY;
        }

        private void offer(double gap, Vehicle vehicle) {
            if (gap < gapM) {
                found = true;
                gapM = gap;
                speedMps = vehicle.speedMps;
                accelMps2 = vehicle.accelMps2;
            }
        }
    }

    /// The nearest vehicle ahead on a driver's route, or ahead on the lane that it is leaving.
    void leader(Vehicle me, Neighbour out) {
        out.clear();
        for (int v = 0; v < vehicles.size(); v++) {
            Vehicle other = vehicles.get(v);
            if (other == me || !other.active || passesBeside(me, other)) {
                continue;
            }
            double half = me.frontM() + other.frontM();
            double ahead = me.toStartOf(other.lane()) + other.s;
            if (ahead > 0 && ahead < SIGHT_M) {
                out.offer(ahead - half, other);
            }
            if (other.changingFrom >= 0) {
                double old = me.toStartOf(other.changingFrom) + beside(other.lane(), other.changingFrom, other.s);
                if (old > 0 && old < SIGHT_M) {
                    out.offer(old - half, other);
                }
            }
            if (me.changingFrom >= 0 && other.lane() == me.changingFrom) {
                double old = other.s - beside(me.lane(), me.changingFrom, me.s);
                if (old > 0 && old < SIGHT_M) {
                    out.offer(old - half, other);
                }
            }
        }
    }

    /// Whether two on the same lane keep to different sides of it with room between them.
    private static boolean passesBeside(Vehicle a, Vehicle b) {
        return a.lane() == b.lane()
                && Math.abs(a.leftM() - b.leftM()) > 0.5 * (a.widthM + b.widthM) + SIDE_CLEARANCE_M
                && a.changingFrom < 0
                && b.changingFrom < 0;
    }

    /// The nearest vehicle ahead of a place on a lane, looking into the lanes that follow it.
    void ahead(Vehicle me, int lane, double s, Neighbour out) {
        out.clear();
        for (int v = 0; v < vehicles.size(); v++) {
            Vehicle other = vehicles.get(v);
            if (other == me || !other.active) {
                continue;
            }
            double half = me.frontM() + other.frontM();
            double distance = Double.NaN;
            if (other.lane() == lane || other.changingFrom == lane) {
                distance = on(other, lane) - s;
            } else {
                for (int next : network.lane(lane).successors()) {
                    if (other.lane() == next) {
                        distance = network.lane(lane).lengthM() - s + other.s;
                    }
                }
            }
            if (distance > 0 && distance < SIGHT_M) {
                out.offer(distance - half, other);
            }
        }
    }

    /// The nearest vehicle behind a place on a lane, looking into the lanes before it.
    ///
    /// @return the vehicle; the driver itself stands for "nobody"
    Vehicle behind(Vehicle me, int lane, double s) {
        Vehicle nearest = me;
        double least = SIGHT_M;
        for (int v = 0; v < vehicles.size(); v++) {
            Vehicle other = vehicles.get(v);
            if (other == me || !other.active) {
                continue;
            }
            double distance = Double.NaN;
            if (other.lane() == lane || other.changingFrom == lane) {
                distance = s - on(other, lane);
            } else {
                double start = other.toStartOf(lane);
                if (start > 0) {
                    distance = start + s;
                }
            }
            if (distance >= 0 && distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    /// How far along a lane a vehicle is that drives on it or is leaving it.
    double on(Vehicle vehicle, int lane) {
        return vehicle.lane() == lane ? vehicle.s : beside(vehicle.lane(), lane, vehicle.s);
    }

    private double beside(int from, int to, double s) {
        Curve a = network.lane(from).curve();
        Curve b = network.lane(to).curve();
        return a.size() == b.size() ? a.besideOn(b, s) : s;
    }
}
