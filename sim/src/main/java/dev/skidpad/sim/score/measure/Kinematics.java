package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.Angles;

/// The quantities that comfort is judged by, at every frame, in the ego's axes. Immutable.
///
/// Jerks are derivatives of the (smoothed) accelerations, yaw rate and yaw acceleration of the heading:
/// each a parabola fitted to 15 samples, or to as many as there are.
public final class Kinematics {
    /// Fewer frames than this have no derivatives.
    public static final int MIN_FRAMES = 5;

    private static final int RATE_WINDOW = 15;

    /// nuPlan smooths the accelerations of its simulator over 8 samples.
    private static final int SMOOTHING_WINDOW = 8;

    /// Velocities are derived over 9, the nearest window that has a middle.
    private static final int VELOCITY_WINDOW = 9;

    // [derivative, window] from 3 samples on
    private static final SavitzkyGolay[][] FILTERS = filters();

    private final double[] longitudinal; // [F] m/s²
    private final double[] lateral; // [F] m/s²
    private final double[] magnitude; // [F] m/s²
    private final double[] jerk; // [F] m/s³
    private final double[] longitudinalJerk; // [F] m/s³
    private final double[] lateralJerk; // [F] m/s³
    private final double[] yawRate; // [F] rad/s
    private final double[] yawAcceleration; // [F] rad/s²

    private Kinematics(EgoMotion ego, double[] along, double[] across, double[] magnitude, Windows windows) {
        int n = ego.frames();
        double dt = ego.dtSeconds();
        longitudinal = along;
        lateral = across;
        this.magnitude = magnitude;
        jerk = derivative(1, windows.of(RATE_WINDOW, n), magnitude, n, dt);
        longitudinalJerk = derivative(1, windows.of(RATE_WINDOW, n), along, n, dt);
        lateralJerk = derivative(1, windows.of(RATE_WINDOW, n), across, n, dt);
        double[] heading = heading(ego);
        yawRate = derivative(1, windows.of(RATE_WINDOW, n), heading, n, dt);
        yawAcceleration = derivative(2, windows.of(RATE_WINDOW, n), heading, n, dt);
    }

    /// From the velocities of a motion, whose derivative over 9 samples is the acceleration. Of an even
    /// number of frames below a window, one less is used.
    ///
    /// @throws IllegalArgumentException if there are fewer than [#MIN_FRAMES] frames
    public static Kinematics ofVelocities(EgoMotion ego) {
        int n = checked(ego.frames());
        double[] vx = new double[n];
        double[] vy = new double[n];
        for (int f = 0; f < n; f++) {
            vx[f] = ego.vx(f);
            vy[f] = ego.vy(f);
        }
        int window = Windows.ODD.of(VELOCITY_WINDOW, n);
        double[] ax = derivative(1, window, vx, n, ego.dtSeconds());
        double[] ay = derivative(1, window, vy, n, ego.dtSeconds());
        double[] along = vx; // the velocities are not needed any more
        double[] across = vy;
        double[] magnitude = new double[n];
        for (int f = 0; f < n; f++) {
            along[f] = ax[f] * ego.cos(f) + ay[f] * ego.sin(f);
            across[f] = ay[f] * ego.cos(f) - ax[f] * ego.sin(f);
            magnitude[f] = Math.sqrt(ax[f] * ax[f] + ay[f] * ay[f]);
        }
        return new Kinematics(ego, along, across, magnitude, Windows.ODD);
    }

    /// From accelerations that are known, each smoothed over 8 samples as nuPlan does.
    ///
    /// @param along `[F]` m/s² along the heading
    /// @param across `[F]` m/s² to the left
    /// @throws IllegalArgumentException if there are fewer than [#MIN_FRAMES] frames
    public static Kinematics ofAccelerations(EgoMotion ego, double[] along, double[] across) {
        int n = checked(ego.frames());
        double[] magnitude = new double[n];
        for (int f = 0; f < n; f++) {
            magnitude[f] = Math.sqrt(along[f] * along[f] + across[f] * across[f]);
        }
        int window = Windows.ANY.of(SMOOTHING_WINDOW, n);
        double dt = ego.dtSeconds();
        return new Kinematics(
                ego,
                derivative(0, window, along, n, dt),
                derivative(0, window, across, n, dt),
                derivative(0, window, magnitude, n, dt),
                Windows.ANY);
    }

    /// The number of frames `F`.
    public int frames() {
        return longitudinal.length;
    }

    /// m/s²
    public double longitudinal(int frame) {
        return longitudinal[frame];
    }

    /// m/s², to the left
    public double lateral(int frame) {
        return lateral[frame];
    }

    /// The length of the acceleration, m/s².
    public double magnitude(int frame) {
        return magnitude[frame];
    }

    /// The rate of change of the acceleration's length, m/s³.
    public double jerk(int frame) {
        return jerk[frame];
    }

    /// m/s³
    public double longitudinalJerk(int frame) {
        return longitudinalJerk[frame];
    }

    /// m/s³
    public double lateralJerk(int frame) {
        return lateralJerk[frame];
    }

    /// rad/s
    public double yawRate(int frame) {
        return yawRate[frame];
    }

    /// rad/s²
    public double yawAcceleration(int frame) {
        return yawAcceleration[frame];
    }

    // The heading without jumps at half a turn.
    private static double[] heading(EgoMotion ego) {
        double[] heading = new double[ego.frames()];
        heading[0] = ego.headingRad(0);
        for (int f = 1; f < heading.length; f++) {
            heading[f] = heading[f - 1] + Angles.difference(ego.headingRad(f - 1), ego.headingRad(f));
        }
        return heading;
    }

    private static double[] derivative(int order, int window, double[] samples, int n, double dtSeconds) {
        double[] out = new double[n];
        FILTERS[order][window].apply(samples, n, dtSeconds, out);
        return out;
    }

    private static int checked(int frames) {
        if (frames < MIN_FRAMES) {
            throw new IllegalArgumentException(frames + " frames have no derivatives, it takes " + MIN_FRAMES);
        }
        return frames;
    }

    private static SavitzkyGolay[][] filters() {
        SavitzkyGolay[][] filters = new SavitzkyGolay[3][RATE_WINDOW + 1];
        for (int order = 0; order <= 2; order++) {
            for (int window = 3; window <= RATE_WINDOW; window++) {
                filters[order][window] = SavitzkyGolay.of(window, 2, order);
            }
        }
        return filters;
    }

    /// Which windows are used where there are fewer samples than one would like.
    private enum Windows {
        ODD,
        ANY;

        int of(int wanted, int samples) {
            return switch (this) {
                case ODD -> Math.min(wanted, samples % 2 == 0 ? samples - 1 : samples);
                case ANY -> Math.min(wanted, samples);
            };
        }
    }
}
