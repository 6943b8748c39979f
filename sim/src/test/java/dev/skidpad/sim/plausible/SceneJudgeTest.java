package dev.skidpad.sim.plausible;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.BoxSizes;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneJudgeTest {
    @Test
    void carsThatDriveAreNothingToRemark() {
        Scenario scene = TestScenes.road("calm", 10)
                .agent(car("leader").at(30, 0).speed(10))
                .agent(car("beside").at(5, 3.5f).speed(10))
                .build();
        SceneReport report = judge(scene);
        assertThat(report.findings()).isEmpty();
        assertThat(report.plausible()).isTrue();
        assertThat(report.agentSeconds()).isEqualTo(3 * 10); // 91 steps begin a tenth second
        assertThat(report.flaggedSeconds()).isZero();
    }

    @Test
    void sizesCannotBeJudgedWhereThereIsOne() {
        assertThat(judge(TestScenes.road("sizes", 10).build()).notEvaluable())
                .containsOnlyKeys(PlausibilityRule.SIZE_CHANGE);
    }

    @Test
    void aBoxThatGrowsForASecondIsTold() {
        Scenario scene = TestScenes.road("sizes", 10)
                .agent(car("leader").at(30, 0).speed(10))
                .build();
        Track leader = scene.tracks().get(1);
        float[] length = new float[leader.steps()];
        float[] width = new float[leader.steps()];
        for (int t = 0; t < length.length; t++) {
            length[t] = t >= 50 && t < 60 ? 1.5f * leader.lengthM() : leader.lengthM();
            width[t] = leader.widthM();
        }
        Finding finding = only(
                judge(scene.withTracks(
                        "sizes", List.of(scene.ego(), leader.withSizes(new BoxSizes(length, width))), "grows")),
                PlausibilityRule.SIZE_CHANGE);
        assertThat(finding.value()).isCloseTo(0.5, within(1e-6));
        assertThat(finding.fromStep()).isEqualTo(50);
        assertThat(finding.toStep()).isEqualTo(59);
    }

    @Test
    void whoIsFoundAgainWhereNobodyCouldHaveComeHasJumped() {
        Scenario gap = TestScenes.road("gap", 10)
                .agent(car("lost").at(50, 3.5f).speed(10).gone(40, 45))
                .build();
        assertThat(judge(gap).findings()).isEmpty();
        Track jumped = shifted(gap.tracks().get(1), 45, 8);
        Finding finding =
                only(judge(gap.withTracks("gap", List.of(gap.ego(), jumped), "jumps")), PlausibilityRule.TELEPORT);
        assertThat(finding.fromStep()).isEqualTo(45);
        // 8 m, less 0.6 s of 4 m/s and A·Δ²/4 with 0.85·9.81 m/s².
        assertThat(finding.value()).isCloseTo(8 - 2.4 - 0.85 * 9.81 * 0.36 / 4, within(1e-3));
    }

    @Test
    void whoFlashesUpInPlainViewIsRemarked() {
        Scenario scene = TestScenes.road("flash", 10)
                .agent(car("ghost").at(15, 0).speed(10).gone(0, 50).gone(55, 91))
                .build();
        assertThat(rules(judge(scene))).contains(PlausibilityRule.APPEARING, PlausibilityRule.VANISHING);
    }

    // Ahead from a step on.
    private static Track shifted(Track track, int from, float metres) {
        int steps = track.steps();
        float[][] columns = new float[5][steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            columns[0][t] = track.x(t) + (t >= from ? metres : 0);
            columns[1][t] = track.y(t);
            columns[2][t] = track.headingRad(t);
            columns[3][t] = track.vx(t);
            columns[4][t] = track.vy(t);
            valid[t] = track.valid(t);
        }
        return new Track(
                track.id(),
                track.type(),
                track.lengthM(),
                track.widthM(),
                track.heightM(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }

    @Test
    void brakingBeyondTheGripIsToldWithItsStepsAndItsValue() {
        Scenario scene = TestScenes.road("grip", car("ego").speed(30).accelerate(40, -12))
                .build();
        Finding finding = only(judge(scene), PlausibilityRule.BRAKING);
        assertThat(finding.agentId()).isEqualTo("ego");
        assertThat(finding.value()).isCloseTo(12, within(0.05));
        assertThat(finding.threshold()).isCloseTo(0.85 * 9.81, within(1e-5));
        assertThat(finding.fromStep()).isBetween(38, 44);
        assertThat(finding.toStep()).isBetween(58, 66); // stands after 2.5 s
    }

    @Test
    void onAWetRoadLessBrakingIsPossible() {
        Scenario scene = TestScenes.road("wet", car("ego").speed(20).accelerate(40, -7))
                .light(120, SignalState.STOP)
                .build();
        assertThat(judge(scene).findings()).isEmpty();
        assertThat(rules(SceneJudge.judge(scene, RoadGrip.WET))).contains(PlausibilityRule.BRAKING);
    }

    @Test
    void brakingHardNeedsACause() {
        TestScenes.Motion ego = car("ego").speed(20).accelerate(40, -6);
        assertThat(rules(judge(TestScenes.road("free", ego).build()))).containsOnly(PlausibilityRule.CAUSELESS_BRAKING);
        assertThat(judge(TestScenes.road("red", ego)
                                .light(120, SignalState.STOP)
                                .build())
                        .findings())
                .isEmpty();
        assertThat(judge(TestScenes.road("leader", ego)
                                .agent(car("leader").at(125, 0))
                                .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void twoCarsAreNotAtOnePlace() {
        Scenario scene = TestScenes.road("overlap", 10)
                .agent(car("ghost").at(0, 1).speed(10)) // 1.9 m wide: 0.9 m deep
                .build();
        SceneReport report = judge(scene);
        assertThat(rules(report)).containsOnly(PlausibilityRule.OVERLAP);
        assertThat(report.findings()).hasSize(2);
        assertThat(report.findings().getFirst().value()).isCloseTo(0.9, within(1e-4));
    }

    @Test
    void whoVanishesInPlainViewIsMissed() {
        Scenario scene = TestScenes.road("vanish", 10)
                .agent(car("leader").at(15, 0).speed(10).gone(50, 91))
                .build();
        Finding finding = only(judge(scene), PlausibilityRule.VANISHING);
        assertThat(finding.fromStep()).isEqualTo(49);
        assertThat(finding.value()).isEqualTo(41);
    }

    @Test
    void whoIsHiddenMayVanish() {
        Scenario scene = TestScenes.road("hidden", 10)
                .agent(car("between").at(10, 0).speed(10))
                .agent(car("leader").at(20, 0).speed(10).gone(50, 91))
                .build();
        assertThat(judge(scene).findings()).isEmpty();
    }

    @Test
    void whoAppearsInPlainViewIsRemarked() {
        Scenario scene = TestScenes.road("appear", 10)
                .agent(car("leader").at(15, 0).speed(10).gone(0, 30))
                .build();
        assertThat(only(judge(scene), PlausibilityRule.APPEARING).value()).isEqualTo(30);
    }

    @Test
    void drivingAgainstTheLanesIsTheWrongWay() {
        Scenario scene = TestScenes.road("wrong", 10)
                .agent(car("against")
                        .at(200, 3.5f)
                        .heading((float) StrictMath.PI)
                        .speed(10))
                .build();
        assertThat(only(judge(scene), PlausibilityRule.WRONG_WAY).value()).isGreaterThan(70);
    }

    @Test
    void leavingTheRoadIsTold() {
        Scenario scene = TestScenes.road("off", 10)
                .agent(car("off").at(60, 3.5f).heading(0.1f).speed(10))
                .build();
        assertThat(rules(judge(scene))).contains(PlausibilityRule.OFF_ROAD);
    }

    @Test
    void peopleDoNotRunThatFast() {
        Scenario scene = TestScenes.road("runner", 10)
                .agent(pedestrian("runner").at(50, -10).speed(12))
                .build();
        assertThat(only(judge(scene), PlausibilityRule.SPEED).value()).isCloseTo(12, within(1e-3));
    }

    @Test
    void oneAgentIsJudgedAsInTheWhole() {
        Scenario scene = TestScenes.road("one", 10)
                .agent(pedestrian("runner").at(50, -10).speed(12))
                .build();
        assertThat(SceneJudge.judgeAgent(scene, 0, RoadGrip.DRY)).isEmpty();
        assertThat(SceneJudge.judgeAgent(scene, 1, RoadGrip.DRY))
                .isEqualTo(judge(scene).findings());
    }

    private static SceneReport judge(Scenario scene) {
        return SceneJudge.judge(scene, RoadGrip.DRY);
    }

    private static List<PlausibilityRule> rules(SceneReport report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    private static Finding only(SceneReport report, PlausibilityRule rule) {
        List<Finding> findings =
                report.findings().stream().filter(one -> one.rule() == rule).toList();
        assertThat(findings).as("findings of %s", rule).hasSize(1);
        return findings.getFirst();
    }
}
