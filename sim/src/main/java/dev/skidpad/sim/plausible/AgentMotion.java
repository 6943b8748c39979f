package dev.skidpad.sim.plausible;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.RearAxle;
import java.util.Arrays;

/// How one agent moves, estimated so that the noise of a record does not show. A buffer, for one track at a time.
///
/// With `k` from `-n` to `n` around a step, over the steps at which the agent is there without a gap:
/// ```
/// slope      b(u) = Σ k·u_k / (Σ k²·dt)                     of a line through u by least squares, n = 0.3 s
/// bend       c(u) = 2·Σ q_k·u_k / (Σ q_k²·dt²)              of a parabola, q = k² − mean(k²),     n = 0.5 s
/// jump       |Δp − median(Δp around it)|                    Δp from one step to the next, n = 0.3 s
/// ```
/// Accelerations and turns are told twice, from positions and from recorded velocities or headings, and the
/// smaller one counts: errors of trackers show in one of the two, what is really done in both.
final class AgentMotion {
    /// Half the window of a slope and of a median, s.
    static final double SLOPE_S = 0.3;

    /// Half the window of a bend, s.
    static final double BEND_S = 0.5;

    private final double dt;
    private final int slopeSteps;
    private final int bendSteps;
    private final double[] x; // [T] m, rear axle of vehicles, else centre
    private final double[] y; // [T] m
    private final double[] heading; // [T] rad, unwrapped from the start of each run on
    private final double[] along; // [T] m/s, recorded velocity along the heading
    private final double[] speed; // [T] m/s, recorded
    private final double[] centreX; // [T] m
    private final double[] centreY; // [T] m
    private final int[] runFrom; // [T] first step of the run without gaps that a step is in
    private final int[] runTo; // [T] its last step
    private final double[] medians; // a window
    private Track track;

    AgentMotion(Track first, double dtSeconds) {
        dt = dtSeconds;
        int steps = first.steps();
        slopeSteps = Math.max(1, (int) Math.round(SLOPE_S / dt));
        bendSteps = Math.max(2, (int) Math.round(BEND_S / dt));
        x = new double[steps];
        y = new double[steps];
        heading = new double[steps];
        along = new double[steps];
        speed = new double[steps];
        centreX = new double[steps];
        centreY = new double[steps];
        runFrom = new int[steps];
        runTo = new int[steps];
        medians = new double[2 * slopeSteps];
        track = first;
        load(first);
    }

    /// Takes another track of as many steps.
    void load(Track next) {
        track = next;
        double rear = track.type() == AgentType.VEHICLE ? RearAxle.toCentreM(track.lengthM()) : 0;
        for (int t = 0; t < x.length; t++) {
            if (!track.valid(t)) {
                continue;
            }
            boolean goesOn = track.valid(t - 1);
            double c = Angles.cos(track.headingRad(t));
            double s = Angles.sin(track.headingRad(t));
            runFrom[t] = goesOn ? runFrom[t - 1] : t;
            heading[t] = goesOn
                    ? heading[t - 1] + Angles.difference(track.headingRad(t - 1), track.headingRad(t))
                    : track.headingRad(t);
            centreX[t] = track.x(t);
            centreY[t] = track.y(t);
            x[t] = track.x(t) - rear * c;
            y[t] = track.y(t) - rear * s;
            along[t] = track.vx(t) * c + track.vy(t) * s;
            speed[t] = track.speedMps(t);
        }
        for (int t = x.length - 1; t >= 0; t--) {
            if (track.valid(t)) {
                runTo[t] = track.valid(t + 1) ? runTo[t + 1] : t;
            }
        }
    }

    /// Whether rates can be told at a step: it is far enough from gaps and from the ends.
    boolean hasRates(int t) {
        return hasWindow(t, slopeSteps);
    }

    /// Whether accelerations can be told at a step.
    boolean hasBends(int t) {
        return hasWindow(t, bendSteps);
    }

    private boolean hasWindow(int t, int half) {
        return track.valid(t) && t - half >= runFrom[t] && t + half <= runTo[t];
    }

    /// Velocity of the rear axle along the heading, m/s.
    double forwardMps(int t) {
        return slope(x, t) * Angles.cos(track.headingRad(t)) + slope(y, t) * Angles.sin(track.headingRad(t));
    }

    /// Velocity of the rear axle across the heading, m/s, positive to the left.
    double sidewaysMps(int t) {
        return slope(y, t) * Angles.cos(track.headingRad(t)) - slope(x, t) * Angles.sin(track.headingRad(t));
    }

    /// Speed over ground, m/s: the smaller of what positions and velocities say.
    double speedMps(int t) {
        double vx = slope(centreX, t);
        double vy = slope(centreY, t);
        return Math.min(Math.sqrt(vx * vx + vy * vy), median(speed, t));
    }

    /// Acceleration along the way, m/s², positive where it becomes faster, also backwards.
    double accelerationMps2(int t) {
        double c = Angles.cos(track.headingRad(t));
        double s = Angles.sin(track.headingRad(t));
        double ofPositions = bend(x, t) * c + bend(y, t) * s;
        double ofVelocities = slope(along, t);
        double least = smaller(ofPositions, ofVelocities);
        return forwardMps(t) < 0 ? -least : least;
    }

    /// Acceleration across the heading, m/s², positive to the left.
    double lateralMps2(int t) {
        double c = Angles.cos(track.headingRad(t));
        double s = Angles.sin(track.headingRad(t));
        return smaller(bend(y, t) * c - bend(x, t) * s, forwardMps(t) * slope(heading, t));
    }

    /// How far a step's move is off the moves around it, m; 0 where there are fewer than two of those.
    double jumpM(int t) {
        double dx = moveOff(centreX, t);
        double dy = moveOff(centreY, t);
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// The median of the turns from step to step around a step, rad, never negative.
    double turnRad(int t) {
        int count = 0;
        for (int k = t - slopeSteps + 1; k <= t + slopeSteps; k++) {
            medians[count++] = heading[k] - heading[k - 1];
        }
        return Math.abs(middle(count));
    }

    /// How far a step's turn is off the turns around it, rad.
    double headingJumpRad(int t) {
        return Math.abs(moveOff(heading, t));
    }

    // Of the move from t - 1 to t.
    private double moveOff(double[] u, int t) {
        if (!track.valid(t) || runFrom[t] == t) {
            return 0;
        }
        int count = 0;
        for (int k = t - slopeSteps; k <= t + slopeSteps; k++) {
            if (k != t && k > runFrom[t] && k <= runTo[t]) {
                medians[count++] = u[k] - u[k - 1];
            }
        }
        return count < 2 ? 0 : u[t] - u[t - 1] - middle(count);
    }

    private double median(double[] u, int t) {
        int count = 0;
        for (int k = t - slopeSteps + 1; k <= t + slopeSteps; k++) {
            medians[count++] = u[Math.min(k, runTo[t])];
        }
        return middle(count);
    }

    private double middle(int count) {
        Arrays.sort(medians, 0, count);
        return 0.5 * (medians[(count - 1) / 2] + medians[count / 2]);
    }

    private double slope(double[] u, int t) {
        double sum = 0;
        double squares = 0;
        for (int k = 1; k <= slopeSteps; k++) {
            sum += k * (u[t + k] - u[t - k]);
            squares += 2.0 * k * k;
        }
        return sum / (squares * dt);
    }

    private double bend(double[] u, int t) {
        int n = bendSteps;
        double mean = n * (n + 1) / 3.0;
        double sum = 0;
        double squares = 0;
        for (int k = -n; k <= n; k++) {
            double q = k * k - mean;
            sum += q * (u[t + k] - u[t]);
            squares += q * q;
        }
        return 2 * sum / (squares * dt * dt);
    }

    private static double smaller(double one, double other) {
        return one * other <= 0 ? 0 : Math.abs(one) < Math.abs(other) ? one : other;
    }
}
