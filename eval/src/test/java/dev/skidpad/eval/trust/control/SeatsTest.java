package dev.skidpad.eval.trust.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final int NEVER = 91;

    @Test
    void theNearestBehindInTheLaneFollows() {
        Scenario scene = Roads.narrow(
                "three",
                10,
                new Mover("far", 4.5f, -25, 0, 0, 10, NEVER),
                new Mover("near", 4.5f, -12, 0, 0, 10, NEVER),
                new Mover("ahead", 4.5f, 12, 0, 0, 10, NEVER));
        assertThat(Followers.of(scene)).hasValue(2);
        assertThat(Seats.followed(scene, 50)).isSameAs(scene);
    }

    @Test
    void whoStandsOrComesTowardsTheEgoDoesNotFollow() {
        assertThat(Followers.of(Roads.narrow("standing", 10, Mover.standing("other", -12))))
                .isEmpty();
        assertThat(Followers.of(Roads.narrow("against", 10, new Mover("other", 4.5f, -12, 0, 3.1f, 10, NEVER))))
                .isEmpty();
    }

    @Test
    void whereNobodyFollowsTheEgoAVehicleThatIsFollowedTakesItsPlace() {
        Scenario scene = Roads.narrow("leads", 10, new Mover("leader", 4.5f, 14, 0, 0, 10, NEVER));
        Scenario seat = Seats.followed(scene, 50);
        assertThat(seat.ego().id()).isEqualTo("leader");
        assertThat(Followers.of(seat)).hasValue(0);
        assertThat(seat.route().size()).isGreaterThan(10);
    }

    @Test
    void aSceneWithoutAnyFollowerStaysAsItIs() {
        Scenario scene = Roads.narrow("alone", 10);
        assertThat(Seats.followed(scene, 50)).isSameAs(scene);
    }
}
