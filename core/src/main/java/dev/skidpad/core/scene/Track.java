package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Angles;
import java.util.Arrays;
import java.util.Optional;

/// The recorded motion of one agent: its box and, step by step, a pose and a velocity with their mask.
///
/// Immutable. A step's values are 0 where [#valid] says that the agent was not there.
public final class Track {
    private final String id;
    private final AgentType type;
    private final float lengthM;
    private final float widthM;
    private final float heightM;
    private final float[] x; // [T] m, box centre
    private final float[] y; // [T] m
    private final float[] headingRad; // [T] in [-π, π]
    private final float[] vx; // [T] m/s
    private final float[] vy; // [T] m/s
    private final boolean[] valid; // [T]
    private final Optional<BoxSizes> sizes;

    /// A track from its columns, which are copied; where `valid` is false the other columns are ignored and
    /// zeroed.
    ///
    /// @param id unique in its scenario
    /// @param x `[T]` m, box centre
    /// @param y `[T]` m, box centre
    /// @param headingRad `[T]` any number of turns; kept in `[-π, π]`
    /// @param vx `[T]` m/s in the scenario's axes
    /// @param vy `[T]` m/s in the scenario's axes
    /// @param valid `[T]` whether the agent was there
    /// @throws IllegalArgumentException if the columns differ in length, a size is not positive, or a valid
    ///     value is not finite
    public Track(
            String id,
            AgentType type,
            float lengthM,
            float widthM,
            float heightM,
            float[] x,
            float[] y,
            float[] headingRad,
            float[] vx,
            float[] vy,
            boolean[] valid) {
        int steps = valid.length;
        if (x.length != steps
                || y.length != steps
                || headingRad.length != steps
                || vx.length != steps
                || vy.length != steps) {
            throw new IllegalArgumentException("track " + id + " has columns of different lengths: x " + x.length
                    + ", y " + y.length + ", heading " + headingRad.length + ", vx " + vx.length + ", vy " + vy.length
                    + ", valid " + steps);
        }
        if (!(lengthM > 0) || !(widthM > 0) || !(heightM > 0) || !Float.isFinite(lengthM + widthM + heightM)) {
            throw new IllegalArgumentException(
                    "track " + id + " has no size: length " + lengthM + ", width " + widthM + ", height " + heightM);
        }
        this.id = id;
        this.type = type;
        this.lengthM = lengthM;
        this.widthM = widthM;
        this.heightM = heightM;
        this.x = new float[steps];
        this.y = new float[steps];
        this.headingRad = new float[steps];
        this.vx = new float[steps];
        this.vy = new float[steps];
        this.valid = valid.clone();
        for (int t = 0; t < steps; t++) {
            if (!valid[t]) {
                continue;
            }
            if (!Float.isFinite(x[t] + y[t] + headingRad[t] + vx[t] + vy[t])) {
                throw new IllegalArgumentException("track " + id + " is not finite at step " + t + ": x " + x[t]
                        + ", y " + y[t] + ", heading " + headingRad[t] + ", vx " + vx[t] + ", vy " + vy[t]);
            }
            this.x[t] = x[t];
            this.y[t] = y[t];
            this.headingRad[t] = Angles.wrap(headingRad[t]);
            this.vx[t] = vx[t];
            this.vy[t] = vy[t];
        }
        sizes = Optional.empty();
    }

    private Track(Track track, BoxSizes sizes) {
        id = track.id;
        type = track.type;
        lengthM = track.lengthM;
        widthM = track.widthM;
        heightM = track.heightM;
        x = track.x;
        y = track.y;
        headingRad = track.headingRad;
        vx = track.vx;
        vy = track.vy;
        valid = track.valid;
        this.sizes = Optional.of(sizes);
    }

    /// The same track with the sizes that its source gives step by step.
    ///
    /// @throws IllegalArgumentException if these are of another number of steps
    public Track withSizes(BoxSizes newSizes) {
        if (newSizes.steps() != steps()) {
            throw new IllegalArgumentException(
                    "track " + id + " has " + steps() + " steps, but sizes of " + newSizes.steps());
        }
        return new Track(this, newSizes);
    }

    /// Unique in its scenario.
    /// The same without its first steps; what was measured of its size at single steps is left out.
    Track withoutFirst(int dropped) {
        int end = valid.length;
        return new Track(
                id,
                type,
                lengthM,
                widthM,
                heightM,
                Arrays.copyOfRange(x, dropped, end),
                Arrays.copyOfRange(y, dropped, end),
                Arrays.copyOfRange(headingRad, dropped, end),
                Arrays.copyOfRange(vx, dropped, end),
                Arrays.copyOfRange(vy, dropped, end),
                Arrays.copyOfRange(valid, dropped, end));
    }

    public String id() {
        return id;
    }

    public AgentType type() {
        return type;
    }

    public float lengthM() {
        return lengthM;
    }

    public float widthM() {
        return widthM;
    }

    public float heightM() {
        return heightM;
    }

    /// The sizes step by step, where the source gives them so; empty where it knows one size only.
    public Optional<BoxSizes> sizes() {
        return sizes;
    }

    /// The number of steps `T`.
    public int steps() {
        return valid.length;
    }

    /// Whether the agent was there at a step; false beyond the record.
    public boolean valid(int step) {
        return step >= 0 && step < valid.length && valid[step];
    }

    /// Box centre in m at a step of the record.
    public float x(int step) {
        return x[step];
    }

    /// Box centre in m at a step of the record.
    public float y(int step) {
        return y[step];
    }

    /// Heading at a step of the record, in `[-π, π]`.
    public float headingRad(int step) {
        return headingRad[step];
    }

    /// Velocity to the east in m/s at a step of the record.
    public float vx(int step) {
        return vx[step];
    }

    /// Velocity to the north in m/s at a step of the record.
    public float vy(int step) {
        return vy[step];
    }

    /// Speed over ground in m/s, never negative.
    public float speedMps(int step) {
        return (float) Math.sqrt(vx[step] * vx[step] + vy[step] * vy[step]);
    }

    /// The number of valid steps.
    public int validSteps() {
        int count = 0;
        for (boolean v : valid) {
            count += v ? 1 : 0;
        }
        return count;
    }

    /// The last valid step at or before the given one, or -1 as "none": an index, not a measurement.
    public int lastValid(int step) {
        for (int t = Math.min(step, valid.length - 1); t >= 0; t--) {
            if (valid[t]) {
                return t;
            }
        }
        return -1;
    }

    /// The length in m of the recorded path between valid steps of a range.
    ///
    /// @param from first step
    /// @param to last step, inclusive
    public float pathLengthM(int from, int to) {
        float length = 0;
        int previous = -1;
        for (int t = Math.max(0, from); t <= Math.min(to, valid.length - 1); t++) {
            if (!valid[t]) {
                continue;
            }
            if (previous >= 0) {
                float dx = x[t] - x[previous];
                float dy = y[t] - y[previous];
                length += (float) Math.sqrt(dx * dx + dy * dy);
            }
            previous = t;
        }
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Track track
                && id.equals(track.id)
                && type == track.type
                && lengthM == track.lengthM
                && widthM == track.widthM
                && heightM == track.heightM
                && Arrays.equals(x, track.x)
                && Arrays.equals(y, track.y)
                && Arrays.equals(headingRad, track.headingRad)
                && Arrays.equals(vx, track.vx)
                && Arrays.equals(vy, track.vy)
                && Arrays.equals(valid, track.valid)
                && sizes.equals(track.sizes);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(x);
    }

    @Override
    public String toString() {
        return "Track[" + id + ", " + type + ", " + validSteps() + " of " + steps() + " steps]";
    }
}
