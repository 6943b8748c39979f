package dev.skidpad.eval.report.picture;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Where things of a scene stand in a picture: `u` m to the right and `v` m up from the ego's pose at one step, with
/// the ego heading upwards.
public final class PictureFrame {
    private static final float QUARTER_TURN = Angles.PI / 2;

    private final float originX;
    private final float originY;
    private final float rotationRad;
    private final float cos;
    private final float sin;

    private PictureFrame(float originX, float originY, float headingRad) {
        this.originX = originX;
        this.originY = originY;
        rotationRad = QUARTER_TURN - headingRad;
        cos = Angles.cos(rotationRad);
        sin = Angles.sin(rotationRad);
    }

    /// The frame of the recorded ego at the moment at which planners take over.
    public static PictureFrame of(Scenario scenario) {
        Track ego = scenario.ego();
        int now = scenario.nowStep();
        return new PictureFrame(ego.x(now), ego.y(now), ego.headingRad(now));
    }

    public float u(float x, float y) {
        return (x - originX) * cos - (y - originY) * sin;
    }

    public float v(float x, float y) {
        return (x - originX) * sin + (y - originY) * cos;
    }

    /// The angle in the picture, counter-clockwise from the right.
    public float angleRad(float headingRad) {
        return Angles.wrap(headingRad + rotationRad);
    }
}
