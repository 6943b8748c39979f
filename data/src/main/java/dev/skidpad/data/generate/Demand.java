package dev.skidpad.data.generate;

/// What rules a driver's speed at a moment besides the road and the leader in its lane: a buffer that [RightOfWay]
/// and [CrossingRules] fill.
final class Demand {
    private double holdM;
    private double gapM;
    private double leaderMps;
    private double leaderAccelMps2;

    /// Asks for nothing.
    void clear() {
        holdM = Double.POSITIVE_INFINITY;
        gapM = Double.POSITIVE_INFINITY;
        leaderMps = 0;
        leaderAccelMps2 = 0;
    }

    /// Asks to stop.
    ///
    /// @param distanceM from the front, m
    void hold(double distanceM) {
        holdM = Math.min(holdM, distanceM);
    }

    /// Asks to follow somebody, if nobody nearer has to be followed.
    ///
    /// @param gap to them, m
    void follow(double gap, Vehicle leader) {
        if (gap < gapM) {
            gapM = gap;
            leaderMps = leader.speedMps;
            leaderAccelMps2 = leader.accelMps2;
        }
    }

    boolean follows() {
        return gapM < Double.POSITIVE_INFINITY;
    }

    /// Where to stop, ahead of the front, m; infinite for nowhere.
    double holdM() {
        return holdM;
    }

    /// The gap to somebody to follow, m; infinite for nobody.
    double gapM() {
        return gapM;
    }

    /// The speed of that somebody, m/s.
    double leaderMps() {
        return leaderMps;
    }

    /// The acceleration of that somebody, m/s².
    double leaderAccelMps2() {
        return leaderAccelMps2;
    }
}
