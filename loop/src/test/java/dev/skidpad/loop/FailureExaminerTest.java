package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.learn.refine.Arena;
import dev.skidpad.sim.perceive.Backlight;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureExaminerTest {
    private static final int SCENES = 12;

    @Test
    void asManyAsAllowedAreExaminedAndTheOthersNamed() {
        WhyStudy study = examine(new ConstantVelocityPlanner(), Perception.PERFECT, 3, 1);
        assertThat(study.failures()).hasSize(3);
        assertThat(study.notExamined()).isNotEmpty();
        assertThat(study.clusters().stream().mapToInt(c -> c.members().size()).sum())
                .isEqualTo(3);
        assertThat(study.episodes()).isEqualTo(SCENES);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        assertThat(examine(new ConstantVelocityPlanner(), Perception.PERFECT, 3, 2))
                .isEqualTo(examine(new ConstantVelocityPlanner(), Perception.PERFECT, 3, 1));
    }

    @Test
    void whatWasNotSeenIsPractisedThroughTheSameFaults() {
        WhyStudy study = examine(new IdmPlanner(), new Backlight(0, 8, 0, 4), 20, 1);
        long unseen = study.failures().stream()
                .filter(one -> one.report().cause() == Cause.SEEING)
                .count();
        assertThat(unseen).isPositive();
        List<Arena> arenas = Arenas.of(study, new LogTraffic());
        assertThat(arenas)
                .extracting(Arena::name)
                .containsExactly("simulator", "dream", "seen through backlight=0:8:0:4");
        assertThat(arenas.getLast().perception().name()).isEqualTo("backlight=0:8:0:4");
        assertThat(arenas.getLast().share())
                .isEqualTo((double) unseen / study.failures().size());
    }

    private static WhyStudy examine(Planner planner, Perception perception, int most, int threads) {
        Evaluated driven = new Evaluation(SceneGenerator.generated(7, SCENES).loadAll(), new LogTraffic(), 5)
                .with(perception)
                .drive(planner, 1, done -> {});
        return FailureExaminer.examine(driven, planner, new LogTraffic(), 5, most, threads, done -> {});
    }
}
