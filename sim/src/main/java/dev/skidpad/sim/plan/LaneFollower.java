package dev.skidpad.sim.plan;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.path.CarFollowing;
import dev.skidpad.sim.path.Corridor;
import dev.skidpad.sim.path.RouteWay;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.path.SpeedProfile;
import dev.skidpad.sim.world.WorldView;

/// A careful driver by rules: the baseline that knows the route but nobody's future.
///
/// - **Where**: back to the middle of the route by a smooth curve, then along it.
/// - **How fast**: the intelligent driver model towards the least of the speed limit (without one:
///   [EgoStart#CITY_MPS], on a freeway [EgoStart#FREEWAY_MPS], or what it drives at the start if that is more) and what
///   curves allow at [#LATERAL_MPS2].
/// - **For whom it brakes**: whoever is or will be in the way ([Corridor], yielding to all who cross), and
///   red lights on the route. Braking sets in gently, at [Pedals#BRAKING_JERK_MPS3], unless it has to be hard.
public final class LaneFollower implements Planner {
    /// Sideways acceleration in curves.
    public static final float LATERAL_MPS2 = 2.5f;

    private static final float CURVE_BRAKING_MPS2 = 1.5f;

    /// The model answers a falling desired speed late; it is told this much earlier.
    private static final float FORESIGHT_SECONDS = 0.5f;

    private static final float STOP_LINE_M = 1f;
    private static final float PATH_M = 120f;

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
        private final RouteWay way;
        private final Corridor corridor;
        private final Idm idm;
        private final float fallbackMps;
        private final PathDrive drive;

        Driving(WorldView view) {
            this.view = view;
            scenario = view.scenario();
            corridor = new Corridor(view, Corridor.Courtesy.YIELDS);
            way = new RouteWay(view);
            drive = new PathDrive(scenario.dtSeconds());
            fallbackMps = EgoStart.cruisingMps(view);
            idm = Idm.ordinary(fallbackMps);
        }

        @Override
        public void plan(Plan plan) {
            int ego = view.egoIndex();
            float speed = Math.max(0, view.speedMps(ego));
            way.locate();
            SampledPath path = way.path(0, PATH_M);
            SpeedProfile speeds =
                    SpeedProfile.onLanes(path, scenario.map(), fallbackMps, LATERAL_MPS2, CURVE_BRAKING_MPS2);
            corridor.look(ego, path, 0, speed);
            float light = SignalStops.along(scenario, path).freeWayM(view, 0.5f * view.lengthM(ego), speed);
            drive(path, speeds, light - STOP_LINE_M, speed, plan);
        }

        /// Drives along the path in thought, with everyone in the way at constant speed.
        private void drive(SampledPath path, SpeedProfile speeds, float stop, float startSpeed, Plan plan) {
            float dt = scenario.dtSeconds();
            float acceleration = EgoStart.accelerationMps2(view, Pedals.HARD_BRAKING_MPS2, idm.maxAccelMps2());
            drive.start(startSpeed);
            for (int i = 0; i < plan.horizon(); i++) {
                float wanted = wanted(speeds, stop, drive.s(), drive.speedMps(), i * dt);
                acceleration = Pedals.next(acceleration, wanted, dt);
                drive.step(path, acceleration, plan);
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
    }
}
