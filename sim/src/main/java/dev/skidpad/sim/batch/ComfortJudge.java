package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.measure.SavitzkyGolay;

/// Watches the bounds of comfort, by the rule of [dev.skidpad.sim.score.Comfort] step by step and to its
/// bits.
///
/// A derivative at a frame takes the frames half a window before and after it; so frames are judged that
/// much later, the first ones when the first window is full and the last ones at the end. Windows are kept
/// twice, one after the other, so that each lies in one piece. An episode that is shorter than a window is
/// judged at its end.
final class ComfortJudge {
    private static final int MIN_FRAMES = 5;
    private static final int ACCELERATION = 9;
    private static final int RATE = 15;
    private static final int RING = 2 * RATE;

    private final Agents agents;
    private final RichEvents events;
    private final double perSecond;
    private final double perSquaredSecond;
    private final double[] accelerationTaps = taps(ACCELERATION, 1); // [9, 9]
    private final double[] rateTaps = taps(RATE, 1); // [15, 15]
    private final double[] curveTaps = taps(RATE, 2); // [15, 15]
    private final float[] vx; // [N, 2, 15]
    private final float[] vy; // [N, 2, 15]
    private final float[] cos; // [N, 2, 15]
    private final float[] sin; // [N, 2, 15]
    private final double[] heading; // [N, 2, 15] not wrapped
    private final double[] along; // [N, 2, 15] acceleration
    private final double[] magnitude; // [N, 2, 15]
    private final float[] lastHeadingRad; // [N]
    private final int[] broken; // [N] a bit for each bound

    ComfortJudge(Agents agents, RichEvents events, float dtSeconds) {
        this.agents = agents;
        this.events = events;
        perSecond = 1 / (double) dtSeconds;
        perSquaredSecond = perSecond / dtSeconds;
        int cells = agents.count * RING;
        vx = new float[cells];
        vy = new float[cells];
        cos = new float[cells];
        sin = new float[cells];
        heading = new double[cells];
        along = new double[cells];
        magnitude = new double[cells];
        lastHeadingRad = new float[agents.count];
        broken = new int[agents.count];
    }

    private static double[] taps(int window, int derivative) {
        SavitzkyGolay filter = SavitzkyGolay.of(window, 2, derivative);
        double[] taps = new double[window * window];
        for (int position = 0; position < window; position++) {
            for (int tap = 0; tap < window; tap++) {
                taps[position * window + tap] = filter.weight(position, tap);
            }
        }
        return taps;
    }

    /// Begins an agent's episode.
    void begin(int n) {
        broken[n] = 0;
    }

    /// Judges what can be judged at the present frame for one agent.
    void judge(World world, int a) {
        int n = world.firstAgent + a;
        int f = world.frame;
        put(n, f);
        if (world.scene.frames < RATE) {
            if (world.finished() && world.scene.frames >= MIN_FRAMES) {
                judgeShort(n, world.scene.frames);
            }
            return;
        }
        for (int g = first(f, ACCELERATION); g <= f - ACCELERATION / 2; g++) {
            accelerate(n, g, f - ACCELERATION + 1);
        }
        for (int g = first(f, RATE); g <= f - RATE / 2; g++) {
            turn(n, g, f - RATE + 1);
        }
        if (world.finished()) {
            for (int g = f - ACCELERATION / 2 + 1; g <= f; g++) {
                accelerate(n, g, f - ACCELERATION + 1);
            }
            for (int g = f - RATE / 2 + 1; g <= f; g++) {
                turn(n, g, f - RATE + 1);
                jolt(n, g, f - RATE + 1);
            }
        }
    }

    /// The first frame that a window which ends at a frame is the one for; beyond the frame if there is none.
    private static int first(int f, int window) {
        if (f < window - 1) {
            return f + 1;
        }
        return f == window - 1 ? 0 : f - window / 2;
    }

    private void put(int n, int f) {
        int i = n * RING + f % RATE;
        float now = agents.headingRad[n];
        double turned = f == 0 ? now : heading[n * RING + (f - 1) % RATE] + Angles.difference(lastHeadingRad[n], now);
        lastHeadingRad[n] = now;
        for (int k = i; k <= i + RATE; k += RATE) {
            vx[k] = agents.vx[n];
            vy[k] = agents.vy[n];
            cos[k] = agents.cos[n];
            sin[k] = agents.sin[n];
            heading[k] = turned;
        }
    }

    /// The acceleration at a frame, by the window from another on; and the jerk that can be told then.
    private void accelerate(int n, int g, int from) {
        int w = n * RING + from % RATE;
        int row = (g - from) * ACCELERATION;
        double ax = 0;
        double ay = 0;
        for (int tap = 0; tap < ACCELERATION; tap++) {
            ax += accelerationTaps[row + tap] * vx[w + tap];
            ay += accelerationTaps[row + tap] * vy[w + tap];
        }
        putAcceleration(n, g, ax * perSecond, ay * perSecond);
        for (int h = first(g, RATE); h <= g - RATE / 2; h++) {
            jolt(n, h, g - RATE + 1);
        }
    }

    private void putAcceleration(int n, int g, double ax, double ay) {
        int i = n * RING + g % RATE;
        double lengthwise = ax * cos[i] + ay * sin[i];
        double across = ay * cos[i] - ax * sin[i];
        along[i] = lengthwise;
        along[i + RATE] = lengthwise;
        magnitude[i] = Math.sqrt(ax * ax + ay * ay);
        magnitude[i + RATE] = magnitude[i];
        if (!(lengthwise > -4.05 && lengthwise < 2.40)) {
            boolean braking = lengthwise <= -4.05;
            breakBound(
                    n, g, braking ? RichRule.LONGITUDINAL_BRAKING : RichRule.LONGITUDINAL_ACCELERATION, 1, lengthwise);
        }
        check(n, g, RichRule.LATERAL_ACCELERATION, 2, across, 4.89);
    }

    private void jolt(int n, int g, int from) {
        int w = n * RING + from % RATE;
        int row = (g - from) * RATE;
        double jerk = 0;
        double lengthwise = 0;
        for (int tap = 0; tap < RATE; tap++) {
            jerk += rateTaps[row + tap] * magnitude[w + tap];
            lengthwise += rateTaps[row + tap] * along[w + tap];
        }
        check(n, g, RichRule.JERK, 4, jerk * perSecond, 8.37);
        check(n, g, RichRule.LONGITUDINAL_JERK, 8, lengthwise * perSecond, 4.13);
    }

    private void turn(int n, int g, int from) {
        int w = n * RING + from % RATE;
        int row = (g - from) * RATE;
        double rate = 0;
        double curve = 0;
        for (int tap = 0; tap < RATE; tap++) {
            rate += rateTaps[row + tap] * heading[w + tap];
            curve += curveTaps[row + tap] * heading[w + tap];
        }
        check(n, g, RichRule.YAW_RATE, 16, rate * perSecond, 0.95);
        check(n, g, RichRule.YAW_ACCELERATION, 32, curve * perSquaredSecond, 1.93);
    }

    private void check(int n, int g, RichRule rule, int bit, double value, double bound) {
        if (!(value > -bound && value < bound)) {
            breakBound(n, g, rule, bit, value);
        }
    }

    /// One event for each bound, where it is first left.
    private void breakBound(int n, int g, RichRule rule, int bit, double value) {
        if ((broken[n] & bit) == 0) {
            broken[n] |= bit;
            events.add(n, g, rule, -1, (float) value);
        }
    }

    /// With the longest odd windows that fit; all frames are kept.
    private void judgeShort(int n, int frames) {
        int fits = frames % 2 == 0 ? frames - 1 : frames;
        double[] ax = derivative(1, Math.min(fits, ACCELERATION), column(vx, n, frames), 1);
        double[] ay = derivative(1, Math.min(fits, ACCELERATION), column(vy, n, frames), 1);
        for (int g = 0; g < frames; g++) {
            putAcceleration(n, g, ax[g] * perSecond, ay[g] * perSecond);
        }
        double[] jerk = derivative(1, fits, column(magnitude, n, frames), perSecond);
        double[] lengthwise = derivative(1, fits, column(along, n, frames), perSecond);
        double[] rate = derivative(1, fits, column(heading, n, frames), perSecond);
        double[] curve = derivative(2, fits, column(heading, n, frames), perSquaredSecond);
        for (int g = 0; g < frames; g++) {
            check(n, g, RichRule.JERK, 4, jerk[g], 8.37);
            check(n, g, RichRule.LONGITUDINAL_JERK, 8, lengthwise[g], 4.13);
            check(n, g, RichRule.YAW_RATE, 16, rate[g], 0.95);
            check(n, g, RichRule.YAW_ACCELERATION, 32, curve[g], 1.93);
        }
    }

    private static double[] column(float[] ring, int n, int frames) {
        double[] column = new double[frames];
        for (int f = 0; f < frames; f++) {
            column[f] = ring[n * RING + f];
        }
        return column;
    }

    private static double[] column(double[] ring, int n, int frames) {
        return java.util.Arrays.copyOfRange(ring, n * RING, n * RING + frames);
    }

    private static double[] derivative(int order, int window, double[] samples, double scale) {
        double[] out = new double[samples.length];
        SavitzkyGolay.of(Math.max(MIN_FRAMES, window), 2, order).apply(samples, samples.length, 1, out);
        for (int i = 0; i < out.length; i++) {
            out[i] *= scale;
        }
        return out;
    }

    /// Whether all bounds have been kept, as far as can be told.
    boolean comfortable(int n) {
        return broken[n] == 0;
    }
}
