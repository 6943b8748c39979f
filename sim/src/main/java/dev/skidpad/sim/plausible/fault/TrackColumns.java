package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;

/// The columns of a track that is being damaged. A buffer.
final class TrackColumns {
    final double[] x; // [T] m
    final double[] y; // [T] m
    final double[] heading; // [T] rad
    final double[] vx; // [T] m/s
    final double[] vy; // [T] m/s
    final boolean[] valid; // [T]
    private final Track before;

    TrackColumns(Track track) {
        before = track;
        int steps = track.steps();
        x = new double[steps];
        y = new double[steps];
        heading = new double[steps];
        vx = new double[steps];
        vy = new double[steps];
        valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            copy(track, t, t);
        }
    }

    /// Takes a step of a track as it is.
    void copy(Track from, int fromStep, int toStep) {
        valid[toStep] = from.valid(fromStep);
        x[toStep] = from.x(fromStep);
        y[toStep] = from.y(fromStep);
        heading[toStep] = from.headingRad(fromStep);
        vx[toStep] = from.vx(fromStep);
        vy[toStep] = from.vy(fromStep);
    }

    /// Writes a pose and a speed along its heading.
    void write(int t, double newX, double newY, double newHeading, double speedMps) {
        x[t] = newX;
        y[t] = newY;
        heading[t] = newHeading;
        vx[t] = speedMps * Angles.cos((float) newHeading);
        vy[t] = speedMps * Angles.sin((float) newHeading);
    }

    /// Moves a step aside: positive to the left.
    void shiftAside(int t, double metres, double besidesMps) {
        double c = Angles.cos(Angles.wrap((float) heading[t]));
        double s = Angles.sin(Angles.wrap((float) heading[t]));
        x[t] -= s * metres;
        y[t] += c * metres;
        vx[t] -= s * besidesMps;
        vy[t] += c * besidesMps;
    }

    Track track() {
        int steps = x.length;
        float[][] columns = new float[5][steps];
        for (int t = 0; t < steps; t++) {
            columns[0][t] = (float) x[t];
            columns[1][t] = (float) y[t];
            columns[2][t] = Angles.wrap((float) heading[t]);
            columns[3][t] = (float) vx[t];
            columns[4][t] = (float) vy[t];
        }
        return new Track(
                before.id(),
                before.type(),
                before.lengthM(),
                before.widthM(),
                before.heightM(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }
}
