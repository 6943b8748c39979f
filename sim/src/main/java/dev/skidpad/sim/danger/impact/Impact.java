package dev.skidpad.sim.danger.impact;

/// The impact of two bodies that touch: an impulse at one point, along the normal of the contact and, by
/// friction, across it.
///
/// With `r` from a centre to the point, `r⊥ = (-r_y, r_x)`, `n` the normal from `a` to `b`, `t` across it,
/// `u` the velocity of `b` past `a` at the point and `K` the matrix by which an impulse changes it
/// (Brach and Brach, "Vehicle Accident Analysis and Reconstruction Methods", SAE 2005, chapter on planar impact):
/// ```
/// K_ij = (1/m_a + 1/m_b)·(i·j) + (r_a⊥·i)(r_a⊥·j)/I_a + (r_b⊥·i)(r_b⊥·j)/I_b        i, j in {n, t}
/// u_n' = -e·u_n        u_t' = 0        if that asks for |J_t| ≤ μ·J_n
/// u_n' = -e·u_n        J_t = -sign(u_t)·μ·J_n    otherwise
/// ```
/// In some eccentric contacts Newton's `e` together with friction would add energy; then there is no friction,
/// with which no energy is ever gained. Momentum and angular momentum are kept whatever `J` is.
public final class Impact {
    /// The restitution `e`. For collisions of vehicles 0 to 0.3; it falls with speed.
    public static final double RESTITUTION = 0.1;

    /// The friction `μ` of sheet metal on sheet metal.
    public static final double FRICTION = 0.5;

    /// Bodies that come together slower do not bounce.
    private static final double BOUNCES_FROM_MPS = 1;

    private final BoxContact contact = new BoxContact();
    private double closingMps;
    private double impulseNs;

    /// Lets two bodies collide if they overlap and come together; changes their velocities only.
    ///
    /// @return whether they did
    public boolean collide(RigidBody a, RigidBody b) {
        if (!contact.find(a, b)) {
            return false;
        }
        double nx = contact.normalX();
        double ny = contact.normalY();
        double ax = contact.pointX() - a.x;
        double ay = contact.pointY() - a.y;
        double bx = contact.pointX() - b.x;
        double by = contact.pointY() - b.y;
        double ux = b.vx - b.yawRateRadps * by - (a.vx - a.yawRateRadps * ay);
        double uy = b.vy + b.yawRateRadps * bx - (a.vy + a.yawRateRadps * ax);
        double un = ux * nx + uy * ny;
        if (un >= 0) {
            return false;
        }
        double ut = uy * nx - ux * ny;
        double an = ax * ny - ay * nx;
        double at = ax * nx + ay * ny;
        double bn = bx * ny - by * nx;
        double bt = bx * nx + by * ny;
        double inverse = 1 / a.massKg + 1 / b.massKg;
        double knn = inverse + an * an / a.inertiaKgM2 + bn * bn / b.inertiaKgM2;
        double ktt = inverse + at * at / a.inertiaKgM2 + bt * bt / b.inertiaKgM2;
        double knt = an * at / a.inertiaKgM2 + bn * bt / b.inertiaKgM2;
        double e = -un > BOUNCES_FROM_MPS ? RESTITUTION : 0;
        double wanted = -(1 + e) * un;
        double before = a.energyJ() + b.energyJ();

        double determinant = knn * ktt - knt * knt;
        double jn = (wanted * ktt + ut * knt) / determinant;
        double jt = (-ut * knn - wanted * knt) / determinant;
        if (!(jn > 0) || Math.abs(jt) > FRICTION * jn) {
            double side = ut > 0 ? -FRICTION : FRICTION;
            double slipping = knn + side * knt;
            jn = slipping > 0 ? wanted / slipping : wanted / knn;
            jt = slipping > 0 ? side * jn : 0;
        }
        apply(a, b, jn * nx - jt * ny, jn * ny + jt * nx);
        if (a.energyJ() + b.energyJ() > before) {
            apply(a, b, -(jn * nx - jt * ny), -(jn * ny + jt * nx));
            jn = wanted / knn;
            jt = 0;
            apply(a, b, jn * nx, jn * ny);
        }
        closingMps = -un;
        impulseNs = Math.sqrt(jn * jn + jt * jt);
        return true;
    }

    private void apply(RigidBody a, RigidBody b, double jx, double jy) {
        a.vx -= jx / a.massKg;
        a.vy -= jy / a.massKg;
        a.yawRateRadps -= ((contact.pointX() - a.x) * jy - (contact.pointY() - a.y) * jx) / a.inertiaKgM2;
        b.vx += jx / b.massKg;
        b.vy += jy / b.massKg;
        b.yawRateRadps += ((contact.pointX() - b.x) * jy - (contact.pointY() - b.y) * jx) / b.inertiaKgM2;
    }

    /// Presses two bodies that overlap apart by a share of the overlap, the lighter one further: the bodywork
    /// springs back. Nothing where they do not overlap.
    public void part(RigidBody a, RigidBody b, double share) {
        if (!contact.find(a, b)) {
            return;
        }
        double way = share * contact.depthM();
        double ofA = way * b.massKg / (a.massKg + b.massKg);
        a.shift(-ofA * contact.normalX(), -ofA * contact.normalY());
        b.shift((way - ofA) * contact.normalX(), (way - ofA) * contact.normalY());
    }

    /// How fast two bodies that overlap come together at the point of contact, m/s; negative where they part
    /// or do not overlap.
    public double closingMps(RigidBody a, RigidBody b) {
        if (!contact.find(a, b)) {
            return Double.NEGATIVE_INFINITY;
        }
        double ux = b.vx - b.yawRateRadps * (contact.pointY() - b.y) - a.vx + a.yawRateRadps * (contact.pointY() - a.y);
        double uy = b.vy + b.yawRateRadps * (contact.pointX() - b.x) - a.vy - a.yawRateRadps * (contact.pointX() - a.x);
        return -(ux * contact.normalX() + uy * contact.normalY());
    }

    /// How fast they came together along the normal in the last collision, m/s.
    public double closingMps() {
        return closingMps;
    }

    /// The impulse of the last collision, N·s.
    public double impulseNs() {
        return impulseNs;
    }

    /// The point of the last contact, m.
    public double pointX() {
        return contact.pointX();
    }

    /// The point of the last contact, m.
    public double pointY() {
        return contact.pointY();
    }
}
