package dev.skidpad.core.lanes;

/// A stretch on which a lane comes so near to another that two vehicles do not fit side by side.
///
/// Each pair of lanes has it twice, once as seen from each of them.
///
/// @param lane from which it is seen
/// @param fromS where it begins on that lane, m
/// @param toS where it ends, m
/// @param other the other lane
/// @param otherFromS where it begins on the other lane, m
/// @param otherToS where it ends, m
/// @param kind how the two meet
public record LaneConflict(int lane, float fromS, float toS, int other, float otherFromS, float otherToS, Kind kind) {
    /// How two lanes meet.
    public enum Kind {
        /// They cross at an angle of more than 30°.
        CROSSING,
        /// They come together from different places: ends that join, or a lane that runs into another.
        MERGING,
        /// The same stretch of road is driven in both directions.
        OPPOSING
    }

    /// The same, seen from the other lane.
    LaneConflict mirrored() {
        return new LaneConflict(
                /* lane= */ other,
                /* fromS= */ otherFromS,
                /* toS= */ otherToS,
                /* other= */ lane,
                /* otherFromS= */ fromS,
                /* otherToS= */ toS,
                kind);
    }
}
