package dev.skidpad.data.generate;

import java.util.List;

/// A place where pedestrians cross the road.
///
/// @param index its place in [RoadNetwork#crossings()]
/// @param axis where its middle line starts, on one kerb, and its direction across the road
/// @param lengthM from kerb to kerb
/// @param widthM of the band that pedestrians use
/// @param marking whether it is painted
/// @param hiddenM how far from the start of the axis a pedestrian is hidden from drivers by parked vehicles
/// @param lightGroup the lights whose red lets pedestrians go, or -1 as "none"
/// @param lanes the lanes that it crosses
record Crossing(
        int index,
        Pose axis,
        double lengthM,
        double widthM,
        Marking marking,
        double hiddenM,
        int lightGroup,
        List<LaneCrossing> lanes) {
    /// Whether there is paint on the road.
    enum Marking {
        ZEBRA,
        NONE
    }

    /// Where a crossing meets a lane.
    ///
    /// @param lane index of the lane
    /// @param in arc length of the lane at which the band begins, m
    /// @param out arc length of the lane at which the band ends, m
    /// @param across distance from the start of the axis to the lane's centreline, m
    record LaneCrossing(int lane, double in, double out, double across) {}
}
