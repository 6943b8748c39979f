package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.loop.Counterfactuals.Challenge;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Scene 0 was not foreseen, 1 wrongly decided, 2 not avoidable; scenes 3 to 8 stand for edits of others.
class HardScenesTest {
    private static final List<Scenario> SCENES = SceneGenerator.generated(4, 9).loadAll();
    private static final Mined MINED = new Mined(
            List.of(cluster(Cause.FORESEEING, 0), cluster(Cause.DECIDING, 1), cluster(Cause.UNAVOIDABLE, 2)),
            new WhyStudy(3, List.of(), List.of(), List.of(), List.of()));

    @Test
    void halfOfThePracticeIsForTheFailuresAndWhatWasMadeOfTheUnforeseenSharesItsPart() {
        // Four challenges of other scenes for two failures: each counts twice.
        List<Challenge> made =
                List.of(challenge(0, 3), challenge(5, 4), challenge(5, 5), challenge(6, 6), challenge(7, 7));
        List<Scenario> hard = HardScenes.of(SCENES, MINED, made, Set.of(0, 1, 2, 5, 6, 7));
        assertThat(hard).hasSize(8);
        assertThat(times(hard, 1)).isEqualTo(2);
        assertThat(times(hard, 0)).isEqualTo(1);
        assertThat(times(hard, 3)).isEqualTo(1);
        assertThat(times(hard, 4)).isEqualTo(1);
    }

    @Test
    void whatIsNotAvoidableIsLeftOutWithWhatWasMadeOfIt() {
        List<Scenario> hard = HardScenes.of(SCENES, MINED, List.of(challenge(2, 3)), Set.of(0, 1, 2));
        assertThat(times(hard, 2)).isZero();
        assertThat(times(hard, 3)).isZero();
        assertThat(times(hard, 0)).isEqualTo(1);
    }

    @Test
    void whatIsKeptForValidationIsNotPractisedNorWhatWasMadeOfIt() {
        List<Scenario> hard = HardScenes.of(SCENES, MINED, List.of(challenge(0, 3), challenge(5, 4)), Set.of(1));
        assertThat(hard).containsOnly(SCENES.get(1));
    }

    @Test
    void withoutFailuresThereAreTheChallengesAlone() {
        Mined nothing = new Mined(List.of(), MINED.study());
        assertThat(HardScenes.of(SCENES, nothing, List.of(challenge(5, 4)), Set.of(5)))
                .containsExactly(SCENES.get(4));
    }

    @Test
    void everyCauseHasATarget() {
        assertThat(Target.of(Cause.SEEING)).isEqualTo(Target.SEE);
        assertThat(Target.of(Cause.NOT_FOUND)).isEqualTo(Target.ORDINARY);
        assertThat(MINED.failures()).containsExactly(0, 1);
    }

    private static int times(List<Scenario> hard, int scene) {
        return Collections.frequency(hard, SCENES.get(scene));
    }

    private static Challenge challenge(int of, int scene) {
        return new Challenge(of, SCENES.get(scene));
    }

    private static MinedCluster cluster(Cause cause, int scene) {
        return new MinedCluster(
                cause.label(), MinedCluster.Kind.FAILURE, Optional.of(cause), Target.of(cause), List.of(scene));
    }
}
