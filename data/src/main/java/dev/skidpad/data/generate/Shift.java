package dev.skidpad.data.generate;

/// A smooth sideways movement from one offset to another while driving on.
///
/// It takes some seconds, but no fewer than [#LEAST_WAY_M] of way, so that nobody moves sideways while standing.
final class Shift {
    private static final double LEAST_WAY_M = 18;

    private double from; // m to the left
    private double to; // m to the left
    private double progress = 1;

    /// Begins to move.
    void begin(double fromLeftM, double toLeftM) {
        from = fromLeftM;
        to = toLeftM;
        progress = 0;
    }

    boolean moving() {
        return progress < 1;
    }

    /// Where it leads, m to the left.
    double goalM() {
        return to;
    }

    /// Where it is, m to the left.
    double leftM() {
        return to + (from - to) * (1 - Curves.smoothStep(progress));
    }

    /// How much it goes to the left for each metre along the way.
    ///
    /// @param seconds what the whole movement takes at ordinary speeds
    double slope(double seconds, double speedMps) {
        double perMetre = Math.min(1 / (seconds * Math.max(speedMps, 0.1)), 1 / LEAST_WAY_M);
        return moving() ? (to - from) * Curves.smoothStepSlope(progress) * perMetre : 0;
    }

    /// Goes on by one step.
    void advance(double seconds, double dt, double distanceM) {
        progress = Math.min(1, progress + Math.min(dt / seconds, distanceM / LEAST_WAY_M));
    }
}
