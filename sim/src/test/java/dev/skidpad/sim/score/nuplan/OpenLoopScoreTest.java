package dev.skidpad.sim.score.nuplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.nuplan.OpenLoopScore.Horizons;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenLoopScoreTest {
    @Test
    void thePlanThatTheExpertDroveEarnsEverything() {
        assertThat(score(Horizons.THREE_SECONDS, 10, 0, 40).total()).hasValue(1);
    }

    @Test
    void theTotalIsTheFormulaOverSix() {
        // 1 m/s too slow: 1, 2, 3 m off after 1, 2, 3 s, 0.2 rad off all the time.
        Score score = score(Horizons.THREE_SECONDS, 9, 0.2f, 40);
        double ade = 1 - 2.0 / 8;
        double fde = 1 - 3.0 / 8;
        double heading = 1 - 0.2 / 0.8;
        assertThat(score.total().orElseThrow()).isCloseTo((ade + fde + 4 * heading) / 6, within(1e-5));
    }

    @Test
    void tooManyMissesCostEverything() {
        Score score = score(Horizons.THREE_SECONDS, 7.9f, 0, 40);
        assertThat(score.part("missRateWithinBound").value()).hasValue(0);
        assertThat(score.total()).hasValue(0);
    }

    @Test
    void plansThatAreTooShortCannotBeCompared() {
        Score score = score(Horizons.ALL, 10, 0, 40);
        assertThat(score.total()).isEmpty();
        assertThat(score.absence().orElseThrow()).contains("no plan and record reach 5 s");
        assertThat(score(Horizons.ALL, 10, 0, 80).total()).hasValue(1);
    }

    @Test
    void withoutPlansThereIsNothingToCompare() {
        Drive drive = Drive.of(Motions.ego(Way.straight(0, 0, 10)).episode());
        assertThat(new OpenLoopScore(Horizons.ALL).score(drive).absence().orElseThrow())
                .contains("the plans were not recorded");
    }

    private static Score score(Horizons horizons, float speed, float headingRad, int steps) {
        PlanLog plans = new PlanLog();
        for (int frame = 0; frame <= 30; frame += 5) {
            Plan plan = new Plan(steps);
            for (int i = 1; i <= steps; i++) {
                plan.add(frame * Motions.DT * 10 + i * Motions.DT * speed, 0, headingRad);
            }
            plans.add(frame, plan);
        }
        Motions motions = Motions.ego(Way.straight(0, 0, 10), 91);
        return new OpenLoopScore(horizons).score(Drive.of(new Outcome(motions.episode(), Optional.empty(), plans)));
    }
}
