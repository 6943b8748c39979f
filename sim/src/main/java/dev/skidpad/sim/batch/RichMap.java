package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.Cells;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.column.RoadSegments;
import dev.skidpad.sim.column.Strips;
import java.util.stream.IntStream;

/// The road of a scenario in the form that batches read: immutable, and shared by all worlds that drive on
/// it.
///
/// What is scored uses every recorded point. What is observed uses as many as the [MapDetail] says; a
/// segment longer than [#LONGEST_M] is cut into equal pieces there.
public final class RichMap {
    /// The longest observed segment in m.
    public static final float LONGEST_M = 4;

    /// Up to where a corner of a box looks for road edges first, m.
    static final float EDGE_REACH_M = 3;

    /// Up to where it looks for them at all, m.
    static final float EDGE_SEARCH_M = 20;

    final RoadMap map;
    final RoadSegments road;
    final CellGrid grid;
    final Cells cells;
    final RoadBlocks blocks; // the observed segments, in the order of cells
    final float[] halfM; // [rows of cells] half the longest segment whose middle lies there, m
    final float longestHalfM; // half the longest of all
    final float[] records; // [M, 8] what a slot of the observation is written from, in the same order
    final float[] enoughM; // [cells] within this of any place in the cell there are surely enough segments to fill
    //                                all slots, where it is less than the sight
    final NearLists lanes;
    final Strips laneStrips; // rows of `lanes`
    final int[] laneOf; // by row of `lanes`: index of the lane in the map
    final NearLists edges; // within EDGE_REACH_M
    final NearLists farEdges; // the nearest one anywhere within EDGE_SEARCH_M
    final float[] edgeX0; // by row of `edges`, m
    final float[] edgeY0;
    final float[] edgeX1;
    final float[] edgeY1;

    private RichMap(RoadMap map, MapDetail detail) {
        this.map = map;
        road = RoadSegments.of(map, detail, LONGEST_M);
        grid = CellGrid.over(road);
        cells = Cells.of(grid, road, m -> true);
        if (cells.segments().length >= 1 << NearestRoad.ROW_BITS) {
            throw new IllegalArgumentException("a map of " + cells.segments().length
                    + " segments is too large to observe; at most " + ((1 << NearestRoad.ROW_BITS) - 1));
        }
        blocks = RoadBlocks.of(road, cells.segments());
        halfM = halves(grid, cells, road);
        float longest = 0;
        for (float half : halfM) {
            longest = Math.max(longest, half);
        }
        longestHalfM = longest;
        records = new float[road.size() * ColumnKernels.RECORD];
        for (int row = 0; row < road.size(); row++) {
            RichObservation.putRoad(road, cells.segments()[row], records, row * ColumnKernels.RECORD);
        }
        enoughM = enough(grid, cells);

        RoadSegments full = detail == MapDetail.AS_RECORDED ? road : RoadSegments.of(map, MapDetail.AS_RECORDED);
        int[] laneSegments = IntStream.range(0, full.size())
                .filter(m -> full.kind(m) == RoadSegments.Kind.LANE)
                .toArray();
        lanes = nearLanes(grid, full, laneSegments);
        int[] laneRows =
                IntStream.of(lanes.segments()).map(k -> laneSegments[k]).toArray();
        laneStrips = Strips.of(full, laneRows);
        laneOf = IntStream.of(laneRows).map(full::lane).toArray();

        SegmentGrid all = map.edgeGrid();
        edges = NearLists.of(
                grid,
                column(all.size(), all::x0),
                column(all.size(), all::y0),
                column(all.size(), all::x1),
                column(all.size(), all::y1),
                EDGE_REACH_M);
        farEdges = NearLists.nearest(grid, all, EDGE_SEARCH_M);
        int rows = edges.segments().length;
        edgeX0 = column(rows, row -> all.x0(edges.segments()[row]));
        edgeY0 = column(rows, row -> all.y0(edges.segments()[row]));
        edgeX1 = column(rows, row -> all.x1(edges.segments()[row]));
        edgeY1 = column(rows, row -> all.y1(edges.segments()[row]));
    }

    /// The map of a scenario, every recorded point observed.
    public static RichMap of(RoadMap map) {
        return of(map, MapDetail.AS_RECORDED);
    }

    /// The map of a scenario.
    ///
    /// @param detail of what is observed; what is scored uses every recorded point
    public static RichMap of(RoadMap map, MapDetail detail) {
        return new RichMap(map, detail);
    }

    private interface Value {
        float at(int row);
    }

    private static float[] column(int count, Value value) {
        float[] column = new float[count];
        for (int row = 0; row < count; row++) {
            column[row] = value.at(row);
        }
        return column;
    }

    private static NearLists nearLanes(CellGrid grid, RoadSegments road, int[] segments) {
        int count = segments.length;
        return NearLists.of(
                grid,
                column(count, k -> road.midX(segments[k]) - road.halfLengthM(segments[k]) * road.unitX(segments[k])),
                column(count, k -> road.midY(segments[k]) - road.halfLengthM(segments[k]) * road.unitY(segments[k])),
                column(count, k -> road.midX(segments[k]) + road.halfLengthM(segments[k]) * road.unitX(segments[k])),
                column(count, k -> road.midY(segments[k]) + road.halfLengthM(segments[k]) * road.unitY(segments[k])),
                ColumnKernels.LANE_REACH_M);
    }

    private static float[] halves(CellGrid grid, Cells cells, RoadSegments road) {
        float[] halves = new float[grid.rows()];
        for (int row = 0; row < halves.length; row++) {
            int to = cells.start()[(row + 1) * grid.columns()];
            for (int i = cells.start()[row * grid.columns()]; i < to; i++) {
                halves[row] = Math.max(halves[row], road.halfLengthM(cells.segments()[i]));
            }
        }
        return halves;
    }

    /// The least square of cells around each that holds enough segments says how far they are at most.
    private static float[] enough(CellGrid grid, Cells cells) {
        int wide = grid.columns() + 1;
        int[] sums = new int[wide * (grid.rows() + 1)]; // of all cells below and to the left
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int at = (row + 1) * wide + column + 1;
                sums[at] = cells.count(row * grid.columns() + column)
                        + sums[at - 1]
                        + sums[at - wide]
                        - sums[at - wide - 1];
            }
        }
        float[] enough = new float[grid.size()];
        for (int cell = 0; cell < enough.length; cell++) {
            int reach = 0;
            while (farthestM(reach) < RichObservation.SIGHT_M
                    && around(grid, sums, wide, cell, reach) < RichObservation.ROAD_SLOTS) {
                reach++;
            }
            enough[cell] = Math.min(farthestM(reach), RichObservation.SIGHT_M);
        }
        return enough;
    }

    /// From a place in a cell to one in a cell that is so many cells away.
    private static float farthestM(int reach) {
        return 1.4143f * CellGrid.CELL_M * (reach + 1);
    }

    private static int around(CellGrid grid, int[] sums, int wide, int cell, int reach) {
        int low = Math.max(0, grid.rowOf(cell) - reach) * wide;
        int high = (Math.min(grid.rows() - 1, grid.rowOf(cell) + reach) + 1) * wide;
        int left = Math.max(0, grid.columnOf(cell) - reach);
        int right = Math.min(grid.columns() - 1, grid.columnOf(cell) + reach) + 1;
        return sums[high + right] - sums[high + left] - sums[low + right] + sums[low + left];
    }

    /// The number of road segments that can be observed.
    public int segments() {
        return road.size();
    }

    /// How many bytes its columns take, besides those of the [RoadMap].
    public long bytes() {
        long rows = blocks.values.length + 5L * laneStrips.mx.length + 6L * road.size() + halfM.length;
        long ints = 2L * cells.segments().length + 4L * grid.size() + lanes.segments().length + laneOf.length;
        return 4 * (rows + ints + records.length + 5L * edges.segments().length + farEdges.segments().length);
    }
}
