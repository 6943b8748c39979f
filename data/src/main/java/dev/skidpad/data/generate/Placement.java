package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Angles;

/// How a layout's axes lie in its scene: moved so that a chosen place becomes the scene's origin, then turned.
final class Placement {
    private final double centreX;
    private final double centreY;
    private final double angleRad;
    private final double cos;
    private final double sin;

    /// @param centreX what becomes x = 0, in the layout's axes, m
    /// @param centreY what becomes y = 0, in the layout's axes, m
    /// @param angleRad by how much the layout is turned
    Placement(double centreX, double centreY, double angleRad) {
        this.centreX = centreX;
        this.centreY = centreY;
        this.angleRad = angleRad;
        cos = StrictMath.cos(angleRad);
        sin = StrictMath.sin(angleRad);
    }

    float x(double layoutX, double layoutY) {
        return (float) ((layoutX - centreX) * cos - (layoutY - centreY) * sin);
    }

    float y(double layoutX, double layoutY) {
        return (float) ((layoutX - centreX) * sin + (layoutY - centreY) * cos);
    }

    float headingRad(double layoutHeadingRad) {
        double turned = layoutHeadingRad + angleRad;
        double turns = StrictMath.rint(turned / (2 * StrictMath.PI));
        return Angles.wrap((float) (turned - turns * 2 * StrictMath.PI));
    }
}
