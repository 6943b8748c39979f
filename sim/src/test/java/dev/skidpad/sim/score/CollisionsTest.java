package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static dev.skidpad.sim.score.Motions.Way.towards;
import static dev.skidpad.sim.score.Motions.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import org.junit.jupiter.api.Test;

class CollisionsTest {
    @Test
    void aParkedCarAtTheRoadsideIsNotACollision() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).car(parked(20, 2.1)));
        assertThat(part.value()).hasValue(1);
        assertThat(part.events()).isEmpty();
    }

    @Test
    void drivingIntoAParkedCarIsTheEgosFault() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).car(parked(20.05, 1.9)));
        assertThat(part.value()).hasValue(0);
        // The bumpers meet when the centres are 4.6 m apart: 15.45 m at 10 m/s.
        assertThat(events(part)).containsExactly("stopped-track-collision@16 by 1");
        assertThat(part.events().getFirst().value()).isCloseTo(10, within(1e-3));
    }

    @Test
    void runningIntoASlowerLeaderIsAFrontCollision() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).car(straight(9.65, 0, 5)));
        assertThat(part.value()).hasValue(0);
        assertThat(events(part)).containsExactly("active-front-collision@11 by 1");
        assertThat(part.events().getFirst().value()).isCloseTo(5, within(1e-3));
    }

    @Test
    void beingRunIntoFromBehindIsNotTheEgosFault() {
        SubScore part = nc(Motions.ego(straight(0, 0, 5)).car(straight(-9.65, 0, 10)));
        assertThat(part.value()).hasValue(1);
        assertThat(events(part)).containsExactly("active-rear-collision@11 by 1");
    }

    @Test
    void beingHitWhileStandingIsNotTheEgosFault() {
        SubScore part = nc(Motions.ego(straight(0, 0, 0.04)).car(towards(0, 12.05, 0, -5)));
        assertThat(part.value()).hasValue(1);
        assertThat(events(part)).containsExactly("stopped-ego-collision@18 by 1");
    }

    @Test
    void aCarThatDriftsIntoTheEgoInItsLaneIsItsOwnFault() {
        Motions motions = Motions.ego(straight(0, 0, 10))
                .car(towards(-1, 4.04, 10, -1))
                .lane(new float[] {-50, 100}, new float[] {0, 0});
        assertThat(nc(motions).value()).hasValue(1);
        assertThat(events(nc(motions))).hasSize(1).first().asString().startsWith("active-lateral-collision-in-lane");
    }

    @Test
    void aCarThatDriftsIntoAnEgoInTwoLanesIsTheEgosFault() {
        Motions motions = Motions.ego(straight(0, 0, 10))
                .car(towards(-1, 4.04, 10, -1))
                .lane(new float[] {-50, 100}, new float[] {1.75f, 1.75f})
                .lane(new float[] {-50, 100}, new float[] {-1.75f, -1.75f});
        assertThat(nc(motions).value()).hasValue(0);
        assertThat(events(nc(motions))).hasSize(1).first().asString().startsWith("active-lateral-collision@");
    }

    @Test
    void aLateralCollisionPartlyOffTheRoadIsTheEgosFault() {
        Motions motions =
                Motions.ego(straight(0, 0, 10)).car(towards(-1, 4.04, 10, -1)).edges(0.5f);
        assertThat(nc(motions).value()).hasValue(0);
    }

    @Test
    void aThingOnTheRoadCostsHalf() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).with(AgentType.OTHER, 0.5f, 0.5f, parked(20, 0)));
        assertThat(part.value()).hasValue(0.5);
    }

    @Test
    void aThingAndAPedestrianCostEverything() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10))
                .with(AgentType.OTHER, 0.5f, 0.5f, parked(20, 0))
                .with(AgentType.PEDESTRIAN, 0.5f, 0.5f, parked(30, 0)));
        assertThat(part.value()).hasValue(0);
        assertThat(events(part)).containsExactly("stopped-track-collision@18 by 1", "stopped-track-collision@28 by 2");
    }

    @Test
    void anAgentCountsAtItsFirstContactOnly() {
        // The ego stands when it is hit; later it moves and they still touch.
        SubScore part = nc(Motions.ego(t -> new double[] {t < 2 ? 0 : t - 2, 0, 0})
                .car(t -> new double[] {Math.min(4.5, 9 - 5 * t), 0, StrictMath.PI}));
        assertThat(part.value()).hasValue(1);
        assertThat(part.events()).hasSize(1);
    }

    @Test
    void boxesThatOverlapAtTheStartDoNotCount() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).car(parked(1, 1.5)));
        assertThat(part.value()).hasValue(1);
        assertThat(events(part)).containsExactly("overlap-at-start@0 by 1");
    }

    @Test
    void boxesThatOverlappedAtTheStartCountOnceTheyCameClear() {
        // The ego backs out of the overlap and then runs into the car after all.
        SubScore part = nc(Motions.ego(t -> new double[] {t < 1 ? -3 * t : -3 + 3 * (t - 1), 0, 0})
                .car(parked(4, 0)));
        assertThat(part.value()).hasValue(0);
        assertThat(events(part)).containsExactly("overlap-at-start@0 by 1", "stopped-track-collision@18 by 1");
    }

    @Test
    void anAgentThatAppearsInsideTheEgoDoesNotCount() {
        SubScore part =
                nc(Motions.ego(straight(0, 0, 10)).with(AgentType.VEHICLE, 4.6f, 2f, straight(2, 0, 10), 5, 41));
        assertThat(part.value()).hasValue(1);
        assertThat(events(part)).containsExactly("overlap-on-appearance@5 by 1");
    }

    @Test
    void anAgentThatIsNotThereCannotBeHit() {
        SubScore part = nc(Motions.ego(straight(0, 0, 10)).with(AgentType.VEHICLE, 4.6f, 2f, parked(20, 0), 0, 12));
        assertThat(part.value()).hasValue(1);
    }

    private static SubScore nc(Motions motions) {
        return motions.score().sub(Scores.NO_AT_FAULT_COLLISION);
    }
}
