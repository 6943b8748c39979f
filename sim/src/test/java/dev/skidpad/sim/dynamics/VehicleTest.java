package dev.skidpad.sim.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleTest {
    @Test
    void theNameTellsAllThatIsNotUsual() {
        assertThat(Vehicle.DEFAULT.name()).isEqualTo("bicycle+follower");
        assertThat(new Vehicle(CarKind.SINGLE_TRACK, RoadGrip.ICE, TrackerKind.LQR, 100).name())
                .isEqualTo("single-track/ice+lqr+lag100ms");
    }

    @Test
    void everyVehicleIsFoundByItsName() {
        for (CarKind car : CarKind.values()) {
            for (TrackerKind tracker : TrackerKind.values()) {
                Vehicle late = new Vehicle(car, RoadGrip.DRY, tracker, 130);
                assertThat(Vehicle.named(late.name())).isEqualTo(late);
            }
        }
        Vehicle onSnow = new Vehicle(CarKind.SINGLE_TRACK, RoadGrip.SNOW, TrackerKind.FOLLOWER, 0);
        assertThat(Vehicle.named(onSnow.name())).isEqualTo(onSnow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "horse",
                "horse+follower",
                "bicycle+thread",
                "bicycle/mud+follower",
                "bicycle/ice+follower",
                "bicycle+follower+lag9999ms"
            })
    void anUnknownVehicleIsRefused(String name) {
        assertThatThrownBy(() -> Vehicle.named(name)).isInstanceOf(BadInputException.class);
    }

    @Test
    void theRefusalNamesWhatThereIs() {
        assertThatThrownBy(() -> Vehicle.named("horse+follower"))
                .hasMessageContaining("vehicle horse")
                .hasMessageContaining("bicycle, invertible-bicycle");
        assertThatThrownBy(() -> Vehicle.named("bicycle/ice+follower")).hasMessageContaining("only single-track");
    }

    @ParameterizedTest
    @EnumSource(CarKind.class)
    void everyCarFollowsALaneWithEitherTrackerAndReplaysToTheSameBits(CarKind car) {
        for (TrackerKind tracker : TrackerKind.values()) {
            Vehicle vehicle = new Vehicle(car, RoadGrip.DRY, tracker, 0);
            Outcome outcome = Simulator.run(EpisodeSpec.whole(
                            TestScenes.road("vehicle", 10).build(), new LaneFollower(), new LogTraffic(), 1, 2)
                    .with(vehicle));

            assertThat(outcome.failed()).isEmpty();
            assertThat(outcome.episode().conditions().vehicle()).isEqualTo(vehicle.name());
            int last = outcome.episode().frames() - 1;
            assertThat(outcome.episode().x(last, 0)).as(vehicle.name()).isGreaterThan(60);
            assertThat(Math.abs(outcome.episode().y(last, 0)))
                    .as(vehicle.name())
                    .isLessThan(0.3f);
            assertThat(Replay.of(outcome, new LaneFollower(), new LogTraffic(), Perception.PERFECT))
                    .as(vehicle.name())
                    .isEmpty();
        }
    }
}
