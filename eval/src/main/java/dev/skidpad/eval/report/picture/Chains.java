package dev.skidpad.eval.report.picture;

import dev.skidpad.core.geometry.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Lines as pictures need them: turned into the picture, cut to what it shows, with no more points than one can see.
public final class Chains {
    private Chains() {}

    /// The points of a line in a picture.
    ///
    /// @return `u` and `v` alternating
    public static float[] of(PictureFrame frame, Polyline line) {
        float[] uv = new float[2 * line.size()];
        for (int i = 0; i < line.size(); i++) {
            uv[2 * i] = frame.u(line.x(i), line.y(i));
            uv[2 * i + 1] = frame.v(line.x(i), line.y(i));
        }
        return uv;
    }

    /// The runs of a chain that pass near an area, each thinned out.
    public static void within(Area area, float[] uv, float toleranceM, Consumer<float[]> run) {
        List<Integer> kept = new ArrayList<>();
        int points = uv.length / 2;
        for (int i = 0; i < points; i++) {
            boolean near =
                    touches(area, uv, Math.max(0, i - 1), i) || touches(area, uv, i, Math.min(points - 1, i + 1));
            if (near) {
                kept.add(i);
            } else {
                emit(uv, kept, toleranceM, run);
            }
        }
        emit(uv, kept, toleranceM, run);
    }

    // Whether the box around a segment meets the area.
    private static boolean touches(Area area, float[] uv, int a, int b) {
        return Math.min(uv[2 * a], uv[2 * b]) <= area.maxU()
                && Math.max(uv[2 * a], uv[2 * b]) >= area.minU()
                && Math.min(uv[2 * a + 1], uv[2 * b + 1]) <= area.maxV()
                && Math.max(uv[2 * a + 1], uv[2 * b + 1]) >= area.minV();
    }

    private static void emit(float[] uv, List<Integer> kept, float toleranceM, Consumer<float[]> run) {
        if (kept.size() > 1) {
            run.accept(thinned(Arrays.copyOfRange(uv, 2 * kept.getFirst(), 2 * kept.getLast() + 2), toleranceM));
        }
        kept.clear();
    }

    /// The chain with as few of its points as stay within a distance of all of them (Douglas and Peucker 1973).
    public static float[] thinned(float[] uv, float toleranceM) {
        int points = uv.length / 2;
        boolean[] keep = new boolean[points];
        keep[0] = true;
        keep[points - 1] = true;
        int[] stack = new int[2 * points + 2];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = points - 1;
        while (top > 0) {
            int last = stack[--top];
            int first = stack[--top];
            int farthest = farthest(uv, first, last, toleranceM);
            if (farthest > first) {
                keep[farthest] = true;
                stack[top++] = first;
                stack[top++] = farthest;
                stack[top++] = farthest;
                stack[top++] = last;
            }
        }
        float[] kept = new float[uv.length];
        int n = 0;
        for (int i = 0; i < points; i++) {
            if (keep[i]) {
                kept[n++] = uv[2 * i];
                kept[n++] = uv[2 * i + 1];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    // The point between two others that lies farthest from their segment, or the first where none is beyond the
    // tolerance.
    private static int farthest(float[] uv, int first, int last, float toleranceM) {
        float ax = uv[2 * first];
        float ay = uv[2 * first + 1];
        float dx = uv[2 * last] - ax;
        float dy = uv[2 * last + 1] - ay;
        float squaredLength = dx * dx + dy * dy;
        float worst = toleranceM * toleranceM;
        int farthest = first;
        for (int i = first + 1; i < last; i++) {
            float px = uv[2 * i] - ax;
            float py = uv[2 * i + 1] - ay;
            float t = squaredLength > 0 ? Math.clamp((px * dx + py * dy) / squaredLength, 0f, 1f) : 0;
            float ex = px - t * dx;
            float ey = py - t * dy;
            float squared = ex * ex + ey * ey;
            if (squared > worst) {
                worst = squared;
                farthest = i;
            }
        }
        return farthest;
    }
}
