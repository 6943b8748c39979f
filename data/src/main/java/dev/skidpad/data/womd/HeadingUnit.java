package dev.skidpad.data.womd;

import dev.skidpad.core.scene.AgentType;
import java.util.List;

/// The unit of the headings in a JSON file, which the file does not name.
///
/// The older converters wrote degrees, and no version number tells their files apart. So the values decide:
/// radians are written within half a turn, degrees reach beyond a whole one. Where that leaves it open, the
/// unit in which vehicles drive the way they face is taken; and where that does not tell either, degrees if
/// objects have no ids, as in all files that were found to hold degrees and in no other.
enum HeadingUnit {
    RADIANS,
    DEGREES;

    private static final double DRIVING_MPS = 2;
    private static final int ENOUGH_STEPS = 10;

    /// Of the mean cosine between the directions in which vehicles drive and face.
    private static final double CLEAR_DIFFERENCE = 0.2;

    double toRad(double heading) {
        return switch (this) {
            case RADIANS -> heading;
            case DEGREES -> StrictMath.toRadians(heading);
        };
    }

    /// @param hasObjectIds whether the objects have ids, which only the newer converters write
    static HeadingUnit of(List<JsonObject> objects, boolean hasObjectIds) {
        int drivingSteps = 0;
        double asRadians = 0;
        double asDegrees = 0;
        for (JsonObject object : objects) {
            for (int t = 0; t < object.valid().length; t++) {
                if (!object.valid()[t]) {
                    continue;
                }
                double heading = object.heading()[t];
                if (Math.abs(heading) > 2 * Math.PI) {
                    return DEGREES;
                }
                double vx = object.vx()[t];
                double vy = object.vy()[t];
                if (object.type() == AgentType.VEHICLE && vx * vx + vy * vy > DRIVING_MPS * DRIVING_MPS) {
                    drivingSteps++;
                    asRadians += agreement(vx, vy, RADIANS.toRad(heading));
                    asDegrees += agreement(vx, vy, DEGREES.toRad(heading));
                }
            }
        }
        double difference = (asDegrees - asRadians) / Math.max(1, drivingSteps);
        if (drivingSteps >= ENOUGH_STEPS && Math.abs(difference) > CLEAR_DIFFERENCE) {
            return difference > 0 ? DEGREES : RADIANS;
        }
        return hasObjectIds ? RADIANS : DEGREES;
    }

    // The cosine of the angle between a velocity and a heading.
    private static double agreement(double vx, double vy, double headingRad) {
        return (vx * StrictMath.cos(headingRad) + vy * StrictMath.sin(headingRad)) / Math.sqrt(vx * vx + vy * vy);
    }
}
