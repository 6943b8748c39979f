package dev.skidpad.sim.score.navsim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HumanFilterTest {
    private static final SubScore GOOD = part();
    private static final SubScore BAD = part(new SubScore.Event(7, 2, "hit", 3, 0));

    @Test
    void whatTheHumanFailsIsForgiven() {
        SubScore filtered = HumanFilter.apply(BAD, Optional.of(BAD));
        assertThat(filtered.value()).hasValue(1);
        assertThat(filtered.events()).extracting(SubScore.Event::rule).containsExactly("hit", "human-fails-too");
    }

    @Test
    void whatTheHumanMasteredIsNot() {
        assertThat(HumanFilter.apply(BAD, Optional.of(GOOD))).isSameAs(BAD);
        assertThat(HumanFilter.apply(GOOD, Optional.of(BAD))).isSameAs(GOOD);
    }

    @Test
    void halfAFaultOfTheHumanForgivesNothing() {
        SubScore half = SubScore.of("safe", trace -> 0.5, List.of());
        assertThat(HumanFilter.apply(BAD, Optional.of(half)).value()).hasValue(0);
    }

    @Test
    void withoutAHumanAFaultCannotBeJudged() {
        SubScore filtered = HumanFilter.apply(BAD, Optional.empty());
        assertThat(filtered.value()).isEmpty();
        assertThat(filtered.events()).hasSize(1);
        assertThat(HumanFilter.apply(GOOD, Optional.empty()).value()).hasValue(1);
    }

    private static SubScore part(SubScore.Event... events) {
        return SubScore.of("safe", new Recount.Unless(Set.of("hit")), List.of(events));
    }
}
