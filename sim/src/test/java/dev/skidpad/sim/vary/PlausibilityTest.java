package dev.skidpad.sim.vary;

import static dev.skidpad.sim.TestScenes.DT;
import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.vary.Scenes.LAST;
import static dev.skidpad.sim.vary.Scenes.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Faults are put into a car's motion one at a time, just inside and just outside of what is believed.
class PlausibilityTest {
    private static final int LEADER = 1;

    @Test
    void aSmoothEditIsPlausibleAndEveryRuleWasJudged() {
        PlausibilityReport report =
                judge(TestScenes.car("leader").at(24, 0).speed(10).accelerate(20, 2));
        assertThat(report.failures()).isEmpty();
        assertThat(report.plausible()).isTrue();
        Set<PlausibilityRule> rules = EnumSet.allOf(PlausibilityRule.class);
        rules.removeAll(PlausibilityRule.ON_WHOLE_SCENES);
        assertThat(report.checks()).extracting(Check::rule).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void anEditOfNothingIsNotPlausible() {
        Scenario scene = Scenes.traffic();
        PlausibilityReport report =
                Plausibility.check(scene, scene.withTracks("same", scene.tracks(), "none"), Intention.nothing());
        assertThat(report.checks()).isEmpty();
        assertThat(report.plausible()).isFalse();
    }

    @Test
    void brakingIsLimitedByFriction() {
        assertThat(judge(car("leader").at(24, 0).speed(10).accelerate(20, -8.5f), Intention.touching(0))
                        .failures())
                .isEmpty();
        PlausibilityReport tooHard =
                judge(car("leader").at(24, 0).speed(10).accelerate(20, -10), Intention.touching(0));
        assertThat(rules(tooHard)).containsExactly(PlausibilityRule.BRAKING);
        assertThat(tooHard.failures().getFirst().value()).isCloseTo(10, within(0.1));
        assertThat(tooHard.failures().getFirst().agent()).isEqualTo(LEADER);
    }

    @Test
    void speedingUpIsLimited() {
        assertThat(judge(car("leader").at(24, 0).speed(10).accelerate(20, 4.9f)).plausible())
                .isTrue();
        assertThat(rules(judge(car("leader").at(24, 0).speed(10).accelerate(20, 5.5f))))
                .containsExactly(PlausibilityRule.ACCELERATION);
    }

    @Test
    void turningIsLimitedByTheSteeringAndByFriction() {
        // A circle of 4.2 m at 3 m/s, one of 3.6 m; then 12 m/s on 0.06 1/m and 0.065 1/m: 8.6 and 9.4 m/s².
        assertThat(rules(turning(3, 0.24f))).isEmpty();
        assertThat(rules(turning(3, 0.28f))).contains(PlausibilityRule.CURVATURE);
        assertThat(rules(turning(12, 0.06f))).isEmpty();
        assertThat(rules(turning(12, 0.065f))).containsExactly(PlausibilityRule.LATERAL_ACCELERATION);
    }

    @Test
    void aCarDoesNotMoveSideways() {
        assertThat(rules(sideways(1.4f))).isEmpty();
        assertThat(rules(sideways(1.7f))).containsExactly(PlausibilityRule.SIDE_SLIP);
        assertThat(rules(sideways(5f))).contains(PlausibilityRule.SIDE_SLIP);
    }

    @Test
    void aCarDoesNotJump() {
        assertThat(rules(jump(0.2f))).isEmpty();
        assertThat(rules(jump(0.3f))).contains(PlausibilityRule.TELEPORT);
        assertThat(rules(jump(3f))).contains(PlausibilityRule.TELEPORT);
    }

    @Test
    void aHeadingDoesNotFlip() {
        PlausibilityReport report = edit((x, y, h, vx, vy, valid) -> h[50] += 0.5f);
        assertThat(rules(report)).contains(PlausibilityRule.HEADING_STEP);
    }

    @Test
    void aCarThatTurnsOnTheSpotIsRefused() {
        PlausibilityReport report = edit((x, y, h, vx, vy, valid) -> {
            for (int t = NOW + 1; t <= LAST; t++) {
                x[t] = x[NOW] + (x[NOW + 1] - x[NOW]);
                vx[t] = 0;
                h[t] = 0.06f * (t - NOW);
            }
        });
        assertThat(rules(report)).contains(PlausibilityRule.CURVATURE);
    }

    @Test
    void aCarDoesNotReverseUnlessItsRecordDid() {
        Scenario forwards = scene(car("leader").at(60, 0));
        Scenario backwards = reversing(-3);
        assertThat(rules(Plausibility.check(forwards, backwards, Intention.nothing())))
                .contains(PlausibilityRule.REVERSING);
        assertThat(Plausibility.check(reversing(-2.8f), backwards, Intention.nothing())
                        .failures())
                .isEmpty();
    }

    @Test
    void aCarDoesNotVanish() {
        PlausibilityReport report = edit((x, y, h, vx, vy, valid) -> valid[60] = false);
        assertThat(rules(report)).containsExactly(PlausibilityRule.VANISHING);
    }

    @Test
    void thePastIsNotEdited() {
        PlausibilityReport report = edit((x, y, h, vx, vy, valid) -> y[NOW] += 0.05f);
        assertThat(rules(report)).containsExactly(PlausibilityRule.HISTORY);
    }

    @Test
    void aBoxKeepsItsSize() {
        Scenario scene = scene(car("leader").at(24, 0).speed(10));
        Track track = scene.tracks().get(LEADER);
        float[] zero = new float[track.steps()];
        boolean[] valid = new boolean[track.steps()];
        Track longer = new Track(
                "leader",
                track.type(),
                track.lengthM() * 1.05f,
                track.widthM(),
                1.5f,
                zero,
                zero,
                zero,
                zero,
                zero,
                valid);
        PlausibilityReport report = Plausibility.check(scene, Scenes.with(scene, LEADER, longer), Intention.nothing());
        assertThat(rules(report)).contains(PlausibilityRule.SIZE_CHANGE);
    }

    @Test
    void drivingThroughAnotherCarIsRefusedUnlessItIsMeant() {
        // The leader brakes and the ego, which is not edited, drives through it.
        TestScenes.Motion stops = car("leader").at(24, 0).speed(10).accelerate(20, -6);
        assertThat(rules(judge(stops, Intention.nothing()))).containsExactly(PlausibilityRule.OVERLAP);
        assertThat(judge(stops, Intention.touching(0)).plausible()).isTrue();
    }

    @Test
    void whatHappensAfterAnIntendedContactIsNotJudged() {
        Scenario before = Scenes.traffic();
        Track stopped = Scenes.changed(before.ego(), (x, y, h, vx, vy, valid) -> {
            for (int t = NOW + 1; t <= LAST; t++) {
                vx[t] = t < 40 ? 20 : -40;
                x[t] = x[t - 1] + vx[t] * DT;
            }
        });
        Scenario after = Scenes.with(before, 0, stopped);
        assertThat(rules(Plausibility.check(before, after, Intention.nothing())))
                .contains(PlausibilityRule.OVERLAP, PlausibilityRule.BRAKING);
        List<PlausibilityRule> meant = rules(Plausibility.check(before, after, Intention.touching(LEADER)));
        assertThat(meant).doesNotContain(PlausibilityRule.OVERLAP, PlausibilityRule.BRAKING);
    }

    @Test
    void leavingTheRoadIsRefusedUnlessItIsMeant() {
        TestScenes.Motion off =
                car("leader").at(24, 0).speed(10).turn(20, -0.02f).turn(30, 0);
        assertThat(rules(judge(off, Intention.nothing()))).containsExactly(PlausibilityRule.OFF_ROAD);
        assertThat(judge(off, Intention.leavingTheRoad()).plausible()).isTrue();
    }

    @Test
    void whatTheRecordDidItselfIsNotHeldAgainstAnEdit() {
        TestScenes.Motion off =
                car("leader").at(24, 0).speed(10).turn(20, -0.02f).turn(30, 0);
        TestScenes.Motion offSlower =
                car("leader").at(24, 0).speed(10).turn(20, -0.02f).turn(30, 0).accelerate(40, -3);
        assertThat(Plausibility.check(scene(off), scene(offSlower), Intention.nothing())
                        .plausible())
                .isTrue();
        // Two boxes of a record that overlap from the start.
        Scenario overlapping = TestScenes.road("overlapping", 10)
                .agent(car("leader").at(3, 1).speed(10))
                .build();
        Scenario edited = TestScenes.road("overlapping", 10)
                .agent(car("leader").at(3, 1).speed(10).accelerate(20, 1))
                .build();
        assertThat(Plausibility.check(overlapping, edited, Intention.nothing()).plausible())
                .isTrue();
    }

    @Test
    void aRecordCanBeInspectedAsItStands() {
        assertThat(Plausibility.inspect(Scenes.traffic(), 0).plausible()).isTrue();
        assertThat(rules(Plausibility.inspect(
                        scene(car("leader").at(24, 0).speed(20).accelerate(20, -12)), LEADER)))
                .contains(PlausibilityRule.BRAKING);
    }

    @Test
    void scenariosThatAreNotEditsOfEachOtherAreRefused() {
        assertThatThrownBy(() -> Plausibility.check(Scenes.traffic(), Scenes.alone(), Intention.nothing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agents 3 and 1");
    }

    // The leader goes backwards all the time.
    private static Scenario reversing(float mps) {
        Scenario scene = scene(car("leader").at(60, 0));
        Track back = Scenes.changed(scene.tracks().get(LEADER), (x, y, h, vx, vy, valid) -> {
            for (int t = 0; t <= LAST; t++) {
                vx[t] = t <= NOW ? 0 : mps * Math.min(1, (t - NOW) / 10f);
                x[t] = t == 0 ? 60 : x[t - 1] + 0.5f * (vx[t - 1] + vx[t]) * DT;
            }
        });
        return Scenes.with(scene, LEADER, back);
    }

    // The leader, driven as a bicycle that turns from step 20 on.
    private static PlausibilityReport turning(float mps, float curvaturePerM) {
        Scenario before = scene(car("leader").at(24, 0).speed(mps));
        KinematicBicycle bicycle =
                new KinematicBicycle(before.tracks().get(LEADER).lengthM(), new VehicleLimits(10, 10, 1, 100));
        Track old = before.tracks().get(LEADER);
        bicycle.set(old.x(NOW), old.y(NOW), 0, mps, 0);
        Track turned = Scenes.changed(old, (x, y, h, vx, vy, valid) -> {
            for (int t = NOW + 1; t <= LAST; t++) {
                bicycle.step(0, t < 20 ? 0 : curvaturePerM * Math.min(1, (t - 20) / 5f), DT);
                x[t] = bicycle.centreX();
                y[t] = bicycle.centreY();
                h[t] = bicycle.headingRad();
                vx[t] = bicycle.centreVx();
                vy[t] = bicycle.centreVy();
            }
        });
        return Plausibility.check(
                before, Scenes.with(before, LEADER, turned), new Intention(java.util.Set.of(0), true));
    }

    // The leader's lateral velocity while it drives on at 10 m/s with its heading kept: atan(v/10).
    private static PlausibilityReport sideways(float mps) {
        return edit((x, y, h, vx, vy, valid) -> {
            for (int t = NOW + 1; t <= LAST; t++) {
                vy[t] = t < 30 ? mps : 0;
                y[t] = y[t - 1] + vy[t] * DT;
            }
        });
    }

    private static PlausibilityReport jump(float metres) {
        return edit((x, y, h, vx, vy, valid) -> {
            for (int t = 50; t <= LAST; t++) {
                x[t] += metres;
            }
        });
    }

    // The leader's recorded motion with a fault in it, on a road that is wide enough for it.
    private static PlausibilityReport edit(Scenes.Change change) {
        Scenario before = scene(car("leader").at(24, 0).speed(10));
        Track faulty = Scenes.changed(before.tracks().get(LEADER), change);
        return Plausibility.check(before, Scenes.with(before, LEADER, faulty), new Intention(java.util.Set.of(), true));
    }

    private static PlausibilityReport judge(TestScenes.Motion motion) {
        return judge(motion, Intention.nothing());
    }

    private static PlausibilityReport judge(TestScenes.Motion motion, Intention intention) {
        Scenario after = scene(motion);
        Track before = Scenes.changed(after.tracks().get(LEADER), (x, y, h, vx, vy, valid) -> {
            // The record: on at the speed it has now.
            for (int t = NOW + 1; t <= LAST; t++) {
                vx[t] = Math.abs(vx[NOW]);
                vy[t] = 0;
                h[t] = 0;
                x[t] = x[t - 1] + vx[t] * DT;
                y[t] = y[t - 1];
            }
        });
        return Plausibility.check(Scenes.with(after, LEADER, before), after, intention);
    }

    private static Scenario scene(TestScenes.Motion leader) {
        return TestScenes.road("faults", 10).agent(leader).build();
    }

    private static List<PlausibilityRule> rules(PlausibilityReport report) {
        return report.failures().stream().map(Check::rule).toList();
    }
}
