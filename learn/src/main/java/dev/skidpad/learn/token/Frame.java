package dev.skidpad.learn.token;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;

/// A pose in the scene, and the change of coordinates to and from its own frame. A buffer.
public final class Frame {
    private float x;
    private float y;
    private float headingRad;
    private float cos = 1;
    private float sin;

    /// Places the frame: m and rad in the scene.
    public void set(float newX, float newY, float newHeadingRad) {
        x = newX;
        y = newY;
        headingRad = newHeadingRad;
        cos = Trig.cos(newHeadingRad);
        sin = Trig.sin(newHeadingRad);
    }

    /// Moves the frame by a pose given in itself.
    public void move(float localX, float localY, float localHeadingRad) {
        set(sceneX(localX, localY), sceneY(localX, localY), Angles.wrap(headingRad + localHeadingRad));
    }

    public float x() {
        return x;
    }

    public float y() {
        return y;
    }

    public float headingRad() {
        return headingRad;
    }

    public float cos() {
        return cos;
    }

    public float sin() {
        return sin;
    }

    /// How far ahead a point of the scene lies, m.
    public float localX(float sceneX, float sceneY) {
        return (sceneX - x) * cos + (sceneY - y) * sin;
    }

    /// How far to the left a point of the scene lies, m.
    public float localY(float sceneX, float sceneY) {
        return (sceneY - y) * cos - (sceneX - x) * sin;
    }

    /// The forward part of a direction of the scene.
    public float turnedX(float sceneX, float sceneY) {
        return sceneX * cos + sceneY * sin;
    }

    /// The leftward part of a direction of the scene.
    public float turnedY(float sceneX, float sceneY) {
        return sceneY * cos - sceneX * sin;
    }

    /// A heading of the scene as a turn from this one, in `[-π, π)`.
    public float localHeadingRad(float sceneHeadingRad) {
        return Angles.difference(headingRad, sceneHeadingRad);
    }

    /// The scene's x of a point of this frame.
    public float sceneX(float localX, float localY) {
        return x + localX * cos - localY * sin;
    }

    /// The scene's y of a point of this frame.
    public float sceneY(float localX, float localY) {
        return y + localX * sin + localY * cos;
    }
}
