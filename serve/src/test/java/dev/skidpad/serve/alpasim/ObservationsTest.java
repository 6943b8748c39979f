package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    private static final float REAR_TO_CENTRE_M = 0.282f * Scenes.LENGTH_M;

    private final WorldBatch world = WorldBatch.of(List.of(Scenes.straight("scene", 10)), new int[] {10});
    private final Observations observations = new Observations("session", world.view(0));

    @Test
    void theFirstTimeTheWholeHistoryIsTold() {
        RolloutEgoTrajectory motion = observations.egomotion();
        assertThat(motion.getSessionUuid()).isEqualTo("session");
        assertThat(motion.getTrajectory().getPosesList())
                .extracting(PoseAtTime::getTimestampUs)
                .containsExactly(
                        0L,
                        100_000L,
                        200_000L,
                        300_000L,
                        400_000L,
                        500_000L,
                        600_000L,
                        700_000L,
                        800_000L,
                        900_000L,
                        1_000_000L);
        Vec3 now = motion.getTrajectory().getPoses(10).getPose().getVec();
        assertThat(now.getX()).isCloseTo(10 - REAR_TO_CENTRE_M, within(1e-5f));
        assertThat(motion.getDynamicStatesCount()).isEqualTo(11);
        assertThat(motion.getDynamicStates(10).getLinearVelocity().getX()).isEqualTo(10);
        assertThat(motion.getDynamicStates(10).getLinearAcceleration().getX()).isEqualTo(0);
    }

    @Test
    void afterwardsOnlyWhatIsNewIsTold() {
        observations.egomotion();
        for (int i = 0; i < 3; i++) {
            world.placeEgo(0, 11 + i, 0, 0, 10, 0);
            world.step();
        }
        assertThat(observations.egomotion().getTrajectory().getPosesList())
                .extracting(PoseAtTime::getTimestampUs)
                .containsExactly(1_100_000L, 1_200_000L, 1_300_000L);
        assertThat(observations.egomotion().getTrajectory().getPosesList()).isEmpty();
    }

    @Test
    void theRouteBeginsBesideTheEgoAndIsNotANumberBeyondItsEnd() {
        List<Vec3> points = observations.route().getRoute().getWaypointsList();
        assertThat(points).hasSize(20);
        // The route ends at x = 70; the ego's centre is at x = 10, its rear axle 1.46 m behind.
        assertThat(points.get(0).getX()).isCloseTo(REAR_TO_CENTRE_M, within(1e-4f));
        assertThat(points.get(1).getX() - points.get(0).getX()).isCloseTo(80f / 19, within(1e-4f));
        assertThat(points.get(14).getX()).isCloseTo(REAR_TO_CENTRE_M + 14 * 80f / 19, within(1e-3f));
        assertThat(points.get(15).getX()).isNaN();
        assertThat(points.get(19).getY()).isNaN();
    }
}
