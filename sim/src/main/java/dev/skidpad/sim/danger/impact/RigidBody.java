package dev.skidpad.sim.danger.impact;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.dynamics.model.RoadGrip;

/// A box that slides on the road: after an impact nobody drives it any more.
///
/// It stands on four locked wheels, which carry a quarter of its weight each and slide with the friction `μ`:
/// ```
/// F_i = -μ·m·g/4 · v_i/|v_i|    v_i = v + ω × r_i    r_i = (±0.3·length, ±0.4·width)
/// m·dv/dt = Σ F_i               I·dω/dt = Σ r_i × F_i    I = m·(length² + width²)/12
/// ```
/// so its energy only falls, and it comes to rest. A buffer: one simulation owns it.
public final class RigidBody {
    /// The mass of a car's box in kg for each cubic metre: 1,500 kg for 4.8 m by 1.85 m by 1.5 m.
    public static final double VEHICLE_KG_PER_M3 = 1500 / (4.8 * 1.85 * 1.5);

    /// The mass of a pedestrian, kg.
    public static final double PEDESTRIAN_KG = 75;

    /// The mass of a rider with the bicycle, kg.
    public static final double CYCLIST_KG = 90;

    /// The mass of anything else, kg: a cone, a trolley.
    public static final double OTHER_KG = 30;

    private static final double WHEEL_ALONG = 0.3;
    private static final double WHEEL_ACROSS = 0.4;
    private static final double SLOWEST_MPS = 1e-9;

    final double massKg;
    final double inertiaKgM2;
    final double halfLengthM;
    final double halfWidthM;
    double x; // m, box centre
    double y; // m
    double headingRad;
    double cos = 1;
    double sin;
    double vx; // m/s
    double vy; // m/s
    double yawRateRadps;

    /// A body at rest at the origin.
    public RigidBody(double massKg, double lengthM, double widthM) {
        if (!(massKg > 0) || !(lengthM > 0) || !(widthM > 0)) {
            throw new IllegalArgumentException(
                    "a body of " + massKg + " kg, " + lengthM + " m by " + widthM + " m is none");
        }
        this.massKg = massKg;
        halfLengthM = lengthM / 2;
        halfWidthM = widthM / 2;
        inertiaKgM2 = massKg * (lengthM * lengthM + widthM * widthM) / 12;
    }

    /// The mass in kg of an agent, by its kind and box.
    public static double massKg(AgentType type, double lengthM, double widthM, double heightM) {
        return switch (type) {
            case VEHICLE -> VEHICLE_KG_PER_M3 * lengthM * widthM * heightM;
            case PEDESTRIAN -> PEDESTRIAN_KG;
            case CYCLIST -> CYCLIST_KG;
            case OTHER -> OTHER_KG;
        };
    }

    /// Puts it somewhere.
    ///
    /// @param newX m, box centre
    /// @param newY m
    /// @param newVx m/s
    /// @param newVy m/s
    public void set(double newX, double newY, double newHeadingRad, double newVx, double newVy, double newYawRate) {
        x = newX;
        y = newY;
        turnTo(newHeadingRad);
        vx = newVx;
        vy = newVy;
        yawRateRadps = newYawRate;
    }

    /// Slides for a while.
    ///
    /// Friction never turns a motion round: what it would take beyond a standstill, it does not take.
    ///
    /// @param friction `μ` between the body and the road
    public void slide(double friction, double dtSeconds) {
        double fx = 0;
        double fy = 0;
        double torque = 0;
        double load = friction * massKg * RoadGrip.GRAVITY_MPS2 / 4;
        for (int wheel = 0; wheel < 4; wheel++) {
            double along = (wheel < 2 ? 1 : -1) * WHEEL_ALONG * 2 * halfLengthM;
            double across = (wheel % 2 == 0 ? 1 : -1) * WHEEL_ACROSS * 2 * halfWidthM;
            double rx = along * cos - across * sin;
            double ry = along * sin + across * cos;
            double px = vx - yawRateRadps * ry;
            double py = vy + yawRateRadps * rx;
            double speed = Math.max(SLOWEST_MPS, Math.sqrt(px * px + py * py));
            double force = Math.min(load, 0.25 * massKg * speed / dtSeconds);
            fx -= force * px / speed;
            fy -= force * py / speed;
            torque += force * (ry * px - rx * py) / speed;
        }
        double before = energyJ();
        double oldVx = vx;
        double oldVy = vy;
        double oldYawRate = yawRateRadps;
        vx += fx / massKg * dtSeconds;
        vy += fy / massKg * dtSeconds;
        yawRateRadps += torque / inertiaKgM2 * dtSeconds;
        if (energyJ() > before) {
            vx = 0;
            vy = 0;
            yawRateRadps = 0;
        }
        x += 0.5 * (oldVx + vx) * dtSeconds;
        y += 0.5 * (oldVy + vy) * dtSeconds;
        turnTo(headingRad + 0.5 * (oldYawRate + yawRateRadps) * dtSeconds);
    }

    /// Moves it without a change of velocity: where it is pressed out of another.
    void shift(double dx, double dy) {
        x += dx;
        y += dy;
    }

    private void turnTo(double newHeadingRad) {
        headingRad = newHeadingRad;
        cos = StrictMath.cos(newHeadingRad);
        sin = StrictMath.sin(newHeadingRad);
    }

    /// `m·|v|²/2 + I·ω²/2`, J.
    public double energyJ() {
        return 0.5 * massKg * (vx * vx + vy * vy) + 0.5 * inertiaKgM2 * yawRateRadps * yawRateRadps;
    }

    /// Whether it stands, but for less than a centimetre a second.
    public boolean rests() {
        return vx * vx + vy * vy < 1e-4 && Math.abs(yawRateRadps) < 1e-2;
    }

    public double massKg() {
        return massKg;
    }

    public double inertiaKgM2() {
        return inertiaKgM2;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double headingRad() {
        return headingRad;
    }

    public double vx() {
        return vx;
    }

    public double vy() {
        return vy;
    }

    public double yawRateRadps() {
        return yawRateRadps;
    }
}
