package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// On which side of the road edges a point lies, and how far away they are. Immutable.
///
/// The edge nearest to a point decides: the road is to its left. Where the nearest point is a corner of the
/// edge, two segments tie and the cross product with either alone can have the wrong sign; the sum of their
/// unit normals has the right one (the pseudonormal of Bærentzen and Aanæs 2005, in the plane). Edges that
/// maps cut into pieces are joined where one ends and another starts. Beyond an end to which nothing is
/// joined the side is unknown, and a point there counts as on the road.
///
/// Edges have no height here: those of a bridge count for the road below it.
public final class RoadBounds {
    private static final float JOINT_M = 0.02f;

    private final SegmentGrid grid;
    private final int[] before; // [segments] the segment that ends where this one starts, or -1
    private final int[] after; // [segments] the segment that starts where this one ends, or -1

    RoadBounds(List<RoadEdge> edges, SegmentGrid grid) {
        this.grid = grid;
        before = new int[grid.size()];
        after = new int[grid.size()];
        Arrays.fill(before, -1);
        Arrays.fill(after, -1);
        Map<Long, Integer> startsAt = new HashMap<>();
        for (int s = 0; s < grid.size(); s++) {
            if (grid.firstPoint(s) == 0) {
                startsAt.putIfAbsent(place(grid.x0(s), grid.y0(s)), s);
            }
        }
        for (int s = 0; s < grid.size(); s++) {
            Polyline line = edges.get(grid.line(s)).line();
            boolean inside = grid.firstPoint(s) + 2 < line.size();
            int next = inside ? s + 1 : startNear(startsAt, grid.x1(s), grid.y1(s));
            if (next >= 0 && next != s) {
                after[s] = next;
                before[next] = s;
            }
        }
    }

    /// Whether there is any edge.
    public boolean known() {
        return grid.size() > 0;
    }

    /// The distance in m from a point to the nearest edge: positive on the road, negative beyond the edge.
    ///
    /// @param radiusM how far to look; where no edge is that near, the answer is `radiusM`
    public float clearanceM(float px, float py, float radiusM) {
        int s = grid.nearest(px, py, radiusM);
        return s < 0 ? radiusM : clearanceToM(s, px, py);
    }

    /// The distance in m from a point to the edge that is nearest to it: positive on the road, negative beyond
    /// the edge.
    ///
    /// @param segment the first of the segments of [RoadMap#edgeGrid] that are nearest to the point
    public float clearanceToM(int segment, float px, float py) {
        int s = segment;
        float distance = (float) Math.sqrt(grid.squaredDistance(s, px, py));
        float sx = grid.x1(s) - grid.x0(s);
        float sy = grid.y1(s) - grid.y0(s);
        float t = (px - grid.x0(s)) * sx + (py - grid.y0(s)) * sy;
        if (t > 0 && t < sx * sx + sy * sy) {
            return grid.side(s, px, py) < 0 ? -distance : distance;
        }
        int other = t <= 0 ? before[s] : after[s];
        if (other < 0) {
            return distance;
        }
        float cornerX = t <= 0 ? grid.x0(s) : grid.x1(s);
        float cornerY = t <= 0 ? grid.y0(s) : grid.y1(s);
        return sideOfCorner(s, other, px - cornerX, py - cornerY) < 0 ? -distance : distance;
    }

    /// Whether nothing is joined to a segment of the edges at its start or its end.
    ///
    /// @param s the segment's number in [RoadMap#edgeGrid()]
    public boolean endsAt(int s) {
        return before[s] < 0 || after[s] < 0;
    }

    // (n_s + n_o) · d, with the unit normals that point to the left.
    private float sideOfCorner(int s, int o, float dx, float dy) {
        float sx = grid.x1(s) - grid.x0(s);
        float sy = grid.y1(s) - grid.y0(s);
        float ox = grid.x1(o) - grid.x0(o);
        float oy = grid.y1(o) - grid.y0(o);
        float sLength = (float) Math.sqrt(sx * sx + sy * sy);
        float oLength = (float) Math.sqrt(ox * ox + oy * oy);
        float ux = sx / sLength + ox / oLength;
        float uy = sy / sLength + oy / oLength;
        return ux * dy - uy * dx;
    }

    private static int startNear(Map<Long, Integer> startsAt, float px, float py) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                Integer start = startsAt.get(place(px + dx * JOINT_M, py + dy * JOINT_M));
                if (start != null) {
                    return start;
                }
            }
        }
        return -1;
    }

    private static long place(float px, float py) {
        return ((long) Math.floor(px / JOINT_M) << 32) ^ ((long) Math.floor(py / JOINT_M) & 0xFFFFFFFFL);
    }
}
