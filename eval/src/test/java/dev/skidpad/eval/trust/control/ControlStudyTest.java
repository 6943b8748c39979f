package dev.skidpad.eval.trust.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.sim.traffic.ConstantVelocityTraffic;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlStudyTest {
    private static final List<Scenario> SCENES = IntStream.range(0, 6)
            .mapToObj(i -> Roads.narrow("follower-" + i, 10, new Mover("follower", 4.5f, -9 - i, 0, 0, 10, 91)))
            .toList();

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("straight", TrafficWorld.constantVelocity(), new ConstantVelocityTraffic()),
            new Subject("truth", new HiddenFutures(), HiddenFutures.TRAFFIC));

    @Test
    void aWorldInWhichNobodyAnswersIsToldFromOneThatDoes() {
        ControlReport report = new ControlStudy(SUBJECTS, 4, 3).run(SCENES, 1, done -> {});
        assertThat(report.scenes()).isEqualTo(6);
        assertThat(report.followed()).isEqualTo(6);
        ControlReport.Model straight = report.models().get(1);
        ControlReport.Model truth = report.models().get(2);
        assertThat(straight.name()).isEqualTo("straight");
        assertThat(Objects.requireNonNull(straight.realised().get("slower:2")).value())
                .isCloseTo(1, within(0.01));
        assertThat(straight.answerShare().orElseThrow().value()).isZero();
        assertThat(straight.answerCorrelation()).isEmpty();
        ControlReport.Follower answer = Objects.requireNonNull(truth.follower().get("slower:2"));
        assertThat(answer.simulator().value()).isLessThan(-0.3);
        assertThat(answer.ratio().orElseThrow().value()).isBetween(0.6, 1.6);
        assertThat(answer.seconds()).startsWith(0.5, 1.0).hasSameSizeAs(answer.modelCurve());
        assertThat(truth.answerShare().orElseThrow().value()).isBetween(0.6, 1.4);
    }

    @Test
    void theResultDoesNotDependOnTheThreads() {
        ControlStudy study = new ControlStudy(SUBJECTS, 2, 3);
        assertThat(study.run(SCENES, 2, done -> {})).isEqualTo(study.run(SCENES, 1, done -> {}));
    }
}
