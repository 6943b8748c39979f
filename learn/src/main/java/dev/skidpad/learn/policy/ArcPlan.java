package dev.skidpad.learn.policy;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Pace;
import dev.skidpad.sim.plan.Plan;

/// Turns a token into a plan that a car can drive: an arc of its rear axle.
///
/// A token's end pose says how far the car comes, `S`, and how far it turns, `θ`. The rear axle goes along
/// the circle of curvature `κ = θ/S`, at the car's [Pace]; the box centre is `d` ahead of it. The token's
/// own poses would not do: many records (and all that keep a box's heading along the path of its centre)
/// turn about the centre, and a car that turns about its rear axle and is sent from pose to pose of such a
/// motion, each time from the heading that it has, turns too little in every bend.
///
/// A buffer; used by one thread.
public final class ArcPlan {
    private static final float SHORT_M = 0.1f;
    private static final float MAX_CURVATURE_PER_M = 0.3f;

    private final Pace pace = new Pace();
    private final float rearToCentreM;

    /// Plans for a car.
    ///
    /// @param rearToCentreM from the rear axle forward to the box centre, m
    ArcPlan(float rearToCentreM) {
        this.rearToCentreM = rearToCentreM;
    }

    /// Fills a plan to its horizon.
    ///
    /// @param wayM how far to come in half a second along the token's path, m
    /// @param x m, the present box centre
    /// @param y m
    /// @param forwardMps the present speed along the heading, m/s
    void fill(
            Codebook codebook, int token, float wayM, float x, float y, float headingRad, float forwardMps, Plan plan) {
        float direction = direction(codebook, token);
        float curvature = curvaturePerM(codebook, token);
        float rearX = x - rearToCentreM * Trig.cos(headingRad);
        float rearY = y - rearToCentreM * Trig.sin(headingRad);
        pace.begin(wayM, direction * forwardMps);
        for (int step = 1; step <= plan.horizon(); step++) {
            float along = direction * pace.alongM(step * Codebook.DT_SECONDS);
            float half = 0.5f * curvature * along;
            float chord = Math.abs(half) < 1e-3f ? along : along * Trig.sin(half) / half;
            float heading = headingRad + 2 * half;
            plan.add(
                    rearX + chord * Trig.cos(headingRad + half) + rearToCentreM * Trig.cos(heading),
                    rearY + chord * Trig.sin(headingRad + half) + rearToCentreM * Trig.sin(heading),
                    heading);
        }
    }

    /// Whether a token leads forward, 1, or back, -1.
    public static float direction(Codebook codebook, int token) {
        return codebook.x(token, Codebook.STEPS - 1) < 0 ? -1 : 1;
    }

    /// The curvature `κ` of a token's arc, positive to the left, within what a car can steer.
    public static float curvaturePerM(Codebook codebook, int token) {
        float wayM = codebook.wayM(token);
        if (wayM < SHORT_M) {
            return 0;
        }
        float curvature = direction(codebook, token) * codebook.headingRad(token, Codebook.STEPS - 1) / wayM;
        return Math.max(-MAX_CURVATURE_PER_M, Math.min(MAX_CURVATURE_PER_M, curvature));
    }
}
