package dev.skidpad.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubScoreTest {
    private static final Recount UNLESS_HIT = new Recount.Unless(Set.of("hit"));
    private static final SubScore.Event HIT = new SubScore.Event(3, 1, "hit", 5, 0);
    private static final SubScore.Event NEAR = new SubScore.Event(2, 1, "near", 0.1, 0.2);

    @Test
    void twoThatSayTheSameAreEqualHoweverTheyWereRecounted() {
        List<SubScore.Event> events = List.of(new SubScore.Event(3, 1, "rule", 2, 1));
        SubScore one = SubScore.of("part", trace -> trace.size(), events);
        SubScore other = SubScore.of("part", trace -> 1, events);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(SubScore.of("part", trace -> 0, List.of()));
        assertThat(one).isNotEqualTo(SubScore.absent("part", "no map", events));
    }

    @Test
    void theValueFollowsFromTheTrace() {
        assertThat(SubScore.of("safe", UNLESS_HIT, List.of(NEAR)).value()).hasValue(1);
        assertThat(SubScore.of("safe", UNLESS_HIT, List.of(NEAR, HIT)).value()).hasValue(0);
    }

    @Test
    void aValueThatTheTraceDoesNotAmountToIsRefused() {
        assertThatThrownBy(() -> SubScore.of("safe", 1, UNLESS_HIT, List.of(HIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("safe is 1.0, but its trace amounts to 0.0");
    }

    @Test
    void aValueThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> SubScore.of("safe", trace -> Double.NaN, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAbsentSaysWhyAndHasNoValue() {
        SubScore part = SubScore.absent("lights", "the record has no lights");
        assertThat(part.value()).isEmpty();
        assertThat(part.absence()).hasValue("the record has no lights");
        assertThatThrownBy(() -> new SubScore("x", UNLESS_HIT, OptionalDouble.empty(), List.of(), Optional.empty()))
                .hasMessageContaining("either a value or the reason");
    }

    @Test
    void aMeasurementIsWhatItsOnlyEventMeasured() {
        assertThat(SubScore.of("depth", new Recount.Measured("hit"), List.of(NEAR, HIT))
                        .value())
                .hasValue(5);
        assertThatThrownBy(() -> SubScore.of("depth", new Recount.Measured("hit"), List.of(HIT, HIT)))
                .hasMessageContaining("2 events hit");
    }
}
