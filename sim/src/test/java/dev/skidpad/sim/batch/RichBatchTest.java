package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.City;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.score.CollisionKind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the batched step does: on scenes small enough to say what has to come out, and against its slow
/// twins on larger ones.
class RichBatchTest {
    private static final long SEED = 20260107L;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15, 16, 17, 40})
    void everyOutputIsThatOfTheSlowTwins(int driving) {
        Scenario city = City.of(SEED + driving, driving);
        for (MapDetail detail : MapDetail.values()) {
            RichScene scene = RichScene.of(city, RichMap.of(city.map(), detail), Controlled.ROAD_USERS.of(city, 24));
            for (RichKernels kernels : List.of(new ScalarRichKernels(), new VectorRichKernels())) {
                assertThat(RichCheck.difference(List.of(scene, scene), kernels, SEED, 7))
                        .isEmpty();
            }
        }
    }

    @Test
    void lightsAndAShortEpisodeAreThoseOfTheSlowTwins() {
        Scenario lit = TestScenes.road("lit", 10)
                .light(30, SignalState.STOP)
                .light(60, SignalState.GO)
                .agent(TestScenes.car("ahead").at(20, 0).speed(6))
                .agent(TestScenes.pedestrian("walking").at(40, 4).speed(1).gone(30, 50))
                .build();
        RichScene scene = RichScene.of(lit, Controlled.VEHICLES);
        assertThat(RichCheck.difference(List.of(scene), SEED, 1)).isEmpty();
        for (int steps : new int[] {2, 5, 6, 9, 13, 14, 15, 16}) {
            Scenario brief = startingAt(lit, TestScenes.STEPS - steps);
            assertThat(RichCheck.difference(List.of(RichScene.of(brief, Controlled.VEHICLES)), SEED, 1))
                    .as("%d frames", steps)
                    .isEmpty();
        }
    }

    @Test
    void aCarThatKeepsItsSpeedDrivesItsRecord() {
        RichBatch batch = batch(TestScenes.road("straight", 10).build(), Controlled.EGO);
        drive(batch, 80);
        assertThat(batch.finished(0)).isTrue();
        assertThat(batch.x(0)).isCloseTo(90, org.assertj.core.data.Offset.offset(1e-3f));
        assertThat(batch.progressM(0)).isCloseTo(80, org.assertj.core.data.Offset.offset(1e-3f));
        AgentVerdict verdict = batch.verdict(0);
        assertThat(verdict.total()).isEqualTo(OptionalDouble.of(1));
        assertThat(verdict.events()).isEmpty();
        assertThat(verdict.redLightCompliance()).isEmpty();
        assertThat(verdict.laneKeeping()).isEqualTo(OptionalDouble.of(1));
        assertThat(verdict.drivingDirection()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void aCarThatStandsInTheWayIsForeseenSeenAndHit() {
        Scenario scenario = TestScenes.road("blocked", 10)
                .agent(TestScenes.car("parked").at(30, 0))
                .build();
        RichBatch batch = batch(scenario, Controlled.EGO);
        assertThat(batch.timeToContactS(0)).as("20 m less 4.5 m at 10 m/s").isEqualTo(1.55f);
        float[] row = observed(batch);
        assertThat(row[RichObservation.PARTNERS_AT]).as("20 m ahead").isEqualTo(20 * 0.02f);
        assertThat(row[RichObservation.PARTNERS_AT + RichObservation.PARTNER_FEATURES + 2])
                .as("no other partner")
                .isZero();
        drive(batch, 15);
        assertThat(batch.collides(0)).isFalse();
        drive(batch, 1);
        assertThat(batch.collides(0)).isTrue();
        assertThat(batch.newCollision(0)).contains(CollisionKind.STOPPED_TRACK);
        assertThat(batch.newAtFault(0)).isTrue();
        assertThat(batch.timeToContactS(0)).isZero();
        drive(batch, 64);
        AgentVerdict verdict = batch.verdict(0);
        assertThat(verdict.noAtFaultCollision()).isEqualTo(OptionalDouble.of(0));
        assertThat(verdict.timeToCollision()).as("who is hit does not count").isEqualTo(OptionalDouble.of(1));
        assertThat(verdict.events())
                .extracting(AgentVerdict.Event::frame, AgentVerdict.Event::rule)
                .contains(org.assertj.core.groups.Tuple.tuple(16, RichRule.STOPPED_TRACK));
    }

    @Test
    void aCarThatTurnsRightLeavesTheRoadAndOneThatRunsARedLightIsSeen() {
        RichBatch turning = batch(TestScenes.road("turning", 10).build(), Controlled.EGO);
        float[] right = {0, -0.1f};
        int steps = 0;
        while (!turning.offRoad(0)) {
            turning.step(right);
            steps++;
        }
        assertThat(steps).isBetween(2, 15);
        assertThat(turning.events().rule(0, turning.events().count(0) - 1)).isEqualTo(RichRule.OFF_ROAD);

        RichBatch lit =
                batch(TestScenes.road("red", 10).light(30, SignalState.STOP).build(), Controlled.EGO);
        steps = 0;
        while (!lit.ranRedLight(0)) {
            drive(lit, 1);
            steps++;
        }
        assertThat(steps).as("the front of the car passes 30 m").isEqualTo(18);
    }

    @Test
    void whoDrivesAgainstItsLaneIsSeen() {
        Scenario scenario = TestScenes.road("wrong", 10)
                .agent(TestScenes.car("ghost").at(60, 3.5f).heading(3.1415927f).speed(10))
                .build();
        RichBatch batch = batch(scenario, Controlled.VEHICLES);
        drive(batch, 80);
        assertThat(batch.wrongWay(0)).isFalse();
        assertThat(batch.wrongWay(1)).isTrue();
        assertThat(batch.verdict(1).drivingDirection()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void whoIsReplayedLeavesAndComesBackButNotOnTopOfAnAgent() {
        Scenario scenario = TestScenes.road("gaps", 10)
                .agent(TestScenes.car("free").at(60, 3.5f).gone(20, 30))
                .agent(TestScenes.car("taken").at(24, 0).gone(0, 25))
                .build();
        RichBatch batch = batch(scenario, Controlled.EGO);
        assertThat(present(batch, 1)).isTrue();
        assertThat(present(batch, 2)).isFalse();
        drive(batch, 10);
        assertThat(present(batch, 1)).isFalse();
        drive(batch, 6);
        assertThat(present(batch, 2)).as("the ego is at 26 m").isFalse();
        drive(batch, 4);
        assertThat(present(batch, 1)).as("valid again").isTrue();
        assertThat(present(batch, 2)).as("the ego is at 30 m").isTrue();
    }

    @Test
    void whoStartsInsideAnotherOrBeyondAnEdgeIsFlagged() {
        Scenario scenario = TestScenes.road("inside", 10)
                .agent(TestScenes.car("inside").at(12, 0))
                .agent(TestScenes.car("outside").at(40, -6))
                .build();
        RichBatch batch = batch(scenario, Controlled.VEHICLES);
        assertThat(batch.startedInside(0)).isTrue();
        assertThat(batch.startedInside(1)).isTrue();
        assertThat(batch.startedInside(2)).isFalse();
        assertThat(batch.startedOffRoad(0)).isFalse();
        assertThat(batch.startedOffRoad(2)).isTrue();
        assertThat(batch.events().rule(0, 0)).isEqualTo(RichRule.OVERLAP_AT_START);
    }

    @Test
    void badInputIsRefusedBeforeAnythingMoves() {
        RichBatch batch = batch(City.of(SEED, 5), Controlled.MOVING_VEHICLES);
        float x = batch.x(0);
        float[] actions = new float[2 * batch.agents()];
        assertThatThrownBy(() -> batch.step(new float[3])).hasMessageContaining("3 numbers for 5 agents");
        for (float bad : new float[] {Float.NaN, 6.1f, -6.1f, Float.POSITIVE_INFINITY}) {
            actions[8] = bad;
            assertThatThrownBy(() -> batch.step(actions)).hasMessageContaining("of agent 4 is not in [-6.0, 6.0]");
        }
        actions[8] = 0;
        actions[3] = 0.31f;
        assertThatThrownBy(() -> batch.step(actions)).hasMessageContaining("curvature 0.31 1/m of agent 1");
        assertThatThrownBy(() -> batch.observe(new float[7])).hasMessageContaining("5 agents take 10010 floats, got 7");
        assertThatThrownBy(() -> batch.verdict(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.verdict(0)).hasMessageContaining("step 0 of 90");
        assertThatThrownBy(() -> batch.reset(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(batch.x(0)).isEqualTo(x);
        assertThat(batch.step(0)).isZero();
        drive(batch, 90);
        assertThatThrownBy(() -> drive(batch, 1)).hasMessageContaining("is finished after 90 steps. Reset it");
        batch.reset(0);
        assertThat(batch.x(0)).isEqualTo(x);
    }

    @Test
    void aSceneRefusesWhoIsNotThere() {
        Scenario scenario = TestScenes.road("few", 10)
                .agent(TestScenes.car("late").at(60, 3.5f).gone(0, 30))
                .build();
        RichMap map = RichMap.of(scenario.map());
        assertThatThrownBy(() -> RichScene.of(scenario, map, new int[] {1})).hasMessageContaining("is not there now");
        assertThatThrownBy(() -> RichScene.of(scenario, map, new int[] {2})).hasMessageContaining("not in [0, 2)");
        assertThatThrownBy(() -> RichScene.of(scenario, map, new int[] {0, 0})).hasMessageContaining("twice");
        assertThatThrownBy(() -> RichScene.of(scenario, map, new int[] {})).hasMessageContaining("no agent");
        assertThatThrownBy(() -> RichScene.of(City.of(SEED, 2), map, new int[] {0}))
                .hasMessageContaining("the map");
    }

    @Test
    void theHashOfAWorldDependsOnTheActionsAlone() {
        RichScene scene = RichScene.of(City.of(SEED, 7), Controlled.ROAD_USERS);
        long hash = RichHash.of(scene, 5, 3);
        assertThat(RichHash.of(scene, 5, 3)).isEqualTo(hash);
        assertThat(RichHash.of(RichBatch.of(List.of(scene), new ScalarRichKernels()), 5, 3))
                .isEqualTo(hash);
        assertThat(RichHash.of(scene, 5, 4)).isNotEqualTo(hash);
        assertThat(RichHash.of(scene, 6, 3)).isNotEqualTo(hash);
    }

    private static boolean present(RichBatch batch, int track) {
        World world = batch.world(0);
        int row = world.scene.rowOf(track);
        return (world.present[row >> 6] & 1L << row) != 0;
    }

    private static float[] observed(RichBatch batch) {
        float[] observations = new float[batch.agents() * RichObservation.SIZE];
        Arrays.fill(observations, Float.NaN);
        batch.observe(observations);
        return observations;
    }

    private static RichBatch batch(Scenario scenario, Controlled controlled) {
        return RichBatch.of(List.of(RichScene.of(scenario, controlled)));
    }

    private static void drive(RichBatch batch, int steps) {
        float[] straightOn = new float[2 * batch.agents()];
        for (int t = 0; t < steps; t++) {
            batch.step(straightOn);
        }
    }

    private static Scenario startingAt(Scenario scenario, int step) {
        return new Scenario(
                scenario.id(),
                scenario.place(),
                scenario.kind(),
                0,
                0,
                scenario.dtSeconds(),
                scenario.steps(),
                step,
                scenario.tracks(),
                0,
                scenario.map(),
                scenario.signals(),
                scenario.route(),
                scenario.provenance());
    }
}
