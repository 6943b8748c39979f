package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.TestScenes.Motion;
import org.junit.jupiter.api.Test;

class FollowingTest {
    @Test
    void theTimeIsTheGapOverTheDifferenceOfTheSpeeds() {
        // Centres 24.5 m apart at step 0, 5 m/s slower: at step 11 the gap of the boxes is 24.5 - 4.5 - 5.5.
        assertThat(seconds(TestScenes.car("lead").at(24.5f, 0).speed(5))).isCloseTo(14.5f / 5, within(1e-3f));
    }

    @Test
    void aFasterLeaderIsNeverReached() {
        assertThat(seconds(TestScenes.car("lead").at(24.5f, 0).speed(11))).isEqualTo(5);
    }

    @Test
    void fiveSecondsAreTheMost() {
        assertThat(seconds(TestScenes.car("lead").at(100, 0))).isEqualTo(5);
    }

    @Test
    void whoIsBehindOrBesideIsNotFollowed() {
        assertThat(seconds(TestScenes.car("behind").at(-8, 0))).isEqualTo(5);
        assertThat(seconds(TestScenes.car("beside").at(24.5f, 2.5f).speed(5))).isEqualTo(5);
    }

    @Test
    void whereWidthsOverlapLittleTheHeadingMustBeTheSame() {
        // 1.9 m wide each and 1.6 m aside: 0.3 m of overlap.
        Motion straight = TestScenes.car("lead").at(24.5f, 1.6f).speed(5);
        assertThat(seconds(straight)).isCloseTo(14.5f / 5, within(1e-3f));
        Motion askew = TestScenes.car("lead").at(24.5f, 2.2f).heading(0.3f);
        Motion across = TestScenes.car("lead").at(24.5f, 0.5f).heading(0.3f);
        assertThat(seconds(askew)).isEqualTo(5);
        assertThat(seconds(across)).isLessThan(5);
    }

    @Test
    void whoDrivesAcrossIsNotFollowed() {
        assertThat(seconds(TestScenes.car("cross").at(24.5f, 0).heading(1.4f))).isEqualTo(5);
        assertThat(seconds(TestScenes.car("slanting").at(24.5f, 0).heading(1.2f)))
                .isLessThan(5);
    }

    @Test
    void theNearestOneCounts() {
        Scenario scene = TestScenes.road("two", 10)
                .agent(TestScenes.car("far").at(40, 0))
                .agent(TestScenes.car("near").at(24.5f, 0).speed(5))
                .build();
        assertThat(seconds(scene)).isCloseTo(14.5f / 5, within(1e-3f));
    }

    private static float seconds(Motion other) {
        return seconds(TestScenes.road("one", 10).agent(other).build());
    }

    // Of the ego, at step 11.
    private static float seconds(Scenario scene) {
        dev.skidpad.sim.score.realism.Motion motion = Futures.recorded(scene);
        Crowd crowd = new Crowd(motion.members.count);
        crowd.gather(motion, 2);
        return new Following(motion.members).seconds(motion, crowd, 2, 0);
    }
}
