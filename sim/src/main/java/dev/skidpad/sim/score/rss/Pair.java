package dev.skidpad.sim.score.rss;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.MovingAgents;

/// The ego and another agent at one frame, in the direction of the road, and what is left of their safe distances.
/// Immutable.
///
/// The direction is that of the ego's lane, or its heading where it is on none. Gaps are between boxes, by how far
/// each reaches along and across that direction.
///
/// @param way how the two go
/// @param gapAlongM how much lies between them along the road; 0 where they are side by side
/// @param safeAlongM how much ought to
/// @param gapAcrossM how much lies between them across the road; 0 where one is behind the other
/// @param safeAcrossM how much ought to
/// @param egoMps along the road, positive the ego's way
/// @param otherMps along the road, positive the ego's way
/// @param egoTowardsMps across the road, towards the other
/// @param otherTowardsMps across the road, towards the ego
record Pair(
        Way way,
        double gapAlongM,
        double safeAlongM,
        double gapAcrossM,
        double safeAcrossM,
        double egoMps,
        double otherMps,
        double egoTowardsMps,
        double otherTowardsMps) {
    /// How two road users go.
    enum Way {
        /// The same way, the ego behind.
        EGO_BEHIND,
        /// The same way, the other behind.
        OTHER_BEHIND,
        /// Towards each other.
        OPPOSITE,
        /// Apart from each other, or across each other: no safe distance along the road is defined here.
        NEITHER
    }

    private static final double COS_45 = 0.7071067811865476;

    /// What is left of the safe distances, m: the better of the two; negative in danger.
    double marginM() {
        return Math.max(alongM(), acrossM());
    }

    /// What is left along the road, m.
    double alongM() {
        return gapAlongM - safeAlongM;
    }

    /// What is left across the road, m.
    double acrossM() {
        return gapAcrossM - safeAcrossM;
    }

    /// Whether neither distance is safe.
    boolean dangerous() {
        return way != Way.NEITHER && marginM() < 0;
    }

    /// The pair at a frame.
    ///
    /// @param roadRad the direction of the road, which the ego follows
    static Pair of(EgoMotion ego, MovingAgents all, int a, int frame, float roadRad, RssParameters p) {
        double cos = Angles.cos(roadRad);
        double sin = Angles.sin(roadRad);
        double dx = (double) all.x(frame, a) - ego.x(frame);
        double dy = (double) all.y(frame, a) - ego.y(frame);
        double ahead = dx * cos + dy * sin;
        double left = dy * cos - dx * sin;
        double own = Angles.difference(roadRad, ego.headingRad(frame));
        double other = Angles.difference(roadRad, all.headingRad(frame, a));
        double along = reach(own, ego.halfLengthM(), ego.halfWidthM())
                + reach(other, 0.5 * all.lengthM(a), 0.5 * all.widthM(a));
        double across = reach(own, ego.halfWidthM(), ego.halfLengthM())
                + reach(other, 0.5 * all.widthM(a), 0.5 * all.lengthM(a));
        double egoMps = ego.vx(frame) * cos + ego.vy(frame) * sin;
        double otherMps = all.vx(frame, a) * cos + all.vy(frame, a) * sin;
        double egoLeft = ego.vy(frame) * cos - ego.vx(frame) * sin;
        double otherLeft = all.vy(frame, a) * cos - all.vx(frame, a) * sin;
        Way way = way(ahead, StrictMath.cos(other));
        return new Pair(
                way,
                Math.max(0, Math.abs(ahead) - along),
                safeAlongM(way, egoMps, otherMps, p),
                Math.max(0, Math.abs(left) - across),
                left > 0
                        ? SafeDistances.lateralM(-otherLeft, -egoLeft, p)
                        : SafeDistances.lateralM(-egoLeft, -otherLeft, p),
                egoMps,
                otherMps,
                left > 0 ? egoLeft : -egoLeft,
                left > 0 ? -otherLeft : otherLeft);
    }

    private static double reach(double turn, double halfAlong, double halfAcross) {
        return halfAlong * Math.abs(StrictMath.cos(turn)) + halfAcross * Math.abs(StrictMath.sin(turn));
    }

    private static Way way(double ahead, double cosine) {
        if (cosine >= COS_45) {
            return ahead >= 0 ? Way.EGO_BEHIND : Way.OTHER_BEHIND;
        }
        return cosine <= -COS_45 && ahead >= 0 ? Way.OPPOSITE : Way.NEITHER;
    }

    private static double safeAlongM(Way way, double egoMps, double otherMps, RssParameters p) {
        return switch (way) {
            case EGO_BEHIND -> SafeDistances.sameDirectionM(Math.max(0, egoMps), Math.max(0, otherMps), p);
            case OTHER_BEHIND -> SafeDistances.sameDirectionM(Math.max(0, otherMps), Math.max(0, egoMps), p);
            case OPPOSITE -> SafeDistances.oppositeM(Math.max(0, egoMps), Math.max(0, -otherMps), p);
            case NEITHER -> 0;
        };
    }
}
