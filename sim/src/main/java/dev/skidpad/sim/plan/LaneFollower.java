package dev.skidpad.sim.plan;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.path.CarFollowing;
import dev.skidpad.sim.path.Corridor;
import dev.skidpad.sim.path.LaneWalk;
import dev.skidpad.sim.path.PointList;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.path.SpeedProfile;
import dev.skidpad.sim.world.RearAxle;
import dev.skidpad.sim.world.WorldView;

/// A careful driver by rules: the baseline that knows the route but nobody's future.
///
/// - **Where**: back to the middle of the route by a smooth curve, then along it.
/// - **How fast**: the intelligent driver model towards the least of the speed limit (without one:
///   [#CITY_MPS], on a freeway [#FREEWAY_MPS], or what it drives at the start if that is more) and what
///   curves allow at [#LATERAL_MPS2].
/// - **For whom it brakes**: whoever is or will be in the way ([Corridor], yielding to all who cross), and
///   red lights on the route. Braking sets in gently, at [#BRAKING_JERK_MPS3], unless it has to be hard.
public final class LaneFollower implements Planner {
    /// Desired speed on a street whose limit is unknown: 25 mph.
    public static final float CITY_MPS = 11.2f;

    /// Desired speed on a freeway whose limit is unknown: 65 mph.
    public static final float FREEWAY_MPS = 29f;

    /// Sideways acceleration in curves.
    public static final float LATERAL_MPS2 = 2.5f;

    /// How fast the acceleration grows.
    public static final float JERK_MPS3 = 2.5f;

    /// How fast ordinary braking sets in.
    public static final float BRAKING_JERK_MPS3 = 4f;

    private static final float CURVE_BRAKING_MPS2 = 1.5f;

    /// The model answers a falling desired speed late; it is told this much earlier.
    private static final float FORESIGHT_SECONDS = 0.5f;

    private static final float HARD_BRAKING_MPS2 = 4f;
    private static final float STOP_LINE_M = 1f;
    private static final float PATH_M = 120f;

    // The way back to the route: at least so long, so many seconds, so many times the distance to it.
    private static final float RETURN_M = 8f;
    private static final float RETURN_SECONDS = 2.5f;
    private static final float RETURN_SLOPE = 5f;
    private static final float STEEPEST_START = 0.5f;

    // Where on the route the ego may be, relative to where it was last.
    private static final float BEHIND_M = 10f;
    private static final float AHEAD_M = 50f;

    @Override
    public String name() {
        return "lane-follower";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view);
    }

    private static final class Driving implements Session {
        private final WorldView view;
        private final Scenario scenario;
        private final Polyline route;
        private final Corridor corridor;
        private final Idm idm;
        private final float fallbackMps;
        private final Polyline.Projection projection = new Polyline.Projection();
        private final Polyline.Sample sample = new Polyline.Sample();
        private final SampledPath.Pose pose = new SampledPath.Pose();
        private float routeS;

        Driving(WorldView view) {
            this.view = view;
            scenario = view.scenario();
            route = scenario.route();
            corridor = new Corridor(view, Corridor.Courtesy.YIELDS);
            int ego = view.egoIndex();
            route.project(view.x(ego), view.y(ego), projection);
            routeS = projection.s();
            fallbackMps = Math.max(view.speedMps(ego), withoutLimit());
            idm = Idm.ordinary(fallbackMps);
        }

        private float withoutLimit() {
            int ego = view.egoIndex();
            return LaneWalk.laneAt(scenario.map(), view.x(ego), view.y(ego), view.headingRad(ego))
                    .map(lane -> scenario.map().lanes().get(lane).type() == LaneType.FREEWAY ? FREEWAY_MPS : CITY_MPS)
                    .orElse(CITY_MPS);
        }

        @Override
        public void plan(Plan plan) {
            int ego = view.egoIndex();
            float speed = Math.max(0, view.speedMps(ego));
            SampledPath path = pathFrom(ego, speed);
            SpeedProfile speeds =
                    SpeedProfile.onLanes(path, scenario.map(), fallbackMps, LATERAL_MPS2, CURVE_BRAKING_MPS2);
            corridor.look(ego, path, 0, speed);
            float light = SignalStops.along(scenario, path).freeWayM(view, 0.5f * view.lengthM(ego), speed);
            drive(path, speeds, light - STOP_LINE_M, speed, plan);
        }

        /// The way from the ego to the route and along it.
        ///
        /// With `e` the distance to the left of the route, `u` the way along it, `L` the length of the
        /// return and `q = u/L`, it is `e(u) = e0·(1 - 3q² + 2q³) + e0'·L·(q - 2q² + q³)`: the cubic that
        /// starts where and in the direction in which the ego moves, and ends on the route.
        private SampledPath pathFrom(int ego, float speed) {
            route.project(view.x(ego), view.y(ego), routeS - BEHIND_M, routeS + AHEAD_M, projection);
            routeS = projection.s();
            float offset = projection.lateralM();
            float course = speed > 1 ? Angles.atan2(view.vy(ego), view.vx(ego)) : view.headingRad(ego);
            float turn = Angles.difference(projection.headingRad(), course);
            float slope = Math.max(-STEEPEST_START, Math.min(STEEPEST_START, turn));
            float length = Math.max(Math.max(RETURN_M, RETURN_SECONDS * speed), RETURN_SLOPE * Math.abs(offset));
            PointList points = new PointList();
            points.add(view.x(ego), view.y(ego));
            for (float u = 1; u <= PATH_M; u++) {
                route.sample(routeS + u, sample);
                float q = Math.min(1, u / length);
                float e = offset * (1 - q * q * (3 - 2 * q)) + slope * length * q * (1 - q) * (1 - q);
                points.add(
                        sample.x() - e * Angles.sin(sample.headingRad()),
                        sample.y() + e * Angles.cos(sample.headingRad()));
            }
            return SampledPath.along(
                    points.polyline(), PATH_M, RearAxle.toCentreM(view.lengthM(ego)), view.headingRad(ego));
        }

        /// Drives along the path in thought, with everyone in the way at constant speed.
        private void drive(SampledPath path, SpeedProfile speeds, float stop, float startSpeed, Plan plan) {
            float dt = scenario.dtSeconds();
            float s = 0;
            float v = startSpeed;
            float acceleration = startAcceleration();
            for (int i = 0; i < plan.horizon(); i++) {
                float wanted = wanted(speeds, stop, s, v, i * dt);
                float gentlest = acceleration - BRAKING_JERK_MPS3 * dt;
                acceleration = wanted < -HARD_BRAKING_MPS2
                        ? wanted
                        : Math.max(gentlest, Math.min(acceleration + JERK_MPS3 * dt, wanted));
                float next = Math.max(0, v + acceleration * dt);
                s += 0.5f * (v + next) * dt;
                v = next;
                path.pose(s, pose);
                plan.add(pose.x(), pose.y(), pose.headingRad());
            }
        }

        private float wanted(SpeedProfile speeds, float stop, float s, float v, float seconds) {
            float allowed = Math.min(speeds.allowedMps(s), speeds.allowedMps(s + FORESIGHT_SECONDS * v));
            Idm driver = idm.withDesiredSpeed(allowed);
            float wanted = driver.freeAccelMps2(v);
            for (int i = 0; i < corridor.count(); i++) {
                float leader = corridor.leaderMps(i);
                float gap = corridor.gapM(i) + seconds * leader - s;
                wanted = Math.min(wanted, CarFollowing.accelMps2(driver, v, gap, leader));
            }
            if (stop < Float.POSITIVE_INFINITY) {
                wanted = Math.min(wanted, driver.accelMps2(v, stop - s + driver.minGapM(), 0));
            }
            return wanted;
        }

        private float startAcceleration() {
            int ego = view.egoIndex();
            if (!view.active(ego, 1)) {
                return 0;
            }
            float before = view.vx(ego, 1) * view.headingCos(ego) + view.vy(ego, 1) * view.headingSin(ego);
            float change = (view.speedMps(ego) - before) / scenario.dtSeconds();
            return Math.max(-HARD_BRAKING_MPS2, Math.min(idm.maxAccelMps2(), change));
        }
    }
}
