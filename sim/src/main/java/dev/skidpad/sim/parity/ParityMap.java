package dev.skidpad.sim.parity;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.column.RoadSegments;
import dev.skidpad.sim.column.Strips;
import dev.skidpad.sim.column.Window;

/// The road of a scenario in the form that the kernels read: immutable, and shared by all worlds that drive
/// on it.
public final class ParityMap {
    final RoadSegments road;
    final CellGrid grid;
    final float[] records; // [M, 8] what an observation is written from, in the order of cells
    final RoadLists lists;
    final Window edges;
    final Window lanes;
    final Strips edgeStrips; // rows of `edges`
    final Strips laneStrips; // rows of `lanes`
    final int[] laneOf; // by row of `lanes`: index of the lane in the map
    final float[] courseX; // by row of `lanes`: the direction that a car should have there, of length 1
    final float[] courseY; // by row of `lanes`

    private ParityMap(RoadSegments road) {
        this.road = road;
        grid = CellGrid.over(road);
        lists = RoadLists.of(grid, road);
        records = new float[road.size() * ParityObservation.RECORD];
        for (int row = 0; row < road.size(); row++) {
            ParityObservation.putRoad(road, lists.order()[row], records, row * ParityObservation.RECORD);
        }
        edges = Window.of(grid, road, RoadSegments.Kind.EDGE);
        lanes = Window.of(grid, road, RoadSegments.Kind.LANE);
        edgeStrips = Strips.of(road, edges.segments());
        laneStrips = Strips.of(road, lanes.segments());
        int laneRows = lanes.segments().length;
        laneOf = new int[laneRows];
        courseX = new float[laneRows];
        courseY = new float[laneRows];
        for (int row = 0; row < laneRows; row++) {
            int m = lanes.segments()[row];
            laneOf[row] = road.lane(m);
            courseX[row] = road.courseX(m);
            courseY[row] = road.courseY(m);
        }
    }

    /// The map of a scenario.
    public static ParityMap of(RoadMap map, MapDetail detail) {
        return new ParityMap(RoadSegments.of(map, detail));
    }

    /// The number of road segments.
    public int segments() {
        return road.size();
    }

    /// How many bytes its columns take.
    public long bytes() {
        long ints = (long) lists.order().length
                + lists.from().length
                + lists.rows().length
                + edges.segments().length
                + lanes.segments().length
                + 4L * grid.size();
        long floats = (long) records.length + 6L * road.size() + 5L * (edgeStrips.mx.length + laneStrips.mx.length);
        return 4 * (ints + floats);
    }
}
