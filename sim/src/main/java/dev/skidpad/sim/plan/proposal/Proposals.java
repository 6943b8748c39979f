package dev.skidpad.sim.plan.proposal;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.path.CarFollowing;
import dev.skidpad.sim.path.PathOccupancy;
import dev.skidpad.sim.path.RouteWay;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.path.SpeedProfile;
import dev.skidpad.sim.plan.EgoStart;
import dev.skidpad.sim.plan.PathDrive;
import dev.skidpad.sim.plan.Pedals;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.plan.PlanMoment;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;

/// The plans among which the [ProposalPlanner] chooses: on each of [#OFFSETS_M] beside the middle of the route, one
/// for each of [#SPEED_SHARES] of the speed limit, driven by the intelligent driver model against leaders at constant
/// velocity.
///
/// Somebody leads as soon as, and for as long as, the forecast has a part of their box in the strip that the ego's
/// box sweeps, with their centre ahead of the ego's. Red lights and curves hold whatever the speed limit.
///
/// A buffer: one session owns it, and its plans are written anew by every [#propose].
final class Proposals {
    /// To the left of the route in m, the middle first.
    private static final float[] OFFSETS_M = {0, 1, -1};

    /// Of the speed limit, the fastest first.
    private static final float[] SPEED_SHARES = {1, 0.8f, 0.6f, 0.4f, 0.2f};

    private static final float LATERAL_MPS2 = 2.5f;
    private static final float CURVE_BRAKING_MPS2 = 1.5f;
    private static final float EMERGENCY_BRAKING_MPS2 = 8f;
    private static final float SIDE_MARGIN_M = 0.15f;
    private static final float STOP_LINE_M = 1f;

    /// The model answers a falling desired speed late; it is told this much earlier.
    private static final float FORESIGHT_SECONDS = 0.5f;

    // How far paths lead: beyond what is driven in four seconds, to what has to be seen from there.
    private static final float PATH_M = 60f;
    private static final float PATH_SECONDS = 7f;

    private final WorldView view;
    private final Scenario scenario;
    private final RouteWay way;
    private final PathOccupancy occupancy;
    private final PathDrive drive;
    private final Idm idm;
    private final float fallbackMps;
    private final float halfLengthM;
    private final List<Plan> plans = new ArrayList<>(); // [offsets, speeds]

    Proposals(WorldView view) {
        this.view = view;
        scenario = view.scenario();
        way = new RouteWay(view);
        occupancy = new PathOccupancy(view, PlanMoment.FRAMES);
        drive = new PathDrive(scenario.dtSeconds());
        fallbackMps = EgoStart.cruisingMps(view);
        idm = new Idm(fallbackMps, 1f, 1.5f, 1.5f, 3f, 4);
        halfLengthM = 0.5f * view.lengthM(view.egoIndex());
        for (int i = 0; i < OFFSETS_M.length * SPEED_SHARES.length; i++) {
            plans.add(new Plan(PlanMoment.STEPS));
        }
    }

    /// The plans from the present moment on, those of one offset one after another.
    List<Plan> propose() {
        way.locate();
        float length = lengthM();
        float limitMps = EgoStart.limitMps(view, fallbackMps);
        int next = 0;
        for (float offset : OFFSETS_M) {
            SampledPath path = way.path(offset, length);
            SpeedProfile speeds =
                    SpeedProfile.onLanes(path, scenario.map(), fallbackMps, LATERAL_MPS2, CURVE_BRAKING_MPS2);
            float strip = 0.5f * view.widthM(view.egoIndex()) + SIDE_MARGIN_M;
            occupancy.look(path, strip, length, scenario.dtSeconds());
            float stop = SignalStops.along(scenario, path).freeWayM(view, halfLengthM, speedMps()) - STOP_LINE_M;
            for (float share : SPEED_SHARES) {
                unroll(path, speeds, share * limitMps, stop, plans.get(next++));
            }
        }
        return plans;
    }

    /// Brakes as hard as the car can, along the way back to the middle of the route.
    void brake(Plan plan) {
        SampledPath path = way.path(0, lengthM());
        drive.start(speedMps());
        for (int i = 0; i < plan.horizon(); i++) {
            drive.step(path, -EMERGENCY_BRAKING_MPS2, plan);
        }
    }

    private void unroll(SampledPath path, SpeedProfile speeds, float mostMps, float stop, Plan plan) {
        float acceleration = EgoStart.accelerationMps2(view, Pedals.HARD_BRAKING_MPS2, idm.maxAccelMps2());
        plan.clear();
        drive.start(speedMps());
        for (int i = 0; i < plan.horizon(); i++) {
            float soon = drive.s() + FORESIGHT_SECONDS * drive.speedMps();
            float allowed = Math.min(speeds.allowedMps(drive.s()), speeds.allowedMps(soon));
            Idm driver = idm.withDesiredSpeed(Math.min(mostMps, allowed));
            acceleration = Pedals.next(acceleration, wanted(driver, i, stop), scenario.dtSeconds());
            drive.step(path, acceleration, plan);
        }
    }

    private float wanted(Idm driver, int moment, float stop) {
        float s = drive.s();
        float v = drive.speedMps();
        float wanted = driver.freeAccelMps2(v);
        for (int k = 0; k < occupancy.count(moment); k++) {
            if (occupancy.centreM(moment, k) > s) {
                float gap = occupancy.rearM(moment, k) - s - halfLengthM;
                wanted = Math.min(wanted, CarFollowing.accelMps2(driver, v, gap, occupancy.alongMps(moment, k)));
            }
        }
        if (stop < Float.POSITIVE_INFINITY) {
            wanted = Math.min(wanted, driver.accelMps2(v, stop - s + driver.minGapM(), 0));
        }
        return wanted;
    }

    private float lengthM() {
        return PATH_M + PATH_SECONDS * speedMps();
    }

    private float speedMps() {
        return Math.max(0, view.speedMps(view.egoIndex()));
    }
}
