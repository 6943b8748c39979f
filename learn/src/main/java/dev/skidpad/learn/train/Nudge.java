package dev.skidpad.learn.train;

import dev.skidpad.core.random.RandomStream;

/// How examples are nudged off their record, so that what is learned knows the way back.
///
/// @param share which share of the examples is nudged
/// @param leftM how far aside, standard deviation in m
/// @param turnRad how far turned, standard deviation in rad
/// @param speedShare how much faster or slower, standard deviation as a share of the speed
/// @param haltShare which share of the nudged has nearly come to a halt, whatever the record does: so that
///     what has stopped learns to drive off again
public record Nudge(double share, double leftM, double turnRad, double speedShare, double haltShare) {
    private static final float FULL_MPS = 3f;
    private static final float HALTED = 0.3f; // at most this share of the speed is left
    private static final double LARGEST = 2.5; // standard deviations

    public Nudge {
        if (!(share >= 0 && share <= 1) || !(leftM >= 0) || !(turnRad >= 0) || !(speedShare >= 0)) {
            throw new IllegalArgumentException("a nudge must not be negative, and its share not above 1: share " + share
                    + ", " + leftM + " m, " + turnRad + " rad, speed " + speedShare);
        }
    }

    /// One nudge.
    ///
    /// @param leftM m
    /// @param turnRad rad
    /// @param speedFactor of the speed
    record Drawn(float leftM, float turnRad, float speedFactor) {}

    /// Draws a nudge; slow agents are nudged less, and those that stand not at all.
    Drawn draw(RandomStream random, float speedMps) {
        float room = random.chance(share) ? Math.min(1, Math.abs(speedMps) / FULL_MPS) : 0;
        float left = room * normal(random, leftM);
        float turn = room * normal(random, turnRad);
        float factor = Math.max(0, 1 + room * normal(random, speedShare));
        boolean halts = room > 0 && random.chance(haltShare);
        return new Drawn(left, turn, halts ? random.uniform(0, HALTED) : factor);
    }

    private static float normal(RandomStream random, double deviation) {
        return (float) (deviation * Math.max(-LARGEST, Math.min(LARGEST, random.nextGaussian())));
    }
}
