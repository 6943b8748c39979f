package dev.skidpad.sim.plan;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.path.PathOccupancy;
import dev.skidpad.sim.path.RouteWay;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.path.SpeedProfile;
import dev.skidpad.sim.world.WorldView;

/// The rule-based baseline of nuPlan: along the middle of the route by the intelligent driver model,
/// with the parameters of that benchmark's planner.
///
/// It keeps its distance to whoever covers a part of the strip that its own box sweeps, with where they
/// are and how fast they move now: nobody's motion is forecast, and the plan is made as if they stayed
/// where they are. Red lights are leaders that stand. It never leaves its lane, yields to nobody who is
/// not in it yet, and changes its acceleration as abruptly as the model asks.
///
/// Knowingly different: it slows down for curves at [#LATERAL_MPS2] (the benchmark's planner relies on
/// lane speed limits and a car with unlimited grip), and on maps without limits it drives
/// [EgoStart#cruisingMps].
public final class IdmPlanner implements Planner {
    /// Sideways acceleration in curves.
    public static final float LATERAL_MPS2 = 3f;

    private static final float CURVE_BRAKING_MPS2 = 1.5f;
    private static final float PATH_M = 120f;

    private final Manner manner;

    /// How it drives.
    ///
    /// @param name the planner's
    /// @param pace what the speed that is allowed is multiplied by
    /// @param gapM the least gap to whom it follows
    /// @param headwaySeconds the time that it keeps to them
    /// @param accelMps2 how hard it speeds up
    public record Manner(String name, float pace, float gapM, float headwaySeconds, float accelMps2) {
        /// That of the benchmark's planner: 1 m gap, 1.5 s headway, 1 m/s².
        public static final Manner ORDINARY = new Manner("idm", 1, 1, 1.5f, 1);

        /// Slow, and far from everybody.
        public static final Manner TIMID = new Manner("idm-timid", 0.6f, 4, 3, 0.6f);

        /// Fast, and close to everybody.
        public static final Manner AGGRESSIVE = new Manner("idm-aggressive", 1.3f, 0.3f, 0.4f, 3);
    }

    public IdmPlanner() {
        this(Manner.ORDINARY);
    }

    public IdmPlanner(Manner manner) {
        this.manner = manner;
    }

    @Override
    public String name() {
        return manner.name();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view, manner);
    }

    /// The model of a manner; all brake with 3 m/s².
    static Idm driver(float desiredMps, Manner manner) {
        return new Idm(desiredMps, manner.gapM(), manner.headwaySeconds(), manner.accelMps2(), 3f, 4);
    }

    private static final class Driving implements Session {
        private final WorldView view;
        private final float pace;
        private final Scenario scenario;
        private final RouteWay way;
        private final PathOccupancy occupancy;
        private final Idm idm;
        private final float fallbackMps;
        private final PathDrive drive;

        Driving(WorldView view, Manner manner) {
            this.view = view;
            pace = manner.pace();
            scenario = view.scenario();
            way = new RouteWay(view);
            drive = new PathDrive(scenario.dtSeconds());
            occupancy = new PathOccupancy(view, 1);
            fallbackMps = EgoStart.cruisingMps(view);
            idm = driver(fallbackMps, manner);
        }

        @Override
        public void plan(Plan plan) {
            int ego = view.egoIndex();
            float v = Math.max(0, view.speedMps(ego));
            float halfLength = 0.5f * view.lengthM(ego);
            way.locate();
            SampledPath path = way.path(0, PATH_M);
            SpeedProfile speeds =
                    SpeedProfile.onLanes(path, scenario.map(), fallbackMps, LATERAL_MPS2, CURVE_BRAKING_MPS2);
            occupancy.look(path, 0.5f * view.widthM(ego), PATH_M, scenario.dtSeconds());
            float light = halfLength + SignalStops.along(scenario, path).freeWayM(view, halfLength, v);
            drive.start(v);
            for (int i = 0; i < plan.horizon(); i++) {
                drive.step(path, acceleration(speeds, halfLength, light), plan);
            }
        }

        private float acceleration(SpeedProfile speeds, float halfLength, float light) {
            float s = drive.s();
            float v = drive.speedMps();
            Idm driver = idm.withDesiredSpeed(pace * speeds.allowedMps(s));
            float front = s + halfLength;
            float least = driver.accelMps2(v, light - front, 0);
            for (int i = 0; i < occupancy.count(0); i++) {
                if (occupancy.centreM(0, i) > s) {
                    float gap = occupancy.rearM(0, i) - front;
                    least = Math.min(least, driver.accelMps2(v, gap, occupancy.alongMps(0, i)));
                }
            }
            return least;
        }
    }
}
