package dev.skidpad.sim.plan;

import dev.skidpad.sim.dynamics.Poses;
import java.util.Objects;

/// A planned motion of the ego's box centre: poses at the coming steps, the first one step ahead of now.
///
/// A buffer: the simulator owns it, a planner fills it. Coordinates are scene-local metres and radians.
public final class Plan implements Poses {
    private final float[] x; // [horizon] m
    private final float[] y; // [horizon] m
    private final float[] headingRad; // [horizon]
    private int length;

    /// A plan buffer for at most `horizon` steps.
    public Plan(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon " + horizon + " must be at least 1 step");
        }
        x = new float[horizon];
        y = new float[horizon];
        headingRad = new float[horizon];
    }

    /// How many steps the buffer can hold.
    public int horizon() {
        return x.length;
    }

    @Override
    public int length() {
        return length;
    }

    /// Empties it.
    public void clear() {
        length = 0;
    }

    /// Adds the pose of the next step.
    ///
    /// @throws IllegalArgumentException if a value is not finite
    /// @throws IndexOutOfBoundsException if the plan is full
    public void add(float nextX, float nextY, float nextHeadingRad) {
        if (!Float.isFinite(nextX) || !Float.isFinite(nextY) || !Float.isFinite(nextHeadingRad)) {
            throw new IllegalArgumentException(
                    "pose " + length + " of the plan is not finite: " + nextX + ", " + nextY + ", " + nextHeadingRad);
        }
        if (length == x.length) {
            throw new IndexOutOfBoundsException("a plan of at most " + length + " poses is full");
        }
        x[length] = nextX;
        y[length] = nextY;
        headingRad[length] = nextHeadingRad;
        length++;
    }

    @Override
    public float x(int step) {
        return x[Objects.checkIndex(step, length)];
    }

    @Override
    public float y(int step) {
        return y[Objects.checkIndex(step, length)];
    }

    @Override
    public float headingRad(int step) {
        return headingRad[Objects.checkIndex(step, length)];
    }

    /// Replaces the content with that of another plan, cut to this buffer's horizon.
    public void copyFrom(Plan other) {
        length = Math.min(other.length, x.length);
        System.arraycopy(other.x, 0, x, 0, length);
        System.arraycopy(other.y, 0, y, 0, length);
        System.arraycopy(other.headingRad, 0, headingRad, 0, length);
    }
}
