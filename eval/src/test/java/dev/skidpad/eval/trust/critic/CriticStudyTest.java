package dev.skidpad.eval.trust.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.CalibratedWorld;
import dev.skidpad.learn.dream.CriticFile;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriticStudyTest {
    private static final List<Scenario> SCENES = IntStream.range(0, 8)
            .mapToObj(i -> Roads.narrow(
                    "leader-" + i,
                    10,
                    new Mover("leader", 4.5f, 14 + i, 0, 0, 9, 91),
                    new Mover("follower", 4.5f, -12 - i, 0, 0, 10, 91)))
            .toList();

    @Test
    void aCriticFittedToTheSameCasesHasNoGreaterError() {
        WorldModel straight = TrafficWorld.constantVelocity();
        CriticStudy study = new CriticStudy(2, 5);
        CriticFile fitted =
                study.fit(SCENES, straight, new CriticStudy.Origin("hash", "test", "by hand"), 1, done -> {});
        assertThat(fitted.cases()).isGreaterThanOrEqualTo(SCENES.size());
        assertThat(fitted.risks()).containsKeys("collision", "offRoad", "closeCall");
        CriticReport report = study.measure(
                SCENES, List.of("straight"), List.of(new CalibratedWorld(straight, fitted.critic())), 1, done -> {});
        assertThat(report.cases()).isEqualTo(fitted.cases());
        assertThat(report.models()).extracting(CriticReport.Model::name).containsExactly("simulator", "straight");
        assertThat(report.models().getFirst().fitted()).isFalse();
        CriticReport.Model model = report.models().getLast();
        assertThat(model.fitted()).isTrue();
        model.risks().values().forEach(risk -> {
            assertThat(risk.errorOfProbabilities().value())
                    .isLessThanOrEqualTo(risk.errorOfShares().value() + 1e-9);
            assertThat(risk.curve().stream().mapToDouble(point -> point[2]).sum())
                    .isEqualTo(report.cases());
        });
    }

    @Test
    void whetherThePlanLeavesTheRoadIsKnownFromThePlan() {
        CriticReport report = new CriticStudy(1, 5).measure(SCENES, List.of(), List.of(), 1, done -> {});
        CriticReport.RiskFigures offRoad =
                Objects.requireNonNull(report.models().getFirst().risks().get("offRoad"));
        assertThat(offRoad.errorOfShares().value()).isZero();
    }
}
