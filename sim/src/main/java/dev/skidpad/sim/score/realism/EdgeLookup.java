package dev.skidpad.sim.score.realism;

import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.RoadMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The signed distance to the nearest road edge, however far away, for very many points of few places.
///
/// For a square with the centre `q` and the half diagonal `h`, only segments within `d(q) + 2h` of `q` can be the
/// nearest one to any of its points, with `d(q)` the distance of the one nearest to `q`. The plane is a grid of tiles
/// of 16 m, each of them one of cells of 2 m, and those one of nooks of 0.5 m. A square is filled when it is first
/// asked for, from the segments of the larger one around it. The answers are those of
/// [dev.skidpad.core.scene.RoadBounds] without a radius, to the bit.
///
/// A nook that lies to one side of all its segments, by more than what edges may be apart and still count as joined,
/// has one sign, whichever segment is nearest and whether at its end or between.
///
/// A buffer: one thread owns it.
final class EdgeLookup {
    private static final float TILE_M = 16;
    private static final float CELL_M = 2;
    private static final float NOOK_M = 0.5f;
    private static final int CELLS = 8; // along one side of a tile
    private static final int NOOKS = 32; // along one side of a tile
    private static final int NOOKS_OF_CELL = NOOKS / CELLS; // along one side of a cell
    private static final int LINE = 5; // floats of a segment: start x, y; to its end x, y; squared length
    private static final float HALF_DIAGONAL = 0.70710677f; // of a unit square
    private static final float MARGIN_M = 0.1f; // so that neither rounding nor a joint can hide a segment
    private static final float REACH_M = HALF_DIAGONAL * NOOK_M + MARGIN_M; // from the middle of a nook
    private static final long SPREADING = 0x9E3779B97F4A7C15L; // odd: different tiles keep different keys

    private final RoadMap map;
    private final SegmentGrid grid;
    private final int[] all; // [segments]
    private final float[] squared; // [segments] m², scratch
    private final Map<Long, Tile> tiles = new HashMap<>();
    private final Nook[] own = new Nook[4]; // of the corners of a box
    private Tile tile; // the last one asked for

    /// A tile: the segments that matter in it, and in its parts, `null` where not asked for yet.
    private static final class Tile {
        final int column;
        final int row;
        final int[] segments;
        final int[] @Nullable [] cells = new int[CELLS * CELLS] @Nullable []; // [cell][segments]
        final @Nullable Nook[] nooks = new Nook[NOOKS * NOOKS];

        Tile(int column, int row, int[] segments) {
            this.column = column;
            this.row = row;
            this.segments = segments;
        }
    }

    /// The smallest square.
    ///
    /// @param segments `[n]` that matter in it
    /// @param lines `[n, LINE]` what [dev.skidpad.core.geometry.Segments] needs of them
    /// @param side the sign of the distance, where all of it surely has one
    /// @param mostOutM no point of it is farther beyond an edge
    private record Nook(int[] segments, float[] lines, Side side, float mostOutM) {}

    /// What is known of the sides of a nook.
    private enum Side {
        ROAD,
        BEYOND,
        EITHER
    }

    /// @param map with road edges
    EdgeLookup(RoadMap map) {
        this.map = map;
        grid = map.edgeGrid();
        squared = new float[grid.size()];
        all = new int[grid.size()];
        Arrays.setAll(all, s -> s);
        tile = tileAt(0, 0);
    }

    /// How far beyond the nearest edge the corner of a box is that is farthest out, in m; negative if all are on the
    /// road.
    ///
    /// @param corners eight floats: x and y alternating
    float farthestOutM(float[] corners) {
        int first = 0;
        for (int c = 0; c < 4; c++) {
            own[c] = nookOf(corners[2 * c], corners[2 * c + 1]);
            first = own[c].mostOutM > own[first].mostOutM ? c : first;
        }
        float out = -clearanceM(own[first], corners[2 * first], corners[2 * first + 1]);
        for (int c = 0; c < 4; c++) {
            if (c != first && own[c].mostOutM > out) {
                out = Math.max(out, -clearanceM(own[c], corners[2 * c], corners[2 * c + 1]));
            }
        }
        return out;
    }

    /// The distance in m from a point to the nearest edge: positive on the road, negative beyond the edge.
    float clearanceM(float px, float py) {
        return clearanceM(nookOf(px, py), px, py);
    }

    private float clearanceM(Nook nook, float px, float py) {
        int nearest = nearest(nook, px, py);
        return switch (nook.side) {
            case ROAD -> (float) Math.sqrt(grid.squaredDistance(nearest, px, py));
            case BEYOND -> -(float) Math.sqrt(grid.squaredDistance(nearest, px, py));
            case EITHER -> map.bounds().clearanceToM(nearest, px, py);
        };
    }

    private Nook nookOf(float px, float py) {
        int column = floor(px / TILE_M);
        int row = floor(py / TILE_M);
        if (column != tile.column || row != tile.row) {
            tile = tileAt(column, row);
        }
        int nookColumn = Math.max(0, Math.min(NOOKS - 1, (int) ((px - column * TILE_M) / NOOK_M)));
        int nookRow = Math.max(0, Math.min(NOOKS - 1, (int) ((py - row * TILE_M) / NOOK_M)));
        Nook nook = tile.nooks[nookRow * NOOKS + nookColumn];
        if (nook == null) {
            nook = nookAt(tile, nookColumn, nookRow);
            tile.nooks[nookRow * NOOKS + nookColumn] = nook;
        }
        return nook;
    }

    private static int floor(float value) {
        int whole = (int) value;
        return whole > value ? whole - 1 : whole;
    }

    private static int nearest(Nook nook, float px, float py) {
        return nearest(nook.segments, nook.lines, px, py);
    }

    private static int nearest(int[] segments, float[] lines, float px, float py) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int at = 0; at < lines.length; at += LINE) {
            float ex = lines[at + 2];
            float ey = lines[at + 3];
            float dx = px - lines[at];
            float dy = py - lines[at + 1];
            float t = Math.max(0, Math.min(1, (dx * ex + dy * ey) / lines[at + 4]));
            float rx = dx - t * ex;
            float ry = dy - t * ey;
            float distance = rx * rx + ry * ry;
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return segments[best / LINE];
    }

    private Tile tileAt(int column, int row) {
        long key = (((long) column << 32) ^ (row & 0xFFFFFFFFL)) * SPREADING;
        Tile known = tiles.get(key);
        if (known == null) {
            known = new Tile(column, row, within(all, column * TILE_M, row * TILE_M, TILE_M));
            tiles.put(key, known);
        }
        return known;
    }

    private Nook nookAt(Tile around, int nookColumn, int nookRow) {
        float lowX = around.column * TILE_M;
        float lowY = around.row * TILE_M;
        int cellColumn = nookColumn / NOOKS_OF_CELL;
        int cellRow = nookRow / NOOKS_OF_CELL;
        int[] cell = around.cells[cellRow * CELLS + cellColumn];
        if (cell == null) {
            cell = within(around.segments, lowX + cellColumn * CELL_M, lowY + cellRow * CELL_M, CELL_M);
            around.cells[cellRow * CELLS + cellColumn] = cell;
        }
        float x = lowX + nookColumn * NOOK_M;
        float y = lowY + nookRow * NOOK_M;
        int[] segments = within(cell, x, y, NOOK_M);
        float[] lines = new float[segments.length * LINE];
        for (int i = 0; i < segments.length; i++) {
            int s = segments[i];
            float ex = grid.x1(s) - grid.x0(s);
            float ey = grid.y1(s) - grid.y0(s);
            lines[i * LINE] = grid.x0(s);
            lines[i * LINE + 1] = grid.y0(s);
            lines[i * LINE + 2] = ex;
            lines[i * LINE + 3] = ey;
            lines[i * LINE + 4] = Math.max(Float.MIN_NORMAL, ex * ex + ey * ey);
        }
        float qx = x + 0.5f * NOOK_M;
        float qy = y + 0.5f * NOOK_M;
        float centreM = (float) Math.sqrt(grid.squaredDistance(nearest(segments, lines, qx, qy), qx, qy));
        Side side = side(segments, lines, qx, qy);
        float mostOutM = REACH_M + (side == Side.ROAD ? -centreM : centreM);
        return new Nook(segments, lines, side, mostOutM);
    }

    /// On which side of all segments a nook lies. Beyond a loose end the side is unknown and counts as road.
    private Side side(int[] segments, float[] lines, float qx, float qy) {
        int left = 0;
        int right = 0;
        for (int i = 0, at = 0; i < segments.length; i++, at += LINE) {
            float cross = lines[at + 2] * (qy - lines[at + 1]) - lines[at + 3] * (qx - lines[at]);
            float needed = REACH_M * (float) Math.sqrt(lines[at + 4]);
            left += cross >= needed ? 1 : 0;
            right += cross <= -needed && !map.bounds().endsAt(segments[i]) ? 1 : 0;
        }
        return left == segments.length ? Side.ROAD : right == segments.length ? Side.BEYOND : Side.EITHER;
    }

    /// Those of some segments that can be the nearest one to a point of a square, in their order.
    private int[] within(int[] segments, float lowX, float lowY, float sideM) {
        float qx = lowX + 0.5f * sideM;
        float qy = lowY + 0.5f * sideM;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < segments.length; i++) {
            squared[i] = grid.squaredDistance(segments[i], qx, qy);
            least = Math.min(least, squared[i]);
        }
        float limit = (float) Math.sqrt(least) * (1 + 1e-5f) + 2 * HALF_DIAGONAL * sideM + MARGIN_M;
        int count = 0;
        for (int i = 0; i < segments.length; i++) {
            count += squared[i] <= limit * limit ? 1 : 0;
        }
        int[] found = new int[count];
        int n = 0;
        for (int i = 0; i < segments.length; i++) {
            if (squared[i] <= limit * limit) {
                found[n++] = segments[i];
            }
        }
        return found;
    }
}
