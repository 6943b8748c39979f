package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.City;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.column.RoadSegments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParityMapTest {
    private static final long SEED = 20260103L;

    @ParameterizedTest
    @EnumSource(MapDetail.class)
    void theWindowOfACellHoldsTheSegmentsOfTheCellsAround(MapDetail detail) {
        ParityMap map = ParityMap.of(City.of(SEED, 1).map(), detail);
        int[] cellOf = new int[map.road.size()];
        for (int m = 0; m < cellOf.length; m++) {
            cellOf[m] = map.grid.cellOf(map.road.midX(m), map.road.midY(m));
        }
        for (int cell = 0; cell < map.grid.size(); cell += 37) {
            Set<Integer> expected = new HashSet<>();
            for (int m = 0; m < cellOf.length; m++) {
                if (map.road.kind(m) == RoadSegments.Kind.LANE
                        && Math.abs(map.grid.columnOf(cellOf[m]) - map.grid.columnOf(cell)) <= 2
                        && Math.abs(map.grid.rowOf(cellOf[m]) - map.grid.rowOf(cell)) <= 2) {
                    expected.add(m);
                }
            }
            Set<Integer> found = new HashSet<>();
            for (int row = map.lanes.from()[cell]; row < map.lanes.to()[cell]; row++) {
                found.add(map.lanes.segments()[row]);
            }
            assertThat(found).as("cell %d, seed %d", cell, SEED).isEqualTo(expected);
            assertThat(map.lanes.to()[cell] - map.lanes.from()[cell]).isEqualTo(expected.size());
        }
    }

    @Test
    void aListHoldsNoSegmentTwiceAndAtMostTwoHundred() {
        ParityMap map = ParityMap.of(City.of(SEED, 1).map(), MapDetail.THINNED);
        int fullest = 0;
        for (int cell = 0; cell < map.grid.size(); cell++) {
            int from = map.lists.from()[cell];
            int to = map.lists.from()[cell + 1];
            Set<Integer> rows = new HashSet<>();
            for (int k = from; k < to; k++) {
                rows.add(map.lists.rows()[k]);
            }
            assertThat(rows).hasSize(to - from);
            fullest = Math.max(fullest, to - from);
        }
        assertThat(fullest).isEqualTo(ParityObservation.ROAD_SLOTS);
    }

    @Test
    void aMapWithoutARoadHasNothingInItsOnlyCell() {
        ParityMap map =
                ParityMap.of(new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of()), MapDetail.THINNED);
        assertThat(map.segments()).isZero();
        assertThat(map.grid.size()).isEqualTo(1);
        assertThat(map.lists.from()).containsExactly(0, 0);
        assertThat(map.lanes.to()).containsExactly(0);
    }

    @Test
    void placesBeyondTheMapAreInNoCell() {
        CellGrid grid = new CellGrid(-10, 20, 3, 2);
        assertThat(grid.cellOf(-10, 20)).isZero();
        assertThat(grid.cellOf(4.9f, 29.9f)).isEqualTo(5);
        assertThat(grid.cellOf(-10.01f, 20)).isEqualTo(CellGrid.OUTSIDE);
        assertThat(grid.cellOf(5, 20)).isEqualTo(CellGrid.OUTSIDE);
        assertThat(grid.cellOf(0, 30)).isEqualTo(CellGrid.OUTSIDE);
        assertThat(grid.cellOf(Float.NaN, 20)).isEqualTo(CellGrid.OUTSIDE);
        assertThat(grid.cellOf(1e30f, 20)).isEqualTo(CellGrid.OUTSIDE);
    }
}
