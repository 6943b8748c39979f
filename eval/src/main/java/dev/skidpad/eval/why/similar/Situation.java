package dev.skidpad.eval.why.similar;

import dev.skidpad.core.scene.AgentType;
import java.util.List;
import java.util.Optional;

/// A moment of driving in a few measured numbers, as seen from the ego: the same wherever on the map and in
/// whatever direction it happens. Immutable, and readable as JSON.
///
/// @param ego how the ego drives
/// @param road what road it has
/// @param partner the one whom the moment is about, such as the agent that is struck later; empty where
///     there is none
/// @param others those others who matter most, the most important first, at most [#MOST_OTHERS],
///     or one more where there is no partner
public record Situation(Ego ego, Road road, Optional<Other> partner, List<Other> others) {
    /// How many others are told of besides the partner.
    public static final int MOST_OTHERS = 2;

    public Situation {
        others = List.copyOf(others);
        int most = MOST_OTHERS + (partner.isPresent() ? 0 : 1);
        if (others.size() > most) {
            throw new IllegalArgumentException(others.size() + " others, but at most " + most + " are told of");
        }
    }

    /// How the ego drives.
    ///
    /// @param speedMps over ground
    /// @param besideM how far it is to the left of its route
    /// @param turnedRad its heading minus the route's
    public record Ego(double speedMps, double besideM, double turnedRad) {}

    /// What road the ego has.
    ///
    /// @param bendNearRad how far the route turns to the left over the next [SituationReader#NEAR_M]
    /// @param bendFarRad and from there to [SituationReader#FAR_M]
    /// @param leftM the free way from the ego's centre to the road's edge on its left, at most
    ///     [SituationReader#ROAD_M]
    /// @param rightM on its right
    /// @param aheadWidthM from edge to edge across the route, [SituationReader#NEAR_M] ahead
    public record Road(double bendNearRad, double bendFarRad, double leftM, double rightM, double aheadWidthM) {}

    /// Somebody else, seen from the ego.
    ///
    /// @param type what it is
    /// @param aheadM how far its centre is ahead of the ego's
    /// @param leftM how far it is to the left
    /// @param turnedRad its heading minus the ego's
    /// @param forwardMps its velocity along the ego's heading, minus the ego's
    /// @param leftwardMps its velocity to the ego's left, minus the ego's
    /// @param lengthM of its box
    public record Other(
            AgentType type,
            double aheadM,
            double leftM,
            double turnedRad,
            double forwardMps,
            double leftwardMps,
            double lengthM) {}
}
