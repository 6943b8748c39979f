package dev.skidpad.core.geometry;

/// Angles in radians, counter-clockwise.
public final class Angles {
    /// A whole turn, in float precision.
    public static final float TWO_PI = (float) (2.0 * StrictMath.PI);

    /// Half a turn, in float precision: the float nearest to π, a little above it.
    public static final float PI = (float) StrictMath.PI;

    private Angles() {}

    /// The same direction in `[-PI, PI]`. What lies there already stays as it is, so wrapping twice changes
    /// nothing.
    public static float wrap(float angleRad) {
        if (Math.abs(angleRad) <= PI) {
            return angleRad;
        }
        double turns = Math.floor((angleRad + StrictMath.PI) / (2.0 * StrictMath.PI));
        return (float) (angleRad - turns * (2.0 * StrictMath.PI));
    }

    /// The signed turn from one heading to another, in `[-PI, PI]`.
    public static float difference(float fromRad, float toRad) {
        return wrap(toRad - fromRad);
    }

    /// `StrictMath.cos` in float.
    public static float cos(float angleRad) {
        return (float) StrictMath.cos(angleRad);
    }

    /// `StrictMath.sin` in float.
    public static float sin(float angleRad) {
        return (float) StrictMath.sin(angleRad);
    }

    /// `StrictMath.atan2` in float.
    public static float atan2(float y, float x) {
        return (float) StrictMath.atan2(y, x);
    }
}
