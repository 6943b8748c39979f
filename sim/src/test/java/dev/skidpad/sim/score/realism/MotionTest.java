package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class MotionTest {
    @Test
    void speedAndAccelerationAreCentralDifferences() {
        Motion motion = Futures.recorded(
                TestScenes.road("a", TestScenes.car("ego").speed(10).accelerate(0, 2))
                        .build());
        // Row 2 is step 11, at 1.1 s.
        assertThat(motion.speedMps[2]).isCloseTo(12.2f, within(1e-3f));
        assertThat(motion.accelerationMps2[20]).isCloseTo(2f, within(2e-3f));
        assertThat(motion.turnRadps[20]).isZero();
    }

    @Test
    void turningIsTheChangeOfTheHeading() {
        Motion motion = Futures.recorded(
                TestScenes.road("a", TestScenes.car("ego").speed(5).turn(0, 0.1f))
                        .build());
        assertThat(motion.turnRadps[40]).isCloseTo(0.5f, within(1e-4f));
        assertThat(motion.turnChangeRadps2[40]).isCloseTo(0, within(2e-4f));
    }

    @Test
    void theEndsAndGapsHaveNoDerivatives() {
        Motion motion = Futures.recorded(
                TestScenes.road("a", TestScenes.car("ego").speed(5).gone(40, 41))
                        .build());
        int last = motion.rows - 1;
        assertThat(motion.moving[2]).isTrue();
        assertThat(motion.changing[2]).isTrue(); // by the speeds of now, which has the record before it
        assertThat(motion.moving[last - 1]).isTrue();
        assertThat(motion.moving[last]).isFalse();
        assertThat(motion.changing[last - 2]).isTrue();
        assertThat(motion.changing[last - 1]).isFalse();
        // Step 40 is row 31: it and its neighbours have no speed, two more no acceleration.
        assertThat(motion.there[31]).isFalse();
        assertThat(motion.moving[29]).isTrue();
        assertThat(motion.moving[30]).isFalse();
        assertThat(motion.moving[32]).isFalse();
        assertThat(motion.changing[28]).isTrue();
        assertThat(motion.changing[29]).isFalse();
    }

    @Test
    void whoAppearsLaterTakesNoPart() {
        Motion motion = Futures.recorded(TestScenes.road("a", 5)
                .agent(TestScenes.car("late").at(20, 0).gone(0, 30))
                .build());
        assertThat(motion.members.agent).containsExactly(0);
    }
}
