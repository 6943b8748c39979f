package dev.skidpad.data.read;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.BoxSizes;
import dev.skidpad.core.scene.Track;
import java.util.Optional;

/// One agent as it was recorded, in world coordinates. It owns the arrays that it is given.
public final class RecordedAgent {
    private final String id;
    private final AgentType type;
    private final BoxSize size;
    private final double[] x; // [T] m, box centre
    private final double[] y; // [T] m
    private final double[] headingRad; // [T]
    private final double[] vx; // [T] m/s
    private final double[] vy; // [T] m/s
    private final boolean[] valid; // [T]
    private final Optional<BoxSizes> sizes;

    /// An agent of `T` steps and one size; where `valid` is false the other columns say nothing.
    ///
    /// @param size positive, see [BoxSize#repaired]
    /// @throws IllegalArgumentException if the columns differ in length; a reader names the object first
    public RecordedAgent(
            String id,
            AgentType type,
            BoxSize size,
            double[] x,
            double[] y,
            double[] headingRad,
            double[] vx,
            double[] vy,
            boolean[] valid) {
        this(id, type, size, x, y, headingRad, vx, vy, valid, Optional.empty());
    }

    /// An agent whose source gives its size step by step.
    ///
    /// @param size the one that its box is to have
    /// @param sizes as they stand in the source, unrepaired
    public RecordedAgent(
            String id,
            AgentType type,
            BoxSize size,
            double[] x,
            double[] y,
            double[] headingRad,
            double[] vx,
            double[] vy,
            boolean[] valid,
            Optional<BoxSizes> sizes) {
        int steps = valid.length;
        if (x.length != steps
                || y.length != steps
                || headingRad.length != steps
                || vx.length != steps
                || vy.length != steps) {
            throw new IllegalArgumentException("agent " + id + " has columns of different lengths");
        }
        this.id = id;
        this.type = type;
        this.size = size;
        this.x = x;
        this.y = y;
        this.headingRad = headingRad;
        this.vx = vx;
        this.vy = vy;
        this.valid = valid;
        this.sizes = sizes;
    }

    public String id() {
        return id;
    }

    public AgentType type() {
        return type;
    }

    public BoxSize size() {
        return size;
    }

    /// The number of steps `T`.
    public int steps() {
        return valid.length;
    }

    /// The number of valid steps.
    public int validSteps() {
        int count = 0;
        for (boolean v : valid) {
            count += v ? 1 : 0;
        }
        return count;
    }

    public boolean valid(int step) {
        return valid[step];
    }

    public double x(int step) {
        return x[step];
    }

    public double y(int step) {
        return y[step];
    }

    /// The track about a local origin, under a given id.
    ///
    /// @param where the scenario, for messages
    /// @param index of the agent in the file, for messages
    /// @throws BadInputException if a value at a valid step is not finite or is out of all reason
    Track toTrack(String trackId, double originX, double originY, String where, int index) {
        int steps = steps();
        float[] localX = new float[steps];
        float[] localY = new float[steps];
        float[] heading = new float[steps];
        float[] localVx = new float[steps];
        float[] localVy = new float[steps];
        for (int t = 0; t < steps; t++) {
            if (!valid[t]) {
                continue;
            }
            check(t, originX, originY, where, index);
            localX[t] = (float) (x[t] - originX);
            localY[t] = (float) (y[t] - originY);
            heading[t] = (float) StrictMath.IEEEremainder(headingRad[t], 2 * StrictMath.PI);
            localVx[t] = (float) vx[t];
            localVy[t] = (float) vy[t];
        }
        Track track = new Track(
                trackId,
                type,
                (float) size.lengthM(),
                (float) size.widthM(),
                (float) size.heightM(),
                localX,
                localY,
                heading,
                localVx,
                localVy,
                valid);
        return sizes.isPresent() ? track.withSizes(sizes.get()) : track;
    }

    private void check(int t, double originX, double originY, String where, int index) {
        String problem = null;
        if (!Double.isFinite(x[t]) || !Double.isFinite(y[t])) {
            problem = "position (" + x[t] + ", " + y[t] + "), which is not finite";
        } else if (!WorldLimits.plausible(x[t], y[t], originX, originY)) {
            problem = "position (" + x[t] + ", " + y[t] + "), more than " + WorldLimits.MAX_FROM_EGO_M
                    + " m from the ego at (" + originX + ", " + originY + ")";
        } else if (!Double.isFinite(headingRad[t])) {
            problem = "heading " + headingRad[t] + ", which is not finite";
        } else if (!(vx[t] * vx[t] + vy[t] * vy[t] <= WorldLimits.MAX_SPEED_MPS * WorldLimits.MAX_SPEED_MPS)) {
            problem =
                    "velocity (" + vx[t] + ", " + vy[t] + "), not a speed up to " + WorldLimits.MAX_SPEED_MPS + " m/s";
        }
        if (problem != null) {
            throw new BadInputException(
                    where,
                    "object " + index + " (id " + id + ") is valid at step " + t + " but has " + problem,
                    "Mark the step as invalid, or fetch the file again");
        }
    }
}
