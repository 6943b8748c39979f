package dev.skidpad.sim.score.rss;

/// What everybody may do, and must do, in responsibility-sensitive safety. The paper leaves the values to the public;
/// the defaults are of the size that implementations use, the response time that of an automated car.
///
/// @param responseSeconds `ρ`, until one has to answer
/// @param maxAccelerationMps2 the most that anybody speeds up meanwhile
/// @param minBrakingMps2 the least that one has to brake then
/// @param maxBrakingMps2 the most that somebody ahead may brake
/// @param minBrakingCorrectMps2 the least that one has to brake who is on the right side of the road, when somebody
///     comes towards one
/// @param maxLateralMps2 the most that anybody speeds up sideways within the response time
/// @param minLateralBrakingMps2 the least that one has to brake sideways then
/// @param lateralMarginM `μ`, room for the small movements that everybody makes
public record RssParameters(
        double responseSeconds,
        double maxAccelerationMps2,
        double minBrakingMps2,
        double maxBrakingMps2,
        double minBrakingCorrectMps2,
        double maxLateralMps2,
        double minLateralBrakingMps2,
        double lateralMarginM) {
    /// The values of the score.
    public static final RssParameters DEFAULT = new RssParameters(0.5, 3.5, 4, 8, 3, 0.2, 0.8, 0.1);

    public RssParameters {
        if (!(responseSeconds >= 0)
                || !(maxAccelerationMps2 >= 0)
                || !(minBrakingMps2 > 0)
                || !(maxBrakingMps2 >= minBrakingMps2)
                || !(minBrakingCorrectMps2 > 0)
                || !(maxLateralMps2 >= 0)
                || !(minLateralBrakingMps2 > 0)
                || !(lateralMarginM >= 0)) {
            throw new IllegalArgumentException("not the parameters of a road user: ρ " + responseSeconds
                    + " s, acceleration " + maxAccelerationMps2 + ", braking " + minBrakingMps2 + " to "
                    + maxBrakingMps2 + " and " + minBrakingCorrectMps2 + ", sideways " + maxLateralMps2 + " and "
                    + minLateralBrakingMps2 + " m/s², margin " + lateralMarginM + " m");
        }
    }
}
