package dev.skidpad.sim.dynamics.model;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.RearAxle;

/// A car with tyres that slip: the single-track model with friction-limited forces.
///
/// State: the box centre, which is the centre of mass, the heading `ψ`, the velocity `(u, w)` along and across it,
/// the yaw rate `r`. Inputs: the acceleration `a` that engine or brakes are to give, and the steering angle `δ`.
/// All forces are per mass. With the distances `lf`, `lr` to the axles, `L = lf + lr`, and `h` the height of the
/// centre of mass:
/// ```
/// u' = Xf·cos δ - Yf·sin δ + Xr + r·w
/// w' = Xf·sin δ + Yf·cos δ + Yr - r·u
/// r' = (lf·(Xf·sin δ + Yf·cos δ) - lr·Yr) / (lf·lr)
/// Zf = (g·lr - a_x·h)/L    Zr = (g·lf + a_x·h)/L        loads, with a_x the acceleration of the sub-step before
/// Xi = a·Zi/g, at most μ·Zi    Yi = [BrushTyre] of the axle's slip    (Xi, Yi) shortened to μ·Zi where it is longer
/// ```
/// Engine and brakes act on all wheels in proportion to the load, and the brakes as an ideal anti-lock system lets
/// them: so the car stops in `v²/(2μg)` and turns with at most `μg`. The front is the softer axle, so the car
/// understeers.
///
/// At a walking pace slip is not defined, so below 1 m/s the car is a kinematic bicycle whose curvature respects
/// the grip, and up to 3 m/s a mixture. A step is integrated in sub-steps of at most 2 ms, velocities first. Between
/// forward and reverse the car stands for the rest of a step.
///
/// What a driver wants as a curvature `κ` is steered as `δ = atan(L·κ) + (1/cf - 1/cr)·v²κ/g`, which makes up for
/// the understeer while there is grip.
///
/// Left out: air and rolling resistance, the rotation of the wheels, camber and slope, and that stiffness falls on
/// snow and ice. Sources: R. Rajamani, "Vehicle Dynamics and Control" (2012), chapters 2 and 4; for the blend, J.
/// Kabzan et al. (2019).
public final class SingleTrackCar extends BoxCar {
    private static final float MAX_STEERING_RAD = 0.7f;
    private static final ActionSpace ACTIONS = ActionSpace.of(
            new ActionSpace.Axis("acceleration", "m/s²", -12, 5),
            ActionSpace.Axis.within("steering angle", "rad", MAX_STEERING_RAD));

    private static final double GRAVITY = RoadGrip.GRAVITY_MPS2;
    private static final double FRONT_STIFFNESS = 18; // cf, per load and rad
    private static final double REAR_STIFFNESS = 22; // cr
    private static final double MASS_HEIGHT_M = 0.55; // h
    private static final double SUB_STEP_SECONDS = 0.002;
    private static final double KINEMATIC_MPS = 1;
    private static final double DYNAMIC_MPS = 3;
    private static final double KINEMATIC_SECONDS = 0.01; // how fast the kinematic part takes hold
    private static final double LEAST_ROLLING_MPS = 0.5; // below it slip is no longer relative to the speed

    private final double friction;
    private final double front; // lf, m
    private final double rear; // lr, m
    private final double wheelbase; // L, m

    private double px; // m, centre
    private double py;
    private double psi;
    private double u;
    private double w;
    private double r;
    private double ax;
    private int gear = 1; // 1 forward, -1 reverse

    // Of one sub-step: forces of an axle in the frame of its wheels, and rates of u, w and r.
    private double along;
    private double across;
    private double du;
    private double dw;
    private double dr;

    /// A car of a length on a road, standing at the origin.
    public SingleTrackCar(float lengthM, RoadGrip road) {
        super(RearAxle.toCentreM(lengthM), 2);
        friction = road.friction();
        rear = rearToCentreM;
        wheelbase = RearAxle.wheelbaseM(lengthM);
        front = wheelbase - rear;
    }

    @Override
    public void set(float centreX, float centreY, float newHeadingRad, float vx, float vy) {
        super.set(centreX, centreY, newHeadingRad, vx, vy);
        px = centreX;
        py = centreY;
        psi = headingRad();
        u = speedMps;
        w = 0;
        r = 0;
        ax = 0;
        gear = u < 0 ? -1 : 1;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        double most = friction * GRAVITY;
        double lateral = Math.max(-most, Math.min(most, u * u * wantedCurvaturePerM));
        double steering = StrictMath.atan(wheelbase * wantedCurvaturePerM)
                + (1 / FRONT_STIFFNESS - 1 / REAR_STIFFNESS) * lateral / GRAVITY;
        action[0] = ACTIONS.clamp(0, wantedAccelerationMps2);
        action[1] = ACTIONS.clamp(1, (float) steering);
    }

    @Override
    void drive(float[] action, float dt) {
        float wanted = action[0];
        float steering = action[1];
        double before = u;
        double x0 = px;
        double y0 = py;
        double psi0 = psi;
        if (u == 0 && w == 0) {
            gear = wanted < 0 ? -1 : 1;
        }
        double cos = Trig.cos(steering);
        double sin = Trig.sin(steering);
        int steps = (int) Math.ceil(dt / SUB_STEP_SECONDS);
        double h = dt / (double) steps;
        boolean stands = false;
        for (int i = 0; i < steps && !stands; i++) {
            stands = subStep(wanted, cos, sin, h);
        }
        write();
        accelerationMps2 = (float) ((u - before) / dt);
        double metres = Math.sqrt((px - x0) * (px - x0) + (py - y0) * (py - y0));
        curvaturePerM = (float) (metres > 0.01 ? gear * (psi - psi0) / metres : sin / cos / wheelbase);
        psi = headingRad();
    }

    /// Drives one sub-step; whether the car has come to a stand in it.
    private boolean subStep(double wanted, double cos, double sin, double h) {
        double speed = Math.sqrt(u * u + w * w);
        double dynamic = Math.max(0, Math.min(1, (speed - KINEMATIC_MPS) / (DYNAMIC_MPS - KINEMATIC_MPS)));
        boolean brakes = gear * wanted < 0;
        du = 0;
        dw = 0;
        dr = 0;
        if (dynamic > 0) {
            addSlipping(dynamic, wanted, brakes, cos, sin);
        }
        if (dynamic < 1) {
            addRolling(1 - dynamic, wanted, brakes, sin / cos);
        }
        double next = u + du * h;
        if (brakes && u * next <= 0 && dynamic < 1) {
            stop(h);
            return true;
        }
        double mean = 0.5 * (u + next);
        u = next;
        w += dw * h;
        r += dr * h;
        float middle = (float) (psi + 0.5 * r * h);
        double c = Trig.cos(middle);
        double s = Trig.sin(middle);
        px += (mean * c - w * s) * h;
        py += (mean * s + w * c) * h;
        psi += r * h;
        return false;
    }

    /// Adds a share of the rates of a car whose tyres slip.
    private void addSlipping(double share, double wanted, boolean brakes, double cos, double sin) {
        double frontLoad = Math.max(0, (GRAVITY * rear - ax * MASS_HEIGHT_M) / wheelbase);
        double rearLoad = Math.max(0, (GRAVITY * front + ax * MASS_HEIGHT_M) / wheelbase);
        double side = w + front * r;
        axle(wanted, brakes, frontLoad, FRONT_STIFFNESS, u * cos + side * sin, side * cos - u * sin);
        double frontX = along * cos - across * sin;
        double frontY = along * sin + across * cos;
        axle(wanted, brakes, rearLoad, REAR_STIFFNESS, u, w - rear * r);
        du += share * (frontX + along + r * w);
        dw += share * (frontY + across - r * u);
        dr += share * (front * frontY - rear * across) / (front * rear);
        ax = frontX + along;
    }

    /// Adds a share of the rates of a car that rolls without slip, within the grip.
    private void addRolling(double share, double wanted, boolean brakes, double tan) {
        double most = friction * GRAVITY;
        double kappa = Math.abs(tan) / wheelbase;
        double within = u * u * kappa > most ? most / (u * u) : kappa;
        double rate = u * Math.copySign(within, tan);
        double push = Math.max(-most, Math.min(most, wanted));
        du += share * (brakes ? -Math.signum(u) * Math.abs(push) : push);
        dw += share * (rear * rate - w) / KINEMATIC_SECONDS;
        dr += share * (rate - r) / KINEMATIC_SECONDS;
    }

    private void stop(double h) {
        px += 0.5 * u * h * Trig.cos((float) psi);
        py += 0.5 * u * h * Trig.sin((float) psi);
        u = 0;
        w = 0;
        r = 0;
        ax = 0;
    }

    /// The forces of one axle, whose wheels roll at `rolling` and slide to their left at `sliding`.
    private void axle(double wanted, boolean brakes, double load, double stiffness, double rolling, double sliding) {
        double most = friction * load;
        double push = Math.max(-most, Math.min(most, wanted * load / GRAVITY));
        double base = Math.max(Math.abs(rolling), LEAST_ROLLING_MPS);
        along = brakes ? -Math.abs(push) * rolling / base : push;
        across = -Math.copySign(load * BrushTyre.lateral(Math.abs(sliding) / base, stiffness, friction), sliding);
        double squared = along * along + across * across;
        if (squared > most * most) {
            double share = most / Math.sqrt(squared);
            along *= share;
            across *= share;
        }
    }

    private void write() {
        x = (float) px;
        y = (float) py;
        face((float) psi);
        speedMps = (float) u;
    }

    /// The velocity of the centre to its left, in m/s: sideslip.
    public float slidingMps() {
        return (float) w;
    }

    public float yawRateRadps() {
        return (float) r;
    }

    @Override
    public int stateSize() {
        return super.stateSize() + 4;
    }

    @Override
    public void save(double[] state) {
        super.save(state);
        state[0] = px;
        state[1] = py;
        state[2] = psi;
        state[3] = u;
        state[6] = w;
        state[7] = r;
        state[8] = ax;
        state[9] = gear;
    }

    @Override
    public void restore(double[] state) {
        super.restore(state);
        px = state[0];
        py = state[1];
        psi = state[2];
        u = state[3];
        w = state[6];
        r = state[7];
        ax = state[8];
        gear = state[9] < 0 ? -1 : 1;
    }

    @Override
    public float centreVx() {
        return (float) (u * headingCos() - w * headingSin());
    }

    @Override
    public float centreVy() {
        return (float) (u * headingSin() + w * headingCos());
    }
}
