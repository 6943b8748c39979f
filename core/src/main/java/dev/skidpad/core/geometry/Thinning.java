package dev.skidpad.core.geometry;

import java.util.Arrays;

/// Leaves out the points of a line that lie near the chord between those kept (Ramer 1972, Douglas and Peucker
/// 1973): no point of the line is farther from the thinned one than the tolerance.
public final class Thinning {
    private Thinning() {}

    /// The indices of the points that are kept, ascending; the first and the last always are.
    ///
    /// @param toleranceM the farthest that a point left out may be from the chord
    public static int[] kept(Polyline line, float toleranceM) {
        int size = line.size();
        boolean[] keep = new boolean[size];
        keep[0] = true;
        keep[size - 1] = true;
        int[] stack = new int[2 * size];
        int depth = 0;
        stack[depth++] = 0;
        stack[depth++] = size - 1;
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            int farthest = farthest(line, from, to, toleranceM);
            if (farthest > from) {
                keep[farthest] = true;
                stack[depth++] = from;
                stack[depth++] = farthest;
                stack[depth++] = farthest;
                stack[depth++] = to;
            }
        }
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (keep[i]) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// The point between two that is farthest from their chord; the first of the two where all are near it.
    private static int farthest(Polyline line, int from, int to, float toleranceM) {
        int farthest = from;
        float mostSquared = toleranceM * toleranceM;
        for (int i = from + 1; i < to; i++) {
            float squared =
                    Segments.squaredDistance(line.x(i), line.y(i), line.x(from), line.y(from), line.x(to), line.y(to));
            if (squared > mostSquared) {
                mostSquared = squared;
                farthest = i;
            }
        }
        return farthest;
    }
}
