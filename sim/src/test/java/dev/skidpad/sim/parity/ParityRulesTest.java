package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.City;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.column.MapDetail;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the workload means, on scenes small enough to say what has to come out.
class ParityRulesTest {
    private static final int STRAIGHT_ON = 3 * 13 + 6; // no acceleration, no steering

    @Test
    void aCarThatKeepsItsLaneIsAlignedAndReachesItsGoal() {
        ParityBatch batch = batch(TestScenes.road("straight", 10).build());
        assertThat(batch.agents()).isEqualTo(1);
        int t = 0;
        while (!batch.reachedGoal(0)) {
            batch.step(new int[] {STRAIGHT_ON});
            t++;
            assertThat(batch.lane(0)).isZero();
            assertThat(batch.laneAligned(0)).isTrue();
            assertThat(batch.offRoad(0)).isFalse();
            assertThat(batch.collides(0)).isFalse();
        }
        assertThat(t).as("88.1 m of 90 at 1 m a step").isEqualTo(89);
        assertThat(batch.reward(0)).isEqualTo(ParityBatch.GOAL_REWARD);
        batch.observe();
        assertThat(batch.x(0)).as("back at its start").isZero();
        assertThat(batch.observations()[6]).isEqualTo(1);
    }

    @Test
    void aCarThatStandsInTheWayIsHitAndSeen() {
        Scenario scenario = TestScenes.road("blocked", 10)
                .agent(TestScenes.car("parked").at(8, 0))
                .build();
        ParityBatch batch = batch(scenario);
        batch.observe();
        assertThat(batch.observations()[ParityObservation.PARTNERS_AT])
                .as("8 m ahead")
                .isEqualTo(8 * 0.02f);
        int t = 0;
        while (!batch.collides(0)) {
            batch.step(new int[] {STRAIGHT_ON});
            t++;
        }
        assertThat(t).as("8 m less 0.7 of 4.5 m, at 1 m a step").isEqualTo(5);
        assertThat(batch.reward(0)).isEqualTo(ParityBatch.COLLISION_REWARD);
        batch.observe();
        assertThat(batch.observations()[5]).isEqualTo(1);
    }

    @Test
    void aCarThatTurnsRightMeetsTheEdge() {
        ParityBatch batch = batch(TestScenes.road("turning", 10).build());
        boolean met = false;
        for (int t = 0; t < 10 && !met; t++) {
            batch.step(new int[] {3 * 13 + 4});
            met = batch.offRoad(0);
        }
        assertThat(met).isTrue();
        assertThat(batch.reward(0)).isEqualTo(ParityBatch.OFF_ROAD_REWARD);
    }

    @Test
    void vehiclesThatMoveAreControlledUpToTheLimitAndTheRestIsReplayedOrParked() {
        Scenario scenario = TestScenes.road("mixed", 10)
                .agent(TestScenes.car("second").at(20, 3.5f).speed(5))
                .agent(TestScenes.car("third").at(40, 3.5f).speed(5))
                .agent(TestScenes.car("parked").at(60, 3.5f))
                .agent(TestScenes.pedestrian("walking").at(70, 9))
                .build();
        assertThat(ParityScene.controllable(scenario)).isEqualTo(3);
        ParityScene scene = ParityScene.of(scenario, MapDetail.THINNED, 2);
        assertThat(scene.controlled()).isEqualTo(2);
        assertThat(scene.replayed()).isEqualTo(2);
        assertThat(scene.parked()).isEqualTo(1);
        assertThat(scene.slots).isEqualTo(16);
    }

    @Test
    void agentsAreDealtOutInTurns() {
        List<Scenario> cities = List.of(City.of(1, 2), City.of(2, 9), City.of(3, 9), City.of(4, 5));
        List<ParityScene> scenes = ParityScenes.pick(cities, MapDetail.THINNED, 3, 14);
        assertThat(scenes).extracting(ParityScene::id).containsExactly("city-1", "city-2", "city-3");
        assertThat(scenes).extracting(ParityScene::controlled).containsExactly(2, 6, 6);
        assertThatThrownBy(() -> ParityScenes.pick(cities, MapDetail.THINNED, 4, 60))
                .hasMessageContaining("60 vehicles");
        assertThat(ParityScenes.copies(scenes, 2)).hasSize(6);
    }

    @Test
    void theHashOfAWorldDoesNotDependOnTheBatchThatItIsIn() {
        List<ParityScene> worlds = List.of(
                ParityScene.of(City.of(5, 6), MapDetail.THINNED, 6),
                ParityScene.of(City.of(6, 3), MapDetail.THINNED, 3),
                ParityScene.of(City.of(7, 17), MapDetail.THINNED, 17));
        long[] together = RolloutHash.of(worlds, 9, 0, 30);
        long[] last = RolloutHash.of(worlds.subList(1, 3), 9, 1, 30);
        assertThat(Arrays.copyOfRange(together, 1, 3)).isEqualTo(last);
        assertThat(RolloutHash.of(ParityBatch.of(worlds, new ScalarParityKernels()), 9, 0, 30))
                .isEqualTo(together);
        assertThat(RolloutHash.of(worlds, 10, 0, 30)).isNotEqualTo(together);
    }

    private static ParityBatch batch(Scenario scenario) {
        return ParityBatch.of(List.of(ParityScene.of(scenario, MapDetail.THINNED, 1)));
    }
}
