package dev.skidpad.eval.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.release.Examiner.Case;
import dev.skidpad.eval.release.ReleaseReport.Settings;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// On drives into a car that stands in a lane.
class ExaminerTest {
    private static final Planner BLIND = new ConstantVelocityPlanner();

    @Test
    void asManyAsAskedForAreExaminedAndTheOthersNamed() {
        WhyStudy study = examine(2, 60, List.of(crash("near", 30), crash("far", 40), crash("farther", 50)));
        assertThat(study.failures()).extracting(Explained::id).containsExactly("new/near", "new/far");
        assertThat(study.notExamined()).containsExactly("new/farther");
        assertThat(study.episodes()).isEqualTo(12);
        assertThat(study.failures()).allSatisfy(one -> {
            assertThat(one.report().failed()).isEqualTo("hits a vehicle that stands");
            assertThat(one.report().avoidance().orElseThrow().lastAvoidableSeconds())
                    .isPresent();
        });
        assertThat(study.clusters()).hasSize(1);
        assertThat(study.clusters().getFirst().members()).containsExactly("new/far", "new/near");
    }

    @Test
    void withoutTimeNoneIsBegunAndAllAreNamed() {
        WhyStudy study = examine(2, 0, List.of(crash("near", 30)));
        assertThat(study.failures()).isEmpty();
        assertThat(study.clusters()).isEmpty();
        assertThat(study.notExamined()).containsExactly("new/near");
    }

    @Test
    void oneThatCannotBeExaminedIsRemarkedOnAndKeepsNobodyElseFromIt() {
        Case other = new Case("new/other", crash("other", 40).outcome(), new IdmPlanner());
        WhyStudy study = examine(2, 60, List.of(other, crash("near", 30)));
        assertThat(study.failures()).extracting(Explained::id).containsExactly("new/near");
        assertThat(study.notExamined()).containsExactly("new/other");
        assertThat(study.remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .contains("Failure new/other could not be examined: ")
                        .contains("it was driven by constant-velocity, not idm"));
    }

    private static Case crash(String id, float distanceM) {
        Scenario scene = Roads.narrow(id, 12, Mover.standing("car", distanceM));
        Outcome outcome = Roads.drive(scene, BLIND, Perception.PERFECT);
        return new Case("new/" + id, outcome, BLIND);
    }

    private static WhyStudy examine(int most, double seconds, List<Case> cases) {
        Settings settings = new Settings(most, seconds, 1, Optional.empty(), Optional.empty());
        return new Examiner(settings, new LogTraffic()).examine(cases, "test", 12);
    }
}
