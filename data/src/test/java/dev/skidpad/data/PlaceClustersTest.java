package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.data.PlaceClusters.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceClustersTest {
    @Test
    void nearScenariosShareAPlaceNamedByTheLeastId() {
        assertThat(PlaceClusters.places(List.of(spot("c", 0, 0), spot("a", 300, 0), spot("b", 5000, 0))))
                .containsExactly("city:a", "city:a", "city:b");
    }

    @Test
    void aChainOfNearOnesIsOnePlace() {
        assertThat(PlaceClusters.places(List.of(spot("a", 0, 0), spot("b", 500, 0), spot("c", 250, 100))))
                .containsOnly("city:a");
    }

    @Test
    void farOnesStayApart() {
        assertThat(PlaceClusters.places(List.of(spot("a", 0, 0), spot("b", 0, 301), spot("c", 250, -250))))
                .containsExactly("city:a", "city:b", "city:c");
    }

    @Test
    void differentFramesStayApart() {
        assertThat(PlaceClusters.places(List.of(spot("a", 0, 0), new Spot("b", "other", 0, 0))))
                .containsExactly("city:a", "other:b");
    }

    @Test
    void noScenariosHaveNoPlaces() {
        assertThat(PlaceClusters.places(List.of())).isEmpty();
    }

    @Test
    void agreesWithComparingEveryPair() {
        long seed = 3;
        RandomStream random = RandomStream.of(seed, "spots", 0);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            spots.add(spot("s" + i, random.uniform(0, 5000), random.uniform(0, 5000)));
        }
        List<String> places = PlaceClusters.places(spots);
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                double away = Math.hypot(
                        spots.get(i).x() - spots.get(j).x(),
                        spots.get(i).y() - spots.get(j).y());
                if (away <= PlaceClusters.NEAR_M) {
                    assertThat(places.get(i))
                            .as("seed " + seed + ": " + i + ", " + j)
                            .isEqualTo(places.get(j));
                }
            }
        }
        assertThat(places.stream().distinct().count()).isBetween(20L, 180L);
    }

    private static Spot spot(String id, double x, double y) {
        return new Spot(id, "city", x, y);
    }
}
