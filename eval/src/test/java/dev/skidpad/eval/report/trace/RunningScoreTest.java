package dev.skidpad.eval.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.trace.RunningScore.Change;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.SubScore.Event;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningScoreTest {
    @Test
    void itIsWholeUntilTheRuleFires() {
        SubScore sub = SubScore.of(
                "comfort",
                new Recount.Unless(Set.of("jerk")),
                List.of(new Event(7, -1, "jerk", 9, 8.37), new Event(9, -1, "jerk", 9, 8.37)));
        assertThat(RunningScore.of(sub)).containsExactly(new Change(0, 1), new Change(7, 0));
    }

    @Test
    void aScoreThatIsAbsentHasNoCourse() {
        assertThat(RunningScore.of(SubScore.absent("comfort", "too short"))).isEmpty();
    }
}
