package dev.skidpad.learn.dream;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;

/// Where the ego is to be at the steps after a moment. Immutable.
///
/// Poses are scene-local m and rad of the box centre, one for each step of the scenario.
public final class EgoPlan {
    private final float[] x; // [T] m
    private final float[] y; // [T] m
    private final float[] headingRad; // [T]

    private EgoPlan(float[] x, float[] y, float[] headingRad) {
        if (x.length == 0 || y.length != x.length || headingRad.length != x.length) {
            throw new IllegalArgumentException("a plan needs as many x as y and headings, one or more: " + x.length
                    + ", " + y.length + ", " + headingRad.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (!Float.isFinite(x[i] + y[i] + headingRad[i])) {
                throw new IllegalArgumentException("a plan's pose " + i + " is not finite: x " + x[i] + ", y " + y[i]
                        + ", heading " + headingRad[i]);
            }
        }
        this.x = x;
        this.y = y;
        this.headingRad = headingRad;
    }

    /// A plan from its columns, which are copied.
    ///
    /// @param x `[T]` m
    /// @param y `[T]` m
    /// @param headingRad `[T]`
    public static EgoPlan of(float[] x, float[] y, float[] headingRad) {
        return new EgoPlan(x.clone(), y.clone(), headingRad.clone());
    }

    /// What a track does after a step, for as long as it is there without a gap.
    ///
    /// @param track any, such as the ego's record or an edit of it
    /// @param step the moment
    /// @param steps at most so many
    /// @throws IllegalArgumentException if the track is not there right after the step
    public static EgoPlan of(Track track, int step, int steps) {
        int count = 0;
        while (count < steps && track.valid(step + count + 1)) {
            count++;
        }
        float[] x = new float[count];
        float[] y = new float[count];
        float[] heading = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = track.x(step + i + 1);
            y[i] = track.y(step + i + 1);
            heading[i] = track.headingRad(step + i + 1);
        }
        return new EgoPlan(x, y, heading);
    }

    /// The number of steps `T`.
    public int steps() {
        return x.length;
    }

    /// Where the ego is to be, m.
    ///
    /// @param step from 0, the first step after the moment
    public float x(int step) {
        return x[step];
    }

    public float y(int step) {
        return y[step];
    }

    public float headingRad(int step) {
        return headingRad[step];
    }

    /// The velocity in m/s with which a step's pose is reached.
    ///
    /// @param fromX m, where the ego is at the moment
    float vx(int step, float fromX, float dtSeconds) {
        return (x[step] - (step == 0 ? fromX : x[step - 1])) / dtSeconds;
    }

    float vy(int step, float fromY, float dtSeconds) {
        return (y[step] - (step == 0 ? fromY : y[step - 1])) / dtSeconds;
    }

    /// The farthest in m that two plans are apart in the steps that both have; headings do not count.
    public float farthestFrom(EgoPlan other) {
        float squared = 0;
        for (int i = 0; i < Math.min(x.length, other.x.length); i++) {
            float dx = x[i] - other.x[i];
            float dy = y[i] - other.y[i];
            squared = Math.max(squared, dx * dx + dy * dy);
        }
        return (float) Math.sqrt(squared);
    }

    /// The same plan beside itself, by a distance that grows over the first steps.
    ///
    /// @param leftM how far to the left of each pose, m
    /// @param overSteps over how many steps the ego moves aside
    public EgoPlan aside(float leftM, int overSteps) {
        float[] newX = new float[x.length];
        float[] newY = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            float share = Math.min(1, (i + 1f) / overSteps);
            float left = leftM * share * share * (3 - 2 * share);
            newX[i] = x[i] - left * Angles.sin(headingRad[i]);
            newY[i] = y[i] + left * Angles.cos(headingRad[i]);
        }
        return new EgoPlan(newX, newY, headingRad);
    }
}
