package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceSplitTest {
    private static final long SEED = 7;

    @Test
    void neverDividesAPlace() {
        PlaceSplit split = PlaceSplit.of(scenarios(300, 3), 0.3, SEED);
        Set<String> both = places(split.train());
        both.retainAll(places(split.heldOut()));
        assertThat(both).isEmpty();
        assertThat(split.train().size() + split.heldOut().size()).isEqualTo(300);
    }

    @Test
    void meetsTheShareOnAverage() {
        PlaceSplit split = PlaceSplit.of(scenarios(2000, 1), 0.25, SEED);
        assertThat(split.heldOut().size() / 2000.0).isCloseTo(0.25, within(0.03));
    }

    @Test
    void keepsTheGivenOrder() {
        List<Scenario> scenarios = scenarios(50, 2);
        PlaceSplit split = PlaceSplit.of(scenarios, 0.4, SEED);
        assertThat(split.train())
                .isSubsetOf(scenarios)
                .isSortedAccordingTo((a, b) -> Integer.compare(scenarios.indexOf(a), scenarios.indexOf(b)));
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        List<Scenario> scenarios = scenarios(100, 1);
        assertThat(PlaceSplit.of(scenarios, 0.3, SEED)).isEqualTo(PlaceSplit.of(scenarios, 0.3, SEED));
        assertThat(PlaceSplit.of(scenarios, 0.3, SEED)).isNotEqualTo(PlaceSplit.of(scenarios, 0.3, SEED + 1));
    }

    @Test
    void movesNoScenarioWhenOthersAreAdded() {
        PlaceSplit few = PlaceSplit.of(scenarios(60, 1), 0.3, SEED);
        PlaceSplit many = PlaceSplit.of(scenarios(400, 1), 0.3, SEED);
        assertThat(ids(many.train())).containsAll(ids(few.train()));
        assertThat(ids(many.heldOut())).containsAll(ids(few.heldOut()));
    }

    @Test
    void leavesNeitherSideEmptyWhereThereAreTwoPlaces() {
        for (long seed = 0; seed < 50; seed++) {
            PlaceSplit split = PlaceSplit.of(scenarios(4, 2), 0.01, seed);
            assertThat(split.heldOut()).as("seed " + seed).hasSize(2);
            assertThat(PlaceSplit.of(scenarios(4, 2), 0.99, seed).train())
                    .as("seed " + seed)
                    .hasSize(2);
        }
    }

    @Test
    void cannotDivideASinglePlace() {
        PlaceSplit split = PlaceSplit.of(scenarios(3, 3), 0.5, SEED);
        assertThat(List.of(split.train().size(), split.heldOut().size())).containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void refusesAShareThatIsNone() {
        for (double share : new double[] {0, 1, -0.2, Double.NaN}) {
            assertThatThrownBy(() -> PlaceSplit.of(scenarios(2, 1), share, SEED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("held-out share");
        }
    }

    private static List<Scenario> scenarios(int count, int perPlace) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenarios.add(SmallScenarios.at("s" + i, "place " + i / perPlace));
        }
        return scenarios;
    }

    private static Set<String> places(List<Scenario> scenarios) {
        Set<String> places = new HashSet<>();
        scenarios.forEach(scenario -> places.add(scenario.place()));
        return places;
    }

    private static List<String> ids(List<Scenario> scenarios) {
        return scenarios.stream().map(Scenario::id).toList();
    }
}
