package dev.skidpad.sim.dynamics;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.model.CarModel;

/// Steers a [CarModel] along the [Poses] of a plan.
///
/// Each planned box centre is moved back to the rear axle, `r_j = c_j - d·(cos h_j, sin h_j)`. From the
/// car's present state, with `τ_j = j·dt` and `s_j` the signed distance along the planned path to `r_j`,
/// the inputs held from now on that come nearest to the coming poses are
/// ```
/// a = Σ ½τ_j²·(s_j - v·τ_j) / Σ ¼τ_j⁴                      j = 1..3
/// κ = Σ (w_j·2y_j/(x_j² + y_j²) + q_j·θ_j/s_j + ρ·κ₀) / Σ (w_j + q_j + ρ)
/// ```
/// the first a least-squares fit of the distances, the second a mean of the exact curvatures through each
/// point `(x_j, y_j)` and to each heading `θ_j`, all in the car's frame, weighted by how much each is worth
/// in squared metres: `w_j = ¼(x_j² + y_j²)²` and `q_j = (ℓ·s_j)²`; `κ₀` is the present curvature. The
/// curvature looks at least three poses and about two metres ahead, so that a slow car does not chase the
/// noise of its plan.
///
/// Only the first inputs are used; the next step asks again. What a car cannot drive is followed as well as it can:
/// it reverses only where the plan does, makes a large distance good no faster than it can brake again, and takes
/// a heading that flips from one pose to the next for its opposite. A plan that ends goes straight on at its last
/// speed.
public final class PlanFollower implements Tracker {
    private static final int SPEED_POSES = 3;
    private static final int CURVATURE_POSES = 3;
    private static final int MAX_CURVATURE_POSES = 10;
    private static final float CURVATURE_PREVIEW_M = 2f;
    private static final float HEADING_LENGTH_M = 1f; // ℓ
    private static final float CURVATURE_PRIOR = 0.01f; // ρ, m⁴

    /// A plan whose coming poses go back by this much reverses.
    private static final float REVERSE_M = 0.02f;

    private static final float QUARTER_TURN_RAD = 0.5f * Angles.PI;
    private static final float CATCH_UP_BRAKING_MPS2 = 3f;

    /// How long the fit of the acceleration takes to make a distance good: Σ½τ³ / Σ½τ².
    private static final float CATCH_UP_SECONDS = 0.26f;

    private final float dtSeconds;
    private float[] rearX = new float[0]; // [planned + MAX_CURVATURE_POSES] m
    private float[] rearY = new float[0];
    private float[] headingRad = new float[0];
    private final float[] s = new float[MAX_CURVATURE_POSES + 1]; // m along the path to the coming poses, from 1
    private int next;
    private float accelerationMps2;
    private float curvaturePerM;

    public PlanFollower(float dtSeconds) {
        this.dtSeconds = dtSeconds;
    }

    @Override
    public void load(Poses plan, CarModel car) {
        int length = plan.length();
        int needed = length + MAX_CURVATURE_POSES;
        if (rearX.length < needed) {
            rearX = new float[needed];
            rearY = new float[needed];
            headingRad = new float[needed];
        }
        for (int i = 0; i < length; i++) {
            headingRad[i] = turnedBack(i == 0 ? car.headingRad() : headingRad[i - 1], plan.headingRad(i));
            rearX[i] = plan.x(i) - car.rearToCentreM() * Trig.cos(headingRad[i]);
            rearY[i] = plan.y(i) - car.rearToCentreM() * Trig.sin(headingRad[i]);
        }
        int last = length - 1;
        float stepX = rearX[last] - (last > 0 ? rearX[last - 1] : car.rearX());
        float stepY = rearY[last] - (last > 0 ? rearY[last - 1] : car.rearY());
        for (int i = 1; i <= MAX_CURVATURE_POSES; i++) {
            headingRad[last + i] = headingRad[last];
            rearX[last + i] = rearX[last] + i * stepX;
            rearY[last + i] = rearY[last] + i * stepY;
        }
        next = 0;
    }

    /// A heading as it is, or its opposite where it would turn the car by more than a quarter turn in one step.
    private static float turnedBack(float beforeRad, float planned) {
        float turn = Angles.difference(beforeRad, planned);
        return Math.abs(turn) > QUARTER_TURN_RAD ? planned + Angles.PI : planned;
    }

    @Override
    public void follow(CarModel car) {
        measureDistances(car);
        accelerationMps2 = acceleration(car.speedMps());
        curvaturePerM = curvature(car);
        next++;
    }

    @Override
    public float accelerationMps2() {
        return accelerationMps2;
    }

    @Override
    public float curvaturePerM() {
        return curvaturePerM;
    }

    private void measureDistances(CarModel car) {
        float dx = rearX[next] - car.rearX();
        float dy = rearY[next] - car.rearY();
        float halfTurn = 0.5f * Angles.difference(car.headingRad(), headingRad[next]);
        float middle = car.headingRad() + halfTurn;
        s[1] = dx * Trig.cos(middle) + dy * Trig.sin(middle);
        for (int j = 2; j <= MAX_CURVATURE_POSES; j++) {
            int i = next + j - 1;
            float ex = rearX[i] - rearX[i - 1];
            float ey = rearY[i] - rearY[i - 1];
            float along = ex * Trig.cos(headingRad[i]) + ey * Trig.sin(headingRad[i]);
            s[j] = s[j - 1] + Math.copySign((float) Math.sqrt(ex * ex + ey * ey), along);
        }
    }

    private float acceleration(float v) {
        float behind = 2 * s[1] - s[2];
        float catchUp = catchUpM(behind) - behind;
        float above = 0;
        float below = 0;
        for (int j = 1; j <= SPEED_POSES; j++) {
            float t = j * dtSeconds;
            above += 0.5f * t * t * (s[j] + catchUp - v * t);
            below += 0.25f * t * t * t * t;
        }
        float a = above / below;
        boolean reverse = s[SPEED_POSES] - s[1] < -REVERSE_M;
        return reverse ? a : Math.max(a, -v / dtSeconds);
    }

    /// The distance to make good, of a large one only so much as can be braked away again.
    private static float catchUpM(float behind) {
        float most = CATCH_UP_SECONDS * (float) Math.sqrt(2 * CATCH_UP_BRAKING_MPS2 * Math.abs(behind));
        return Math.max(-most, Math.min(most, behind));
    }

    private float curvature(CarModel car) {
        float above = CURVATURE_PRIOR * car.curvaturePerM();
        float below = CURVATURE_PRIOR;
        for (int j = 1; j <= MAX_CURVATURE_POSES; j++) {
            int i = next + j - 1;
            float dx = rearX[i] - car.rearX();
            float dy = rearY[i] - car.rearY();
            float yj = dy * car.headingCos() - dx * car.headingSin();
            float squared = dx * dx + dy * dy;
            float turn = Angles.difference(car.headingRad(), headingRad[i]);
            float w = 0.25f * squared * squared;
            above += 0.5f * squared * yj + HEADING_LENGTH_M * HEADING_LENGTH_M * s[j] * turn;
            below += w + HEADING_LENGTH_M * HEADING_LENGTH_M * s[j] * s[j];
            if (j >= CURVATURE_POSES && Math.abs(s[j]) >= CURVATURE_PREVIEW_M) {
                break;
            }
        }
        return above / below;
    }
}
