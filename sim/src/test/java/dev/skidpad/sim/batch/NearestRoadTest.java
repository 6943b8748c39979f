package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestRoadTest {
    private static final long SEED = 20260111L;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 199, 200, 201, 5000})
    void segmentsAreSortedByStepsAndThenByRows(int count) {
        RandomStream random = RandomStream.of(SEED, "road", count);
        NearestRoad sorter = new NearestRoad();
        sorter.ensure(count);
        List<Integer> rows = new ArrayList<>();
        float[] squared = new float[3 * count];
        for (int i = 0; i < count; i++) {
            int row = 3 * i + random.nextInt(3);
            squared[row] = random.uniform(0, RichObservation.SIGHT_SQUARED_M2);
            sorter.segments[i] = NearestRoad.packed(squared[row], row);
            rows.add(row);
        }
        int furthest = sorter.sort(count, NearestRoad.MOST_STEPS, RichObservation.ROAD_SLOTS);
        rows.sort(Comparator.<Integer>comparingInt(row -> NearestRoad.steps(squared[row]))
                .thenComparingInt(row -> row));
        for (int i = 0; i < count; i++) {
            assertThat(sorter.rows[i]).as("seed %d, place %d", SEED, i).isEqualTo(rows.get(i));
        }
        int expected = count < RichObservation.ROAD_SLOTS
                ? NearestRoad.MOST_STEPS
                : NearestRoad.steps(squared[rows.get(RichObservation.ROAD_SLOTS - 1)]);
        assertThat(furthest).as("seed %d", SEED).isEqualTo(expected);
    }
}
