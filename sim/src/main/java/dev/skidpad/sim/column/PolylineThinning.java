package dev.skidpad.sim.column;

import dev.skidpad.core.geometry.Polyline;
import java.util.Arrays;

/// Leaves out the points of a polyline that hardly bend it (after Visvalingam and Whyatt 1993).
///
/// Sweep over the points that are left; drop one if the triangle with its two neighbours is smaller than
/// [#AREA_M2] and the segment that would join the neighbours is no longer than [#LONGEST_M]; never drop two
/// neighbours in one sweep; stop when a sweep drops none. Both ends stay. Polylines of at most [#FEW]
/// points stay as they are.
///
/// The limit on the length is ours; why, [RoadSegments] says.
final class PolylineThinning {
    /// The least area of a triangle that matters, in m².
    static final float AREA_M2 = 0.1f;

    /// The longest segment, in m.
    static final float LONGEST_M = 10;

    /// Polylines of so few points are not thinned.
    static final int FEW = 10;

    private PolylineThinning() {}

    /// The points that stay, in order.
    static int[] kept(Polyline line) {
        int[] points = new int[line.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = i;
        }
        if (points.length <= FEW) {
            return points;
        }
        int count = points.length;
        int before;
        do {
            before = count;
            count = sweep(line, points, count);
        } while (count < before);
        return Arrays.copyOf(points, count);
    }

    /// One sweep: moves the points that stay to the front, and says how many they are.
    private static int sweep(Polyline line, int[] points, int count) {
        int kept = 1;
        int i = 1;
        while (i < count - 1) {
            if (isNeedless(line, points[kept - 1], points[i], points[i + 1])) {
                i++;
            }
            points[kept++] = points[i++];
        }
        if (i < count) {
            points[kept++] = points[i];
        }
        return kept;
    }

    private static boolean isNeedless(Polyline line, int before, int point, int after) {
        float ax = line.x(point) - line.x(before);
        float ay = line.y(point) - line.y(before);
        float bx = line.x(after) - line.x(before);
        float by = line.y(after) - line.y(before);
        return 0.5f * Math.abs(ax * by - ay * bx) < AREA_M2 && bx * bx + by * by <= LONGEST_M * LONGEST_M;
    }
}
