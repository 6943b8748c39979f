package dev.skidpad.data.read;

/// How far values may go before they are taken for damage: recordings of a few hundred metres stay far
/// inside.
final class WorldLimits {
    /// From the ego at now to anything, in m. Float keeps a millimetre at this distance.
    static final double MAX_FROM_EGO_M = 10_000;

    /// Trackers exaggerate, up to 95 m/s in Waymo's records; beyond this it is no tracker's noise.
    static final double MAX_SPEED_MPS = 300;

    private WorldLimits() {}

    /// Whether a world position is a number within reach of the origin.
    static boolean plausible(double x, double y, double originX, double originY) {
        return Math.abs(x - originX) <= MAX_FROM_EGO_M && Math.abs(y - originY) <= MAX_FROM_EGO_M;
    }
}
