package dev.skidpad.sim.score.nuplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.SubScore;
import org.junit.jupiter.api.Test;

class ForecastContactTest {
    @Test
    void theTimeIsTheFirstStepAtWhichBoxesMeet() {
        // 20.05 m between the centres, 4.6 m of boxes, 10 m/s closing: 1.545 s at frame 0, a tenth less each frame.
        ForecastContact contact = contact(Motions.ego(Way.straight(0, 0, 10)).car(Way.parked(20.05, 0)));
        assertThat(contact.seconds(0)).isCloseTo(1.6, within(1e-5));
        assertThat(contact.seconds(5)).isCloseTo(1.1, within(1e-5));
        assertThat(contact.seconds(7)).isCloseTo(0.9, within(1e-5));
    }

    @Test
    void nineTenthsOfASecondIsTooLittle() {
        SubScore part = contact(Motions.ego(Way.straight(0, 0, 10), 10).car(Way.parked(20.05, 0)))
                .subScore();
        assertThat(part.value()).hasValue(0);
        assertThat(Motions.events(part)).containsExactly("time-to-collision@7 by 1", "time-to-collision@9 by 1");
        assertThat(contact(Motions.ego(Way.straight(0, 0, 10), 7).car(Way.parked(20.05, 0)))
                        .subScore()
                        .value())
                .hasValue(1);
    }

    @Test
    void beyondTheHorizonNobodyIsMet() {
        ForecastContact contact = contact(Motions.ego(Way.straight(0, 0, 10), 3).car(Way.parked(38, 0)));
        assertThat(contact.leastSeconds()).isInfinite();
    }

    @Test
    void aCollisionByItsOwnFaultIsNoTimeAtAll() {
        ForecastContact contact = contact(Motions.ego(Way.straight(0, 0, 10)).car(Way.parked(20.05, 0)));
        assertThat(contact.seconds(16)).isZero();
        assertThat(contact.seconds(20)).isInfinite();
    }

    @Test
    void whoComesFromBehindDoesNotCount() {
        assertThat(contact(Motions.ego(Way.straight(0, 0, 5), 20).car(Way.straight(-20, 0, 15)))
                        .leastSeconds())
                .isInfinite();
    }

    @Test
    void anEgoThatStandsMeetsNobody() {
        assertThat(contact(Motions.ego(Way.parked(0, 0), 20).car(Way.towards(30, 0, -12, 0)))
                        .leastSeconds())
                .isInfinite();
    }

    private static ForecastContact contact(Motions motions) {
        Drive drive = Drive.of(motions.episode());
        return new ForecastContact(
                drive.ego(), drive.others(), drive.collisions(), drive.standing(), 0.1f, ForecastContact.HORIZON_S);
    }
}
