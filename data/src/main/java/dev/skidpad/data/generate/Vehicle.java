package dev.skidpad.data.generate;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.scene.AgentType;
import java.util.Arrays;

/// The state of one driven vehicle or bicycle; one simulation owns it.
///
/// It moves along a route of lanes and, while it changes the lane, from the old lane's middle to the new one's. Its box
/// centre lies on that way, and its heading is the way's direction.
final class Vehicle {
    /// A distance that stands for "not on the route".
    static final double ELSEWHERE = Double.NaN;

    private static final double ASIDE_SECONDS = 2.5;

    final int id;
    final AgentType type;
    final double lengthM;
    final double widthM;
    final double heightM;
    final Temper temper;

    /// Whether it is on the road: not yet before it enters, no more after it has left.
    boolean active = true;

    double enterSeconds;

    int[] route = {}; // lanes, the present one at routeAt
    int routeAt;
    double s; // m, arc length of the centre on the present lane
    double speedMps;
    double accelMps2;

    private Idm following;
    private double[] startOf = {}; // [lanes] m along the route at which a lane starts; ELSEWHERE if it is not on it

    int changingFrom = -1; // the lane that it is leaving and still stands in the way of, or -1 as "none"
    private final Shift change = new Shift(); // from the old lane's middle to the new one's

    /// Its way round somebody slow.
    final Shift aside = new Shift();

    double nextChangeSeconds; // not before
    private double odometerM;

    int servedStop = -1; // the lane behind the stop sign at which it has stopped
    double standingSeconds;

    /// How far ahead of its front it means to stop at present, m; infinite if it does not.
    double holdM = Double.POSITIVE_INFINITY;

    double brakeFromSeconds = Double.POSITIVE_INFINITY;
    double brakeUntilSeconds = Double.NEGATIVE_INFINITY;
    double brakeMps2;
    double cutInSeconds = Double.POSITIVE_INFINITY;

    double x;
    double y;
    double headingRad;

    Vehicle(int id, AgentType type, double lengthM, double widthM, double heightM, Temper temper) {
        this.id = id;
        this.type = type;
        this.lengthM = lengthM;
        this.widthM = widthM;
        this.heightM = heightM;
        this.temper = temper;
        following = temper.following();
    }

    /// How it follows, with the speed that the road allows at present.
    Idm following() {
        return following;
    }

    /// Sets the speed that the road allows.
    void desire(double desiredMps) {
        if (Math.abs(desiredMps - following.desiredSpeedMps()) > 0.02) {
            following = following.withDesiredSpeed((float) Math.max(0.5, desiredMps));
        }
    }

    int lane() {
        return route[routeAt];
    }

    double frontM() {
        return 0.5 * lengthM;
    }

    /// Sets a new route, of which it is on the first lane.
    void follow(RoadNetwork network, int[] lanes, double along) {
        route = lanes;
        routeAt = 0;
        s = along;
        startOf = new double[network.lanes().size()];
        Arrays.fill(startOf, ELSEWHERE);
        double start = 0;
        for (int lane : lanes) {
            startOf[lane] = start;
            start += network.lane(lane).lengthM();
        }
    }

    /// From the centre forward to the start of a lane, m: negative if it lies behind, NaN if it is not on the route.
    double toStartOf(int lane) {
        return startOf[lane] - startOf[route[routeAt]] - s;
    }

    /// From the centre to the end of the route, m.
    double toEnd(RoadNetwork network) {
        int last = route[route.length - 1];
        return toStartOf(last) + network.lane(last).lengthM();
    }

    boolean changing() {
        return change.moving();
    }

    /// Begins to move over from one lane to a neighbour, on which its route already is.
    void beginChange(int from, double oldLaneToTheLeftM) {
        changingFrom = from;
        change.begin(oldLaneToTheLeftM, 0);
    }

    /// How far its centre is to the left of the middle of its present lane, m.
    double leftM() {
        return temper.keepLeftM() + change.leftM() + aside.leftM();
    }

    /// How far to the left a lane change still has to lead it back, m.
    double changeLeftM() {
        return change.leftM();
    }

    /// Moves it by one step along its way; it becomes inactive at the end of its route.
    void advance(RoadNetwork network, double dt) {
        double newSpeed = Math.max(0, speedMps + accelMps2 * dt);
        double distance = 0.5 * (speedMps + newSpeed) * dt;
        accelMps2 = (newSpeed - speedMps) / dt;
        speedMps = newSpeed;
        standingSeconds = speedMps < 0.2 ? standingSeconds + dt : 0;
        Curve curve = network.lane(lane()).curve();
        double slope = slope();
        s += distance * Math.sqrt(1 - slope * slope) / stretch(curve);
        odometerM += distance;
        change.advance(temper.changeSeconds(), dt, distance);
        aside.advance(ASIDE_SECONDS, dt, distance);
        if (!change.moving()) {
            changingFrom = -1;
        }
        while (s > network.lane(lane()).lengthM()) {
            if (routeAt == route.length - 1) {
                active = false;
                return;
            }
            s -= network.lane(lane()).lengthM();
            routeAt++;
            changingFrom = -1;
        }
    }

    /// Computes its pose from where it is on its way.
    void place(RoadNetwork network, Curve.Sample sample) {
        Curve curve = network.lane(lane()).curve();
        curve.sample(s, sample);
        double left = leftM() + temper.swayM() * StrictMath.sin(phase());
        double c = StrictMath.cos(sample.headingRad());
        double sn = StrictMath.sin(sample.headingRad());
        x = sample.x() - left * sn;
        y = sample.y() + left * c;
        headingRad = sample.headingRad() + StrictMath.asin(slope());
    }

    private double phase() {
        return temper.swayPerM() * odometerM + id;
    }

    /// How much it goes to the left for each metre that it drives.
    private double slope() {
        return temper.swayM() * temper.swayPerM() * StrictMath.cos(phase())
                + change.slope(temper.changeSeconds(), speedMps)
                + aside.slope(ASIDE_SECONDS, speedMps);
    }

    /// How long its own way is compared with that of the lane's middle, which it keeps to one side of in a bend.
    private double stretch(Curve curve) {
        return Math.max(0.3, 1 - curve.curvatureAt(s) * leftM());
    }
}
