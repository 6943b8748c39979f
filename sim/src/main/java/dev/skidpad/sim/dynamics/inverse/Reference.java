package dev.skidpad.sim.dynamics.inverse;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.Poses;

/// The poses of a track from its first valid step to its last, relative to the first position: what the model is to
/// come by. Where the track is not valid they are interpolated, and only guide the first guess.
final class Reference implements Poses {
    final int firstStep;
    final int steps; // T: transitions
    final double[] x; // [T + 1] m, relative to the first
    final double[] y; // [T + 1]
    final double[] headingRad; // [T + 1] unwrapped
    final boolean[] valid; // [T + 1]
    private int from;

    Reference(Track track, int firstStep, int lastStep) {
        this.firstStep = firstStep;
        steps = lastStep - firstStep;
        x = new double[steps + 1];
        y = new double[steps + 1];
        headingRad = new double[steps + 1];
        valid = new boolean[steps + 1];
        int before = 0;
        for (int i = 0; i <= steps; i++) {
            int t = firstStep + i;
            valid[i] = track.valid(t);
            if (valid[i]) {
                x[i] = track.x(t) - track.x(firstStep);
                y[i] = track.y(t) - track.y(firstStep);
                float turn = Angles.difference((float) headingRad[before], track.headingRad(t));
                headingRad[i] = i == 0 ? track.headingRad(t) : headingRad[before] + turn;
                fill(before, i);
                before = i;
            }
        }
    }

    private void fill(int before, int after) {
        for (int i = before + 1; i < after; i++) {
            double share = (i - before) / (double) (after - before);
            x[i] = x[before] + share * (x[after] - x[before]);
            y[i] = y[before] + share * (y[after] - y[before]);
            headingRad[i] = headingRad[before] + share * (headingRad[after] - headingRad[before]);
        }
    }

    /// Shows the poses after a step.
    Reference after(int step) {
        from = step + 1;
        return this;
    }

    @Override
    public int length() {
        return steps + 1 - from;
    }

    @Override
    public float x(int step) {
        return (float) x[from + step];
    }

    @Override
    public float y(int step) {
        return (float) y[from + step];
    }

    @Override
    public float headingRad(int step) {
        return (float) headingRad[from + step];
    }
}
