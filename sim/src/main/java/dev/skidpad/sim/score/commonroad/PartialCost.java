package dev.skidpad.sim.score.commonroad;

/// The partial costs. All but T and ID are integrals over time of the quantity named here, or of its square.
///
/// `a` acceleration along the heading, `δ` steering angle, `v` speed along the heading, `κ` curvature, dots
/// derivatives by time.
public enum PartialCost {
    /// `∫ a² dt`, m²/s³
    A("acceleration"),
    /// `∫ ȧ² dt`, m²/s⁵
    J("jerk"),
    /// `∫ ȧ² dt` of the acceleration along the heading; as J here, m²/s⁵
    J_LON("longitudinalJerk"),
    /// `∫ (d/dt v²κ)² dt`, m²/s⁵
    J_LAT("lateralJerk"),
    /// `∫ δ² dt`, rad²·s
    SA("steeringAngle"),
    /// `∫ δ̇² dt`, rad²/s
    SR("steeringRate"),
    /// `∫ exp(-0.2 d) dt` with the gap `d` in m to whoever is ahead, s
    D("distanceToLeader"),
    /// `∫ l² dt` with the distance `l` to the centre of the lane, m²·s
    LC("laneCentreOffset"),
    /// `∫ θ² dt` with the angle `θ` to the lane, rad²·s
    O("orientationOffset"),
    /// `∫ (v_desired - v)² dt`, m²/s; the lane's speed limit is desired
    V("velocityOffset"),
    /// As V, of the speed along the lane, m²/s
    V_LON("longitudinalVelocityOffset"),
    /// `∫ |v| dt`, m
    L("pathLength"),
    /// The time driven, s
    T("time"),
    /// Its inverse, 1/s
    ID("inverseDuration");

    private final String label;

    PartialCost(String label) {
        this.label = label;
    }

    /// The name of the part in a score.
    public String label() {
        return label;
    }
}
