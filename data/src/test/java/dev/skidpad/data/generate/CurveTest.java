package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve ARC = Curves.arc(new Pose(10, -5, 0.7), 40, 0.05);

    @Test
    void anArcLiesOnItsCircle() {
        // The centre is 20 m to the left of the start.
        Pose centre = new Pose(10, -5, 0.7).moved(0, 20);
        for (double s = 0; s <= 40; s += 0.37) {
            Pose pose = ARC.at(s);
            assertThat(distance(centre, pose)).as("at %f m", s).isCloseTo(20, within(1e-4));
            assertThat(pose.headingRad()).as("at %f m", s).isCloseTo(0.7 + 0.05 * s, within(1e-9));
        }
    }

    @Test
    void itsPositionsMoveInItsDirection() {
        Curve bend = Curves.turn(new Pose(0, 0, 0), new Pose(12, 12, 0.5 * Math.PI), 16);
        for (double s = 0.1; s + 0.2 < bend.lengthM(); s += 0.13) {
            Pose before = bend.at(s);
            Pose after = bend.at(s + 0.1);
            double direction = Math.atan2(after.y() - before.y(), after.x() - before.x());
            assertThat(direction).as("at %f m", s).isCloseTo(bend.at(s + 0.05).headingRad(), within(5e-3));
            assertThat(distance(before, after)).as("at %f m", s).isCloseTo(0.1, within(1e-3));
        }
    }

    @Test
    void anOffsetKeepsItsDistanceAndItsPoints() {
        Curve left = ARC.offset(3);
        assertThat(left.size()).isEqualTo(ARC.size());
        assertThat(left.lengthM()).isCloseTo(40 * (1 - 3 * 0.05), within(1e-9));
        assertThat(left.curvature(5)).isCloseTo(1 / 17.0, within(1e-9));
        assertThat(ARC.leftwardTo(left, 13.3)).isCloseTo(3, within(1e-6));
        assertThat(ARC.besideOn(left, 20)).isCloseTo(17, within(1e-6));
    }

    @Test
    void anOffsetBeyondTheCentreOfCurvatureIsRefused() {
        assertThatThrownBy(() -> ARC.offset(20)).hasMessageContaining("centre of curvature");
    }

    @Test
    void aVaryingOffsetFollowsItsFunction() {
        Curve line = Curves.line(new Pose(0, 0, 0), 100);
        Curve shifted = line.offset(s -> 4 * Curves.smoothStep(s / 100));
        assertThat(shifted.at(0).y()).isCloseTo(0, within(1e-9));
        assertThat(shifted.end().y()).isCloseTo(4, within(1e-9));
        assertThat(shifted.sharpest()).isLessThan(0.01);
    }

    @Test
    void reversedTwiceItIsTheSame() {
        Curve again = ARC.reversed().reversed();
        for (double s = 0; s <= 40; s += 3) {
            assertThat(distance(again.at(s), ARC.at(s))).isLessThan(1e-9);
            assertThat(again.curvatureAt(s)).isCloseTo(0.05, within(1e-12));
        }
        assertThat(ARC.reversed().curvatureAt(7)).isCloseTo(-0.05, within(1e-12));
    }

    @Test
    void joinedPartsAreTheWhole() {
        Curve whole = ARC.part(0, 15).then(ARC.part(15, ARC.size() - 1));
        assertThat(whole.lengthM()).isCloseTo(40, within(1e-9));
        assertThat(distance(whole.at(31.7), ARC.at(31.7))).isLessThan(1e-9);
    }

    @Test
    void itGoesStraightOnBeyondItsEnds() {
        assertThat(distance(ARC.at(45), ARC.end().moved(5, 0))).isLessThan(1e-9);
        assertThat(distance(ARC.at(-2), ARC.start().moved(-2, 0))).isLessThan(1e-9);
        assertThat(ARC.curvatureAt(45)).isZero();
    }

    @Test
    void itsPolylineHasTheSameEnds() {
        Placement placement = new Placement(0, 0, 0);
        assertThat(ARC.toPolyline(placement).x(0)).isEqualTo(10f);
        assertThat(ARC.toPolyline(placement).lengthM()).isCloseTo(40f, within(0.02f));
    }

    private static double distance(Pose a, Pose b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
