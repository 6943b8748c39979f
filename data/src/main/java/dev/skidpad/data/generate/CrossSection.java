package dev.skidpad.data.generate;

/// What a road consists of from side to side. "Forward" is the direction of its reference line, whose right it is on.
///
/// @param forward number of lanes in the reference line's direction
/// @param backward number of lanes against it
/// @param laneWidthM width of each lane
/// @param shoulderM from the outermost lane to the edge or the parking strip
/// @param parkingRightM width of the parking strip on the right of the forward lanes, 0 without one
/// @param parkingLeftM width of the parking strip on the other side, 0 without one
record CrossSection(
        int forward, int backward, double laneWidthM, double shoulderM, double parkingRightM, double parkingLeftM) {
    static CrossSection of(int forward, int backward, double laneWidthM, double shoulderM) {
        return new CrossSection(forward, backward, laneWidthM, shoulderM, 0, 0);
    }

    /// From the reference line to the right edge, m.
    double rightM() {
        return forward * laneWidthM + shoulderM + parkingRightM;
    }

    /// From the reference line to the left edge, m.
    double leftM() {
        return backward * laneWidthM + shoulderM + parkingLeftM;
    }
}
