package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Short straight pieces of lines, in square cells so that those near a place are found fast. Immutable.
final class PieceSet {
    /// The length in m that pieces are cut to, about.
    static final float PIECE_M = 5f;

    private static final float CELL_M = 12f;
    private static final int MAX_CELLS = 250_000;

    private final Piece[] pieces;
    private final float minX;
    private final float minY;
    private final float cellM;
    private final int columns;
    private final int rows;
    private final int[] cellStart; // [cells + 1]
    private final int[] cellPieces;

    /// A piece.
    ///
    /// @param x m, its middle
    /// @param y m, its middle
    /// @param cos of its direction; 0 with a sin of 0 for something without a direction
    /// @param sin of its direction
    /// @param halfLengthM m
    /// @param bendRad how far the next piece of the same line turns from this one; 0 at the end
    /// @param kind what it belongs to
    /// @param line the index of the lane or edge that it is cut from, or -1 as "none"
    record Piece(float x, float y, float cos, float sin, float halfLengthM, float bendRad, PieceKind kind, int line) {}

    PieceSet(List<Piece> list) {
        pieces = list.toArray(Piece[]::new);
        float lowX = Float.POSITIVE_INFINITY;
        float lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        for (Piece piece : pieces) {
            lowX = Math.min(lowX, piece.x);
            lowY = Math.min(lowY, piece.y);
            highX = Math.max(highX, piece.x);
            highY = Math.max(highY, piece.y);
        }
        minX = pieces.length == 0 ? 0 : lowX;
        minY = pieces.length == 0 ? 0 : lowY;
        float width = pieces.length == 0 ? 0 : highX - lowX;
        float height = pieces.length == 0 ? 0 : highY - lowY;
        float size = CELL_M;
        while ((double) cells(width, size) * cells(height, size) > MAX_CELLS) {
            size *= 2;
        }
        cellM = size;
        columns = cells(width, size);
        rows = cells(height, size);
        int[] start = new int[columns * rows + 1];
        for (Piece piece : pieces) {
            start[cellOf(piece) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        cellStart = start;
        cellPieces = new int[pieces.length];
        int[] filled = Arrays.copyOf(start, columns * rows);
        for (int i = 0; i < pieces.length; i++) {
            cellPieces[filled[cellOf(pieces[i])]++] = i;
        }
    }

    int size() {
        return pieces.length;
    }

    Piece piece(int index) {
        return pieces[index];
    }

    /// The pieces whose middles are nearest to a point, nearest first; of equally near ones the first of
    /// the set.
    ///
    /// @param radiusM how far to look
    /// @param found receives the nearest ones' places among the pieces, as many as fit
    /// @return how many there are
    int nearest(float px, float py, float radiusM, Nearest found) {
        found.clear();
        int column = column(px);
        int row = row(py);
        int rings = Math.max(
                Math.max(column - column(px - radiusM), column(px + radiusM) - column),
                Math.max(row - row(py - radiusM), row(py + radiusM) - row));
        float radiusSquared = radiusM * radiusM;
        for (int ring = 0; ring <= rings; ring++) {
            // Whoever stands in this ring or beyond is at least so far away.
            float leastM = (ring - 1) * cellM;
            if (leastM > 0 && found.isFull() && found.farthestSquared() < leastM * leastM) {
                break;
            }
            offerRing(px, py, column, row, ring, radiusSquared, found);
        }
        return found.count();
    }

    private void offerRing(float px, float py, int column, int row, int ring, float radiusSquared, Nearest found) {
        for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
            int step = Math.abs(r - row) == ring ? 1 : 2 * ring; // all of an outer row, else the two ends
            for (int c = column - ring; c <= column + ring; c += step) {
                if (c >= 0 && c < columns) {
                    offerCell(px, py, r * columns + c, radiusSquared, found);
                }
            }
        }
    }

    private void offerCell(float px, float py, int cell, float radiusSquared, Nearest found) {
        for (int k = cellStart[cell]; k < cellStart[cell + 1]; k++) {
            int index = cellPieces[k];
            float dx = pieces[index].x - px;
            float dy = pieces[index].y - py;
            float squared = dx * dx + dy * dy;
            if (squared <= radiusSquared) {
                found.offer(index, squared);
            }
        }
    }

    /// Cuts a line into pieces of about [#PIECE_M] and adds them to a list.
    ///
    /// @param closed whether the last point is joined to the first
    static void cut(Polyline line, boolean closed, PieceKind kind, int lineIndex, List<Piece> out) {
        Polyline whole = closed ? line.closed() : line;
        if (whole.size() < 2) {
            return;
        }
        int count = Math.max(1, Math.round(whole.lengthM() / PIECE_M));
        float step = whole.lengthM() / count;
        Polyline.Sample sample = new Polyline.Sample();
        float[] x = new float[count + 1];
        float[] y = new float[count + 1];
        for (int i = 0; i <= count; i++) {
            whole.sample(i * step, sample);
            x[i] = sample.x();
            y[i] = sample.y();
        }
        List<Piece> cut = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float dx = x[i + 1] - x[i];
            float dy = y[i + 1] - y[i];
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            if (length < 1e-3f) {
                continue;
            }
            float bend = i + 2 > count ? 0 : bend(dx, dy, x[i + 2] - x[i + 1], y[i + 2] - y[i + 1]);
            cut.add(new Piece(
                    0.5f * (x[i] + x[i + 1]),
                    0.5f * (y[i] + y[i + 1]),
                    dx / length,
                    dy / length,
                    0.5f * length,
                    bend,
                    kind,
                    lineIndex));
        }
        out.addAll(cut);
    }

    private static float bend(float ax, float ay, float bx, float by) {
        return dev.skidpad.core.geometry.Angles.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }

    private int cellOf(Piece piece) {
        return row(piece.y) * columns + column(piece.x);
    }

    private int column(float px) {
        return Math.max(0, Math.min(columns - 1, (int) ((px - minX) / cellM)));
    }

    private int row(float py) {
        return Math.max(0, Math.min(rows - 1, (int) ((py - minY) / cellM)));
    }

    private static int cells(float extent, float size) {
        return (int) (extent / size) + 1;
    }
}
