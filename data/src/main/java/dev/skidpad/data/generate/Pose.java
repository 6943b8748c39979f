package dev.skidpad.data.generate;

/// A place and a direction.
///
/// @param x m
/// @param y m
/// @param headingRad counter-clockwise from the x-axis, any winding
record Pose(double x, double y, double headingRad) {
    double cos() {
        return StrictMath.cos(headingRad);
    }

    double sin() {
        return StrictMath.sin(headingRad);
    }

    /// The pose `along` metres ahead and `left` metres to the left, in the same direction.
    Pose moved(double along, double left) {
        double c = cos();
        double s = sin();
        return new Pose(x + along * c - left * s, y + along * s + left * c, headingRad);
    }

    /// The same place, facing back.
    Pose reversed() {
        return new Pose(x, y, headingRad + StrictMath.PI);
    }

    /// The same place, turned.
    Pose turned(double angleRad) {
        return new Pose(x, y, headingRad + angleRad);
    }
}
