package dev.skidpad.data.generate;

/// Where the way of one lane meets that of another, seen from the first.
///
/// @param kind how they meet
/// @param other the index of the other lane
/// @param in arc length at which the shared patch begins on the lane itself, m
/// @param out arc length at which it ends on the lane itself, m
/// @param otherIn arc length at which it begins on the other lane, m
/// @param otherOut arc length at which it ends on the other lane, m
/// @param precedence who goes first
record Conflict(Kind kind, int other, double in, double out, double otherIn, double otherOut, Precedence precedence) {
    /// How two lanes meet.
    enum Kind {
        /// They cross.
        CROSSING,
        /// They end in the same lane.
        MERGING,
        /// They begin in the same lane and have not parted yet.
        DIVERGING
    }

    /// Who goes first, seen from one of the two lanes.
    enum Precedence {
        /// Whoever drives on this lane.
        MINE,
        /// Whoever drives on the other lane.
        THEIRS,
        /// Whoever comes first.
        FIRST_COME
    }
}
