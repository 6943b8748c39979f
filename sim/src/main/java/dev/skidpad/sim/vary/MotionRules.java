package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.RearAxle;

/// The rules on how one agent moves by itself.
///
/// With `p` the position, `v` the recorded velocity, `h` the heading, `d` the distance from rear axle to
/// centre, and `Δ` a central difference over ±3 steps: ``` rear axle     r = p - d·(cos h, sin h),  its
/// velocity Δr/Δt = (v_lon along h, v_lat across) side slip     atan(|v_lat| / max(|v_lon|, 2)) teleport
/// |p' - p - v·dt|            at most ½·a·dt² + 0.1 m, a the friction heading step  |h' - h|
/// at most min(κ·v, a/v)·dt + 3° acceleration  Δ(v·h)/Δt                  lateral v·Δh/Δt,  curvature
/// (Δh/Δt)/max(v, 2) ```
final class MotionRules {
    private static final double SLOW_MPS = 2;
    private static final int HALF = 3; // steps of the central difference

    private final Track track;
    private final PlausibilityLimits limits;
    private final double dt;
    private final double rear;
    private final Worst worst;

    private MotionRules(Track track, double dtSeconds, Worst worst) {
        this.track = track;
        this.limits = PlausibilityLimits.of(track.type());
        this.dt = dtSeconds;
        this.rear = track.type() == AgentType.VEHICLE ? RearAxle.toCentreM(track.lengthM()) : 0;
        this.worst = worst;
    }

    /// Judges the steps `[from, to]`, both inclusive; differences reach back to before `from`, not beyond
    /// `to`.
    static void judge(Track track, int from, int to, double dtSeconds, Worst worst) {
        MotionRules rules = new MotionRules(track, dtSeconds, worst);
        for (int t = from; t <= to; t++) {
            if (!track.valid(t)) {
                continue;
            }
            worst.note(PlausibilityRule.SPEED, t, track.speedMps(t), rules.limits.speedMps());
            if (t < to && track.valid(t + 1)) {
                rules.step(t);
            }
            if (t + HALF <= to && rules.allValid(t)) {
                rules.rates(t);
            }
        }
    }

    /// The fastest that a track goes backwards in a range of steps, m/s.
    static double fastestReverse(Track track, int from, int to) {
        double fastest = 0;
        for (int t = Math.max(0, from); t <= to; t++) {
            if (track.valid(t)) {
                fastest = Math.max(fastest, -along(track, t));
            }
        }
        return fastest;
    }

    private boolean allValid(int t) {
        for (int k = t - HALF; k <= t + HALF; k++) {
            if (!track.valid(k)) {
                return false;
            }
        }
        return true;
    }

    private void step(int t) {
        double ex = track.x(t + 1) - track.x(t) - 0.5 * (track.vx(t) + track.vx(t + 1)) * dt;
        double ey = track.y(t + 1) - track.y(t) - 0.5 * (track.vy(t) + track.vy(t + 1)) * dt;
        double explained = 0.5 * limits.brakingMps2() * dt * dt;
        worst.note(PlausibilityRule.TELEPORT, t + 1, Math.sqrt(ex * ex + ey * ey), explained + limits.positionM());
        double v = Math.max(track.speedMps(t), track.speedMps(t + 1));
        double turn = Math.abs(Angles.difference(track.headingRad(t), track.headingRad(t + 1)));
        double can = Math.min(limits.curvaturePerM() * v, limits.lateralMps2() / Math.max(v, 1e-3)) * dt;
        worst.note(PlausibilityRule.HEADING_STEP, t + 1, turn / (can + limits.headingRad()), 1);
    }

    private void rates(int t) {
        double span = 2 * HALF * dt;
        double c = Angles.cos(track.headingRad(t));
        double s = Angles.sin(track.headingRad(t));
        double rx = (rearX(t + HALF) - rearX(t - HALF)) / span;
        double ry = (rearY(t + HALF) - rearY(t - HALF)) / span;
        double lon = rx * c + ry * s;
        double lat = ry * c - rx * s;
        double acceleration = (along(track, t + HALF) - along(track, t - HALF)) / span;
        double yawRate = 0;
        for (int k = t - HALF; k < t + HALF; k++) {
            yawRate += Angles.difference(track.headingRad(k), track.headingRad(k + 1)) / span;
        }
        double speedUp = lon < 0 ? -acceleration : acceleration;
        worst.note(PlausibilityRule.ACCELERATION, t, speedUp, limits.accelerationMps2());
        worst.note(PlausibilityRule.BRAKING, t, -speedUp, limits.brakingMps2());
        double slip = StrictMath.atan(Math.abs(lat) / Math.max(Math.abs(lon), SLOW_MPS));
        worst.note(PlausibilityRule.SIDE_SLIP, t, slip, limits.slipRad());
        worst.note(PlausibilityRule.LATERAL_ACCELERATION, t, Math.abs(lon * yawRate), limits.lateralMps2());
        double curvature = Math.abs(yawRate) / Math.max(Math.abs(lon), SLOW_MPS);
        worst.note(PlausibilityRule.CURVATURE, t, curvature, limits.curvaturePerM());
    }

    private double rearX(int t) {
        return track.x(t) - rear * Angles.cos(track.headingRad(t));
    }

    private double rearY(int t) {
        return track.y(t) - rear * Angles.sin(track.headingRad(t));
    }

    // Recorded speed along the heading, negative when going backwards.
    private static double along(Track track, int t) {
        return track.vx(t) * (double) Angles.cos(track.headingRad(t))
                + track.vy(t) * (double) Angles.sin(track.headingRad(t));
    }
}
