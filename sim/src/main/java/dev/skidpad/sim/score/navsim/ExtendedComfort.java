package dev.skidpad.sim.score.navsim;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.dynamics.lqr.LqrSettings;
import dev.skidpad.sim.dynamics.lqr.PlanRollout;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import dev.skidpad.sim.world.RearAxle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// EC: each plan goes on as the one before it.
///
/// Both plans are driven by the reference benchmarks' tracker and car from where the ego was when they
/// were made. Where they overlap, the root mean squares of their differences must not exceed 0.7 m/s² of
/// acceleration, 0.5 m/s³ of jerk, 0.1 rad/s of yaw rate and 0.1 rad/s² of yaw acceleration. Plans more
/// than 0.55 s apart are not compared.
///
/// NAVSIM compares one pair; over an episode every pair has to hold. Events stand at the frame of the
/// later plan. Absent where no two plans were recorded that overlap for at least five frames.
public final class ExtendedComfort {
    private static final float MAX_INTERVAL_S = 0.55f;
    private static final double ACCELERATION_MPS2 = 0.7;
    private static final double JERK_MPS3 = 0.5;
    private static final double YAW_RATE_RADPS = 0.1;
    private static final double YAW_ACCELERATION_RADPS2 = 0.1;
    private static final float MAX_STEERING_RAD = 1f;
    private static final Recount RECOUNT =
            new Recount.Unless(Set.of("plan-acceleration", "plan-jerk", "plan-yaw-rate", "plan-yaw-acceleration"));

    private final EgoMotion ego;
    private final PlanLog plans;
    private final Kinematics driven;
    private final PlanRollout rollout;
    private final float wheelbaseM;
    private final float rearToCentreM;
    private final List<SubScore.Event> trace = new ArrayList<>();

    private ExtendedComfort(Drive drive) {
        ego = drive.ego();
        plans = drive.plans();
        driven = Kinematics.ofVelocities(ego);
        wheelbaseM = RearAxle.wheelbaseM(2 * ego.halfLengthM());
        rearToCentreM = RearAxle.toCentreM(2 * ego.halfLengthM());
        int longest = 0;
        for (int p = 0; p < plans.count(); p++) {
            longest = Math.max(longest, plans.poses(p).length());
        }
        rollout = new PlanRollout(LqrSettings.REFERENCE, wheelbaseM, rearToCentreM, Math.max(1, longest));
    }

    /// Judges the plans of a drive.
    public static SubScore judge(Drive drive) {
        if (drive.plans().count() == 0) {
            return SubScore.absent(Scores.EXTENDED_COMFORT, "the plans were not recorded");
        }
        if (drive.ego().frames() < Kinematics.MIN_FRAMES
                || Math.abs(drive.ego().dtSeconds() - LqrSettings.REFERENCE.dtSeconds()) > 1e-6) {
            return SubScore.absent(
                    Scores.EXTENDED_COMFORT,
                    "it takes " + Kinematics.MIN_FRAMES + " frames of " + LqrSettings.REFERENCE.dtSeconds()
                            + " s, there are " + drive.ego().frames() + " of "
                            + drive.ego().dtSeconds() + " s");
        }
        ExtendedComfort rule = new ExtendedComfort(drive);
        return rule.compareAll() == 0
                ? SubScore.absent(Scores.EXTENDED_COMFORT, "no two plans overlap enough to be compared")
                : SubScore.of(Scores.EXTENDED_COMFORT, RECOUNT, rule.trace);
    }

    private int compareAll() {
        int compared = 0;
        EgoMotion before = null;
        int beforeFrame = 0;
        for (int p = 0; p < plans.count(); p++) {
            int frame = plans.frame(p);
            EgoMotion now = driven(frame, plans.poses(p));
            if (before != null && (frame - beforeFrame) * ego.dtSeconds() < MAX_INTERVAL_S) {
                compared += compare(frame, before, now, frame - beforeFrame) ? 1 : 0;
            }
            before = now;
            beforeFrame = frame;
        }
        return compared;
    }

    // What comes of a plan: state t is the frame t after the one at which it was made.
    private EgoMotion driven(int frame, Poses plan) {
        int n = plan.length();
        float[] x = new float[n];
        float[] y = new float[n];
        float[] heading = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = plan.x(i);
            y[i] = plan.y(i);
            heading[i] = plan.headingRad(i);
        }
        float speed = ego.speedMps(frame);
        double turn = speed == 0 ? 0 : wheelbaseM * driven.yawRate(frame) / speed;
        float steering = (float) Math.max(-MAX_STEERING_RAD, Math.min(MAX_STEERING_RAD, StrictMath.atan(turn)));
        rollout.start(
                ego.x(frame), ego.y(frame), ego.headingRad(frame), speed, (float) driven.longitudinal(frame), steering);
        rollout.drive(x, y, heading, 0, n);
        EgoMotion motion = new EgoMotion(-1, n + 1, 2 * ego.halfLengthM(), 2 * ego.halfWidthM(), ego.dtSeconds());
        for (int t = 0; t <= n; t++) {
            float h = rollout.headingRad(t);
            float c = Trig.cos(h);
            float s = Trig.sin(h);
            float aside = rollout.yawRateRadps(t) * rearToCentreM;
            float v = rollout.speedMps(t);
            motion.add(rollout.centreX(t), rollout.centreY(t), h, v * c - aside * s, v * s + aside * c);
        }
        return motion;
    }

    private boolean compare(int frame, EgoMotion before, EgoMotion now, int shift) {
        int overlap = Math.min(before.frames() - shift, now.frames());
        if (overlap < Kinematics.MIN_FRAMES) {
            return false;
        }
        Kinematics a = Kinematics.ofVelocities(part(before, shift, overlap));
        Kinematics b = Kinematics.ofVelocities(part(now, 0, overlap));
        double acceleration = 0;
        double jerk = 0;
        double yawRate = 0;
        double yawAcceleration = 0;
        for (int t = 0; t < overlap; t++) {
            acceleration += square(a.magnitude(t) - b.magnitude(t));
            jerk += square(a.jerk(t) - b.jerk(t));
            yawRate += square(a.yawRate(t) - b.yawRate(t));
            yawAcceleration += square(a.yawAcceleration(t) - b.yawAcceleration(t));
        }
        check(frame, "plan-acceleration", acceleration / overlap, ACCELERATION_MPS2);
        check(frame, "plan-jerk", jerk / overlap, JERK_MPS3);
        check(frame, "plan-yaw-rate", yawRate / overlap, YAW_RATE_RADPS);
        check(frame, "plan-yaw-acceleration", yawAcceleration / overlap, YAW_ACCELERATION_RADPS2);
        return true;
    }

    private void check(int frame, String rule, double meanSquare, double limit) {
        double rms = Math.sqrt(meanSquare);
        if (!(rms <= limit)) {
            trace.add(new SubScore.Event(frame, -1, rule, rms, limit));
        }
    }

    private static EgoMotion part(EgoMotion motion, int from, int frames) {
        EgoMotion part =
                new EgoMotion(-1, frames, 2 * motion.halfLengthM(), 2 * motion.halfWidthM(), motion.dtSeconds());
        for (int f = from; f < from + frames; f++) {
            part.add(motion.x(f), motion.y(f), motion.headingRad(f), motion.vx(f), motion.vy(f));
        }
        return part;
    }

    private static double square(double value) {
        return value * value;
    }
}
