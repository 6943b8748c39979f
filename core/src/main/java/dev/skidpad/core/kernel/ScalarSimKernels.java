package dev.skidpad.core.kernel;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Segments;
import java.util.Objects;

/// The plain form of the simulator's kernels: the reference that their vector twin must match bit for bit.
final class ScalarSimKernels implements SimKernels {
    static final float SINC_2 = -0.16666667f;
    static final float SINC_4 = 0.008333334f;

    @Override
    public void bicycleStep(
            float[] accelMps2,
            float[] curvaturePerM,
            float[] rearToCentreM,
            float dtSeconds,
            float[] x,
            float[] y,
            float[] headingRad,
            float[] speedMps,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float v = speedMps[i];
            float vNext = Math.max(0, v + accelMps2[i] * dtSeconds);
            float s = 0.5f * (v + vNext) * dtSeconds;
            float kappa = curvaturePerM[i];
            float turn = s * kappa;
            float half = 0.5f * turn;
            float h2 = half * half;
            float chord = s * (1 + h2 * (SINC_2 + h2 * SINC_4));
            float middle = headingRad[i] + half;
            float cos = Trig.cos(middle);
            float sin = Trig.sin(middle);
            float swing = rearToCentreM[i] * kappa;
            x[i] = x[i] + chord * (cos - swing * sin);
            y[i] = y[i] + chord * (sin + swing * cos);
            headingRad[i] = wrappedOnce(headingRad[i] + turn);
            speedMps[i] = vNext;
        }
    }

    private static float wrappedOnce(float angleRad) {
        float below = angleRad > Angles.PI ? angleRad - Angles.TWO_PI : angleRad;
        return below < -Angles.PI ? below + Angles.TWO_PI : below;
    }

    @Override
    public void sinCos(float[] angleRad, float[] sin, float[] cos, int from, int to) {
        for (int i = from; i < to; i++) {
            float angle = angleRad[i];
            sin[i] = Trig.sin(angle);
            cos[i] = Trig.cos(angle);
        }
    }

    @Override
    public int overlaps(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float[] x,
            float[] y,
            float[] cos,
            float[] sin,
            float[] halfLength,
            float[] halfWidth,
            int from,
            int to,
            int[] found) {
        checkRoom(from, to, found);
        return addOverlaps(
                ax, ay, aCos, aSin, aHalfLength, aHalfWidth, x, y, cos, sin, halfLength, halfWidth, from, to, found, 0);
    }

    static void checkRoom(int from, int to, int[] found) {
        Objects.checkFromIndexSize(0, Math.max(0, to - from), found.length);
    }

    /// As `overlaps`, writing behind the `count` rows that were found before.
    static int addOverlaps(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float[] x,
            float[] y,
            float[] cos,
            float[] sin,
            float[] halfLength,
            float[] halfWidth,
            int from,
            int to,
            int[] found,
            int count) {
        int n = count;
        for (int i = from; i < to; i++) {
            if (OrientedBox.overlap(
                    ax,
                    ay,
                    aCos,
                    aSin,
                    aHalfLength,
                    aHalfWidth,
                    x[i],
                    y[i],
                    cos[i],
                    sin[i],
                    halfLength[i],
                    halfWidth[i])) {
                found[n++] = i;
            }
        }
        return n;
    }

    @Override
    public int nearest(float px, float py, float[] x0, float[] y0, float[] x1, float[] y1, int from, int to) {
        return nearestOr(-1, Float.POSITIVE_INFINITY, px, py, x0, y0, x1, y1, from, to);
    }

    /// The first segment that is nearer than `bestSquared`, and nearest; `best` if none is.
    static int nearestOr(
            int best,
            float bestSquared,
            float px,
            float py,
            float[] x0,
            float[] y0,
            float[] x1,
            float[] y1,
            int from,
            int to) {
        int nearest = best;
        float least = bestSquared;
        for (int i = from; i < to; i++) {
            float squared = Segments.squaredDistance(px, py, x0[i], y0[i], x1[i], y1[i]);
            if (squared < least) {
                least = squared;
                nearest = i;
            }
        }
        return nearest;
    }
}
