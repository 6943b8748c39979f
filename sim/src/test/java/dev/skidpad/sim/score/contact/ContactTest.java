package dev.skidpad.sim.score.contact;

import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static dev.skidpad.sim.score.Motions.Way.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.Motions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The ego is 4.6 m by 2 m and drives along x from the origin at 10 m/s.
class ContactTest {
    private static final Offset<Double> CLOSE = within(1e-3);

    @Test
    void nobodyIsTouchedWhereNobodyIs() {
        assertThat(Motions.ego(straight(0, 0, 10)).car(parked(20, 4)).score().contacts())
                .isEmpty();
    }

    @Test
    void drivingIntoAParkedCarTouchesWhereTheBumpersOverlap() {
        Contact contact = only(Motions.ego(straight(0, 0, 10)).car(parked(20.05, 1.5)));
        assertThat(contact.rule()).isEqualTo("stopped-track-collision");
        assertThat(contact.atFault()).isTrue();
        assertThat(contact.who()).isEqualTo("agent 1");
        // The bumpers meet when the centres are 4.6 m apart: after 15.45 m, at 1.545 s.
        assertThat(contact.frame()).isEqualTo(16);
        assertThat(contact.touchS()).isCloseTo(1.545, CLOSE);
        // The ego's front reaches from -1 to 1, the other's rear from 0.5 to 2.5: they overlap from 0.5 to 1.
        assertThat(contact.x()).isCloseTo(17.75, CLOSE);
        assertThat(contact.y()).isCloseTo(0.75, CLOSE);
        assertThat(contact.aheadM()).isCloseTo(2.3, CLOSE);
        assertThat(contact.leftM()).isCloseTo(0.75, CLOSE);
        assertThat(contact.egoPart()).isEqualTo(BodyPart.FRONT);
        assertThat(contact.otherPart()).isEqualTo(BodyPart.REAR);
        assertThat(contact.closingMps()).isCloseTo(10, CLOSE);
        assertThat(contact.tangentialMps()).isCloseTo(0, CLOSE);
        // Two cars of the same mass: each changes its velocity by half; front to rear up to 126 km/h.
        assertThat(contact.impact().egoDeltaVMps().getAsDouble()).isCloseTo(5, CLOSE);
        assertThat(contact.impact().otherDeltaVMps().getAsDouble()).isCloseTo(5, CLOSE);
        assertThat(contact.impact().toleratedMps()).hasValue(35);
        assertThat(contact.impact().severity()).isEqualTo(Severity.TOLERABLE);
        assertThat(contact.impact().fatality()).isEmpty();
    }

    @Test
    void whereNorthIsDoesNotMatter() {
        Contact contact =
                only(Motions.ego(straight(0, 0, 10)).car(parked(20.05, 1.5)).moved(2.1f, 30, -70));
        assertThat(contact.aheadM()).isCloseTo(2.3, CLOSE);
        assertThat(contact.leftM()).isCloseTo(0.75, CLOSE);
        assertThat(contact.closingMps()).isCloseTo(10, CLOSE);
        double c = StrictMath.cos(2.1f);
        double s = StrictMath.sin(2.1f);
        assertThat(contact.x()).isCloseTo(17.75 * c - 0.75 * s + 30, CLOSE);
        assertThat(contact.y()).isCloseTo(17.75 * s + 0.75 * c - 70, CLOSE);
    }

    @Test
    void aHeadOnCollisionIsAFrontalOne() {
        Contact contact = only(Motions.ego(straight(0, 0, 15)).car(towards(40, 0, -15, 0)));
        assertThat(contact.egoPart()).isEqualTo(BodyPart.FRONT);
        assertThat(contact.otherPart()).isEqualTo(BodyPart.FRONT);
        assertThat(contact.closingMps()).isCloseTo(30, CLOSE);
        assertThat(contact.impact().toleratedMps().getAsDouble()).isCloseTo(99 / 3.6, CLOSE);
        assertThat(contact.impact().severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void aCarThatCrossesIsHitInItsSideWhileItSlidesPast() {
        // It comes from the right at 8 m/s; the ego's front reaches its side at x = 20 - 1 = 19, after 1.67 s.
        Contact contact = only(Motions.ego(straight(0, 0, 10)).car(towards(20, -13.36, 0, 8)));
        assertThat(contact.egoPart()).isEqualTo(BodyPart.FRONT);
        assertThat(contact.otherPart()).isEqualTo(BodyPart.LEFT);
        assertThat(contact.touchS()).isCloseTo(1.67, CLOSE);
        assertThat(contact.x()).isCloseTo(19, CLOSE);
        assertThat(contact.y()).isCloseTo(0, within(0.01));
        assertThat(contact.closingMps()).isCloseTo(10, CLOSE);
        assertThat(contact.tangentialMps()).isCloseTo(8, CLOSE);
        assertThat(contact.impact().toleratedMps().getAsDouble()).isCloseTo(73 / 3.6, CLOSE);
    }

    @Test
    void aPedestrianBeforeTheFrontIsJudgedByTheImpactSpeed() {
        Contact contact =
                only(Motions.ego(straight(0, 0, 10)).with(AgentType.PEDESTRIAN, 0.6f, 0.6f, towards(20, -1.77, 0, 1)));
        assertThat(contact.type()).isEqualTo(AgentType.PEDESTRIAN);
        assertThat(contact.closingMps()).isCloseTo(10, CLOSE);
        assertThat(contact.tangentialMps()).isCloseTo(1, CLOSE);
        // 36 km/h is beyond 34; 1 / (1 + exp(6.9 - 0.090 * 36)) = 1 / (1 + exp(3.66)) = 0.02508.
        assertThat(contact.impact().severity()).isEqualTo(Severity.SERIOUS);
        assertThat(contact.impact().fatality().getAsDouble()).isCloseTo(0.02508, within(1e-5));
        // 1,400 kg against 75 kg.
        assertThat(contact.impact().egoDeltaVMps().getAsDouble()).isCloseTo(10 * 75 / 1475.0, CLOSE);
        assertThat(contact.impact().otherDeltaVMps().getAsDouble()).isCloseTo(10 * 1400 / 1475.0, CLOSE);
    }

    @Test
    void aSideSwipeHasLittleClosingSpeed() {
        // It drifts from the left at 1 m/s, abreast: the sides meet when the centres are about 2 m apart.
        Contact contact = only(Motions.ego(straight(0, 0, 10)).car(t -> new double[] {10 * t, 3.05 - t, 0}));
        assertThat(contact.egoPart()).isEqualTo(BodyPart.LEFT);
        assertThat(contact.otherPart()).isEqualTo(BodyPart.RIGHT);
        assertThat(contact.touchS()).isCloseTo(1.05, CLOSE);
        assertThat(contact.leftM()).isCloseTo(1, CLOSE);
        assertThat(contact.aheadM()).isCloseTo(0, within(0.01));
        assertThat(contact.closingMps()).isCloseTo(1, CLOSE);
    }

    @Test
    void aThingIsNotJudged() {
        Contact contact = only(Motions.ego(straight(0, 0, 10)).with(AgentType.OTHER, 0.5f, 0.5f, parked(20, 0)));
        assertThat(contact.impact().severity()).isEqualTo(Severity.NOT_JUDGED);
        assertThat(contact.impact().egoDeltaVMps()).isEmpty();
    }

    @Test
    void aLorryPushesACarAndIsNotJudgedByTheCurveOfCars() {
        Contact contact = only(Motions.ego(straight(0, 0, 10)).with(AgentType.VEHICLE, 9f, 2.5f, parked(25, 0)));
        assertThat(contact.impact().egoDeltaVMps().getAsDouble()).isCloseTo(10 * 12_000 / 13_400.0, CLOSE);
        assertThat(contact.impact().severity()).isEqualTo(Severity.NOT_JUDGED);
    }

    private static Contact only(Motions motions) {
        assertThat(motions.score().contacts()).hasSize(1);
        return motions.score().contacts().getFirst();
    }
}
