package dev.skidpad.eval.why.avoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.avoid.Manoeuvre.Line;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.Plan;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Courses beside an ego that drives straight on at 10 m/s.
class CourseTest {
    private static final Offset<Float> NEAR = within(0.02f);

    private final Episode episode = Roads.drive(
                    Roads.narrow("empty", 10), new ConstantVelocityPlanner(), Perception.PERFECT)
            .episode();

    @Test
    void brakingIsADistanceByHand() {
        // From x = 5 m at 10 m/s by 4 m/s²: 9.8 m after a second, a stand 12.5 m on.
        Plan plan = plan(5, new Manoeuvre(Line.AS_DRIVEN, -4, 0, 3), 1);
        assertThat(plan.x(9)).isCloseTo(13, NEAR);
        assertThat(plan.x(39)).isCloseTo(17.5f, NEAR);
        assertThat(plan.y(39)).isCloseTo(0, NEAR);
    }

    @Test
    void aMoveAsideIsHalfDoneHalfWayAndDoneAtItsEnd() {
        Plan plan = plan(0, new Manoeuvre(Line.AS_DRIVEN, 0, 1, 3), 1);
        assertThat(plan.y(14)).isCloseTo(0.5f, NEAR);
        assertThat(plan.headingRad(14)).isCloseTo((float) Math.atan(1.5 / 30), within(1e-3f));
        assertThat(plan.y(29)).isCloseTo(1, NEAR);
        assertThat(plan.y(39)).isCloseTo(1, NEAR);
        assertThat(plan.headingRad(39)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void aShareOfAManoeuvreIsThatShareOfBothOfItsParts() {
        Plan plan = plan(0, new Manoeuvre(Line.AS_DRIVEN, -2, 1, 1.5), 0.5);
        assertThat(plan.x(9)).isCloseTo(9.5f, NEAR);
        assertThat(plan.y(39)).isCloseTo(0.5f, NEAR);
    }

    @Test
    void speedingUpGainsFiveMetresPerSecondAtMost() {
        Plan plan = plan(0, new Manoeuvre(Line.ROUTE, 2, 0, 3), 1);
        // 31.25 m until 15 m/s are reached after 2.5 s, then 1.5 s at that speed.
        assertThat(plan.x(39)).isCloseTo(53.75f, NEAR);
    }

    @Test
    void aPlanThatIsAskedForLaterGoesOnWhereTheCourseIsThen() {
        Course course = Course.of(episode, 5, new Manoeuvre(Line.AS_DRIVEN, -4, 0, 3), 1);
        Plan later = new Plan(10);
        course.addPoses(10, later);
        assertThat(later.length()).isEqualTo(10);
        assertThat(later.x(4)).isCloseTo(13, NEAR);
    }

    private Plan plan(int fromFrame, Manoeuvre manoeuvre, double share) {
        Plan plan = new Plan(40);
        Course.of(episode, fromFrame, manoeuvre, share).addPoses(fromFrame, plan);
        return plan;
    }
}
