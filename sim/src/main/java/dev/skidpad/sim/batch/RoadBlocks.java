package dev.skidpad.sim.batch;

import dev.skidpad.sim.column.RoadSegments;
import java.util.Arrays;

/// Segments in blocks of [#LANES]: what a look reads of neighbours lies side by side. Not to be written to.
///
/// A block holds the midpoints' x and y in m, the directions' x and y, and half the lengths in m, each for all its
/// segments. The last block is filled with segments that are far from everything.
final class RoadBlocks {
    /// How many segments a block holds.
    static final int LANES = 16;

    /// Where in a block the midpoints' y are; x are at 0.
    static final int Y = LANES;

    /// Where in a block the directions' x are.
    static final int UX = 2 * LANES;

    /// Where in a block the directions' y are.
    static final int UY = 3 * LANES;

    /// Where in a block half the lengths are.
    static final int H = 4 * LANES;

    /// The number of floats of a block.
    static final int STRIDE = 5 * LANES;

    /// `[blocks, 5, 16]`
    final float[] values;

    /// So many segments, all of them far from everything.
    RoadBlocks(int segments) {
        values = new float[blocks(segments) * STRIDE];
        for (int block = 0; block < values.length; block += STRIDE) {
            Arrays.fill(values, block, block + UX, ActorColumns.ABSENT_M);
            Arrays.fill(values, block + UX, block + UY, 1);
        }
    }

    /// Some segments of a road, in the given order.
    static RoadBlocks of(RoadSegments road, int[] segments) {
        RoadBlocks blocks = new RoadBlocks(segments.length);
        for (int i = 0; i < segments.length; i++) {
            int m = segments[i];
            blocks.put(i, road.midX(m), road.midY(m), road.unitX(m), road.unitY(m), road.halfLengthM(m));
        }
        return blocks;
    }

    /// Sets a segment, before anybody reads it.
    void put(int segment, float mx, float my, float ux, float uy, float h) {
        int at = at(segment);
        values[at] = mx;
        values[at + Y] = my;
        values[at + UX] = ux;
        values[at + UY] = uy;
        values[at + H] = h;
    }

    /// The block of a segment.
    static int blockOf(int segment) {
        return segment >> 4;
    }

    /// How many blocks so many segments take.
    static int blocks(int segments) {
        return segments + LANES - 1 >> 4;
    }

    /// Where a segment's midpoint is.
    static int at(int segment) {
        return segment / LANES * STRIDE + segment % LANES;
    }

    /// The squared distance in m² of a place from a segment.
    ///
    /// In the segment's frame the place is `beyond = max(0, |dx·ux + dy·uy| - h)` beyond its end and `aside =
    /// dx·uy - dy·ux` beside it; the squared distance is the sum of the squares.
    float squaredDistance(int segment, float x, float y) {
        int at = at(segment);
        float dx = values[at] - x;
        float dy = values[at + Y] - y;
        float ux = values[at + UX];
        float uy = values[at + UY];
        float aside = dx * uy - dy * ux;
        float over = Math.abs(dx * ux + dy * uy) - values[at + H];
        float beyond = over > 0 ? over : 0;
        return beyond * beyond + aside * aside;
    }
}
