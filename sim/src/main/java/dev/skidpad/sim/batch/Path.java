package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.sim.column.Strips;
import java.util.Arrays;

/// The way that an agent is to go, as columns: the ego's route, or what another agent's record drives.
/// Immutable.
///
/// The nearest place on it is found as [dev.skidpad.sim.score.measure.RouteFollower] finds it, to the bit.
final class Path {
    /// Which piece is looked at, around where the agent was last, m.
    static final float BACK_M = 15;

    static final float AHEAD_M = 25;

    final int segments;
    final float[] x; // [P] m, where a segment starts; some rows of padding in all columns
    final float[] y; // [P] m
    final float[] ux; // [P] direction of length 1
    final float[] uy; // [P]
    final float[] lengthM; // [P] infinite for the last
    final float[] arcM; // [P + 1] from the start of the path
    private final float[] sampleX; // [S] every metre
    private final float[] sampleY; // [S]

    Path(Polyline line) {
        segments = line.segments();
        x = new float[segments + Strips.PADDING];
        y = new float[segments + Strips.PADDING];
        ux = new float[segments + Strips.PADDING];
        uy = new float[segments + Strips.PADDING];
        lengthM = new float[segments + Strips.PADDING];
        arcM = new float[segments + 1];
        for (int i = 0; i < segments; i++) {
            float length = line.arcLength(i + 1) - line.arcLength(i);
            x[i] = line.x(i);
            y[i] = line.y(i);
            ux[i] = (line.x(i + 1) - line.x(i)) / length;
            uy[i] = (line.y(i + 1) - line.y(i)) / length;
            lengthM[i] = i + 1 < segments ? length : Float.POSITIVE_INFINITY;
            arcM[i] = line.arcLength(i);
        }
        arcM[segments] = line.lengthM();
        int samples = (int) Math.ceil(line.lengthM()) + 1;
        sampleX = new float[samples];
        sampleY = new float[samples];
        Polyline.Sample pose = new Polyline.Sample();
        for (int k = 0; k < samples; k++) {
            line.sample(Math.min(k, line.lengthM()), pose);
            sampleX[k] = pose.x();
            sampleY[k] = pose.y();
        }
    }

    /// Whether it leads anywhere.
    boolean known() {
        return segments > 0;
    }

    /// Its length in m.
    float wholeM() {
        return arcM[segments];
    }

    /// The segment on which somebody starts: the nearest of those that lead roughly their way, or of all if
    /// none does.
    int start(float px, float py, float cos, float sin) {
        int best = nearest(px, py, cos, sin, true);
        return best < 0 ? nearest(px, py, cos, sin, false) : best;
    }

    private int nearest(float px, float py, float cos, float sin, boolean theirWay) {
        int best = -1;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < segments; i++) {
            float along = alongM(i, px, py);
            float ex = px - x[i] - along * ux[i];
            float ey = py - y[i] - along * uy[i];
            float squared = ex * ex + ey * ey;
            if (squared < least && (!theirWay || ux[i] * cos + uy[i] * sin > 0)) {
                least = squared;
                best = i;
            }
        }
        return best;
    }

    /// How far along a segment the place nearest to a point is.
    float alongM(int segment, float px, float py) {
        float dx = px - x[segment];
        float dy = py - y[segment];
        return Math.min(Math.max(0, dx * ux[segment] + dy * uy[segment]), lengthM[segment]);
    }

    /// The last segment, up to a given one, that starts at an arc length or before it; 0 if there is none.
    int lastFrom(float s, int segment) {
        int found = Arrays.binarySearch(arcM, 0, segment + 1, s);
        int place = found >= 0 ? found : -found - 2;
        return Math.max(0, place);
    }

    /// The first segment from a given one on that starts at an arc length or beyond it; their number if
    /// there is none.
    int firstBeyond(float s, int segment) {
        int found = Arrays.binarySearch(arcM, segment, segments, s);
        return found >= 0 ? found : -found - 1;
    }

    /// The place at an arc length, by samples a metre apart; its end beyond it.
    float xAt(float s) {
        return at(sampleX, s);
    }

    float yAt(float s) {
        return at(sampleY, s);
    }

    private static float at(float[] samples, float s) {
        int last = samples.length - 1;
        int k = (int) Math.max(0, s);
        if (k >= last) {
            return samples[last];
        }
        float share = Math.max(0, s) - k;
        return samples[k] + share * (samples[k + 1] - samples[k]);
    }
}
