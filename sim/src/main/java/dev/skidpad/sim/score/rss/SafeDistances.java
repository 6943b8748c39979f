package dev.skidpad.sim.score.rss;

/// The safe distances of responsibility-sensitive safety. Stateless.
public final class SafeDistances {
    private SafeDistances() {}

    /// Behind somebody who goes the same way (definition 1):
    /// `[v_r·ρ + ½·a·ρ² + (v_r + ρ·a)² / 2b_min - v_f² / 2b_max]₊`, m.
    ///
    /// @param rearMps of the one behind, not negative
    /// @param frontMps of the one ahead, not negative
    public static double sameDirectionM(double rearMps, double frontMps, RssParameters p) {
        double rho = p.responseSeconds();
        double fastest = rearMps + rho * p.maxAccelerationMps2();
        double way = rearMps * rho
                + 0.5 * p.maxAccelerationMps2() * rho * rho
                + fastest * fastest / (2 * p.minBrakingMps2())
                - frontMps * frontMps / (2 * p.maxBrakingMps2());
        return Math.max(0, way);
    }

    /// Between two who come towards each other (definition 2): the ways of both, each speeding up for the response
    /// time and then braking, the one on the right side with its own least braking, m.
    ///
    /// @param correctMps of the one on the right side of the road, towards the other, not negative
    /// @param otherMps of the other one, towards the first, not negative
    public static double oppositeM(double correctMps, double otherMps, RssParameters p) {
        return stoppingM(correctMps, p.minBrakingCorrectMps2(), p) + stoppingM(otherMps, p.minBrakingMps2(), p);
    }

    private static double stoppingM(double speedMps, double brakingMps2, RssParameters p) {
        double fastest = speedMps + p.responseSeconds() * p.maxAccelerationMps2();
        return 0.5 * (speedMps + fastest) * p.responseSeconds() + fastest * fastest / (2 * brakingMps2);
    }

    /// Beside each other (definition 6): `μ` and how much nearer both come, each speeding up towards the other for
    /// the response time and then braking sideways, m.
    ///
    /// @param leftMps of the one to the left, positive to the right, that is towards the other
    /// @param rightMps of the one to the right, positive to the right, that is away from the other
    public static double lateralM(double leftMps, double rightMps, RssParameters p) {
        double rho = p.responseSeconds();
        double left = leftMps + rho * p.maxLateralMps2();
        double right = rightMps - rho * p.maxLateralMps2();
        double toTheRight = 0.5 * (leftMps + left) * rho + signedStopM(left, p);
        double toTheLeft = 0.5 * (rightMps + right) * rho + signedStopM(right, p);
        return p.lateralMarginM() + Math.max(0, toTheRight - toTheLeft);
    }

    /// How far one still goes sideways while braking, with its sign.
    private static double signedStopM(double speedMps, RssParameters p) {
        return speedMps * Math.abs(speedMps) / (2 * p.minLateralBrakingMps2());
    }
}
