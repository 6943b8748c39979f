package dev.skidpad.sim.score.commonroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import org.junit.jupiter.api.Test;

/// Against closed forms, over the 8 s from step 10 to step 90 of a made-up scene.
class CommonRoadCostsTest {
    private static final double WHEELBASE_M = 0.597 * 4.5;

    @Test
    void constantAccelerationHasTheCostsOfTheFormula() {
        // From 12 m/s at step 10 with 2 m/s²: A = 4·8, L = 12·8 + ½·2·64, no jerk, no steering.
        Drive drive =
                Drives.of(TestScenes.road("a", TestScenes.car("ego").speed(10).accelerate(0, 2))
                        .build());
        Score sm2 = score(CostFunction.SM2, drive);
        assertThat(part(sm2, PartialCost.A)).isCloseTo(32, within(1e-2));
        assertThat(part(sm2, PartialCost.L)).isCloseTo(160, within(1e-3));
        assertThat(part(sm2, PartialCost.SA)).isZero();
        assertThat(part(sm2, PartialCost.O)).isZero();
        assertThat(sm2.total()).hasValueCloseTo(50.0 * 32 + 160, within(1.0));
        assertThat(part(score(CostFunction.WX1, drive), PartialCost.J)).isCloseTo(0, within(1e-3));
        assertThat(part(score(CostFunction.JB1, drive), PartialCost.T)).isCloseTo(8, within(1e-5));
        assertThat(part(score(CostFunction.MW1, drive), PartialCost.ID)).isCloseTo(0.125, within(1e-6));
    }

    @Test
    void aCircleHasTheSteeringOfItsRadius() {
        // κ = 0.05: δ = atan(0.05 · 2.6865) all the time, and no rate.
        Drive drive = Drives.of(
                TestScenes.road("circle", TestScenes.car("ego").speed(5).turn(0, 0.05f))
                        .build());
        double steering = StrictMath.atan(0.05 * WHEELBASE_M);
        Score sa1 = score(CostFunction.SA1, drive);
        assertThat(part(sa1, PartialCost.SA)).isCloseTo(8 * steering * steering, within(1e-4));
        assertThat(part(sa1, PartialCost.SR)).isCloseTo(0, within(1e-4));
        assertThat(part(sa1, PartialCost.D)).isZero();
        assertThat(part(score(CostFunction.MW1, drive), PartialCost.J_LAT)).isCloseTo(0, within(1e-2));
    }

    @Test
    void aConstantGapCostsItsExponentialAllTheTime() {
        // 20 m between centres, 4.5 m long each: 15.5 m.
        Drive drive = Drives.of(TestScenes.road("follow", 10)
                .agent(TestScenes.car("lead").at(20, 0).speed(10))
                .agent(TestScenes.car("beside").at(6, 3.5f).speed(10))
                .build());
        assertThat(part(score(CostFunction.TR1, drive), PartialCost.D))
                .isCloseTo(8 * StrictMath.exp(-0.2 * 15.5), within(1e-5));
    }

    @Test
    void offsetsAreToTheCentreAndTheDirectionOfTheLane() {
        Drive drive = Drives.of(
                TestScenes.road("aside", TestScenes.car("ego").at(0, 0.5f).speed(10))
                        .build());
        assertThat(part(score(CostFunction.TR1, drive), PartialCost.LC)).isCloseTo(8 * 0.25, within(1e-5));
        Drive askew = Drives.of(TestScenes.road(
                        "askew",
                        TestScenes.car("ego").at(0, -0.1f).heading(0.02f).speed(5))
                .build());
        assertThat(part(score(CostFunction.SM2, askew), PartialCost.O)).isCloseTo(8 * 0.0004, within(1e-6));
    }

    @Test
    void theDesiredSpeedIsTheLanesLimit() {
        // Lanes of the scene allow 15 m/s.
        Drive drive = Drives.of(TestScenes.road("slow", 12).build());
        assertThat(part(score(CostFunction.SM1, drive), PartialCost.V)).isCloseTo(8 * 9, within(1e-4));
        assertThat(part(score(CostFunction.MW1, drive), PartialCost.V_LON)).isCloseTo(8 * 9, within(1e-4));
    }

    @Test
    void whatTheMapLacksIsAbsentAndSoIsTheCost() {
        Drive drive = Drives.of(
                TestScenes.road("away", TestScenes.car("ego").at(0, 20).speed(10))
                        .build());
        Score tr1 = score(CostFunction.TR1, drive);
        assertThat(tr1.total()).isEmpty();
        assertThat(tr1.absence()).hasValueSatisfying(why -> assertThat(why).contains("no lane at frame 0"));
        assertThat(score(CostFunction.SA1, drive).total()).isPresent();
    }

    @Test
    void onlyAValidSolutionHasACost() {
        Scenario crash = TestScenes.road("crash", 10)
                .agent(TestScenes.car("wall").at(60, 0))
                .build();
        Score sa1 = score(CostFunction.SA1, Drives.of(crash));
        assertThat(sa1.total()).isEmpty();
        // Bumpers meet at x = 55.5, centres 4.5 m apart: step 56, frame 46 (55.5 is reached between 55 and 56).
        assertThat(sa1.absence()).hasValueSatisfying(why -> assertThat(why).contains("collision at frame 46"));
        assertThat(sa1.part(PartialCost.SA.label()).value()).isPresent();
    }

    @Test
    void theFrictionCircleBoundsBothAccelerationsTogether() {
        // 10 m/s on κ = 0.12: 12 m/s² sideways.
        Score tight = score(
                CostFunction.SA1,
                Drives.of(
                        TestScenes.road("tight", TestScenes.car("ego").speed(10).turn(0, 0.12f))
                                .build()));
        assertThat(tight.absence()).hasValueSatisfying(why -> assertThat(why).contains("friction-circle"));
        // Straight on, 12 m/s² of braking.
        Score hard = score(
                CostFunction.SA1,
                Drives.of(
                        TestScenes.road("hard", TestScenes.car("ego").speed(40).accelerate(20, -12))
                                .build()));
        assertThat(hard.absence()).hasValueSatisfying(why -> assertThat(why).contains("friction-circle"));
    }

    @Test
    void aPlannerThatFailedHasNoCost() {
        Scenario scene = TestScenes.road("failed", 10).build();
        Score score = new CommonRoadCosts(CostFunction.JB1).score(Drives.failed(scene, "it gave up"));
        assertThat(score.total()).isEmpty();
        assertThat(score.absence()).hasValueSatisfying(why -> assertThat(why).contains("it gave up"));
    }

    @Test
    void namesAreThoseOfTheFunctions() {
        assertThat(CommonRoadCosts.all())
                .extracting(CommonRoadCosts::name)
                .containsExactly(
                        "commonroad-jb1",
                        "commonroad-sa1",
                        "commonroad-wx1",
                        "commonroad-sm1",
                        "commonroad-sm2",
                        "commonroad-sm3",
                        "commonroad-mw1",
                        "commonroad-tr1");
    }

    private static Score score(CostFunction function, Drive drive) {
        return new CommonRoadCosts(function).score(drive);
    }

    private static double part(Score score, PartialCost cost) {
        return score.part(cost.label()).value().orElseThrow();
    }
}
