package dev.skidpad.eval.rfb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RfbCasesTest {
    private static final long SEED = 4;

    private static List<RfbCase> cases() {
        return RfbCases.of(Scenes.crossing(0), SEED);
    }

    @Test
    void theHumansPlanComesFirstAndOthersFollow() {
        List<RfbCase> cases = cases();

        assertThat(cases.getFirst().human()).isTrue();
        assertThat(cases.getFirst().hard()).isFalse();
        assertThat(cases).hasSizeGreaterThan(1);
        assertThat(cases.stream().map(RfbCase::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatComesAfterNowIsNotInTheMoment() {
        for (RfbCase one : cases()) {
            Scenario seen = one.moment().scenario();
            for (Track track : seen.tracks()) {
                for (int t = seen.nowStep() + 1; t < seen.steps(); t++) {
                    assertThat(track.valid(t)).as(one.id()).isFalse();
                    assertThat(track.x(t)).as(one.id()).isZero();
                }
            }
        }
    }

    @Test
    void casesAreMadeAgainFromHowTheyWereFound() {
        List<RfbCase> cases = cases();
        List<RfbCase> again = RfbCases.again(
                Scenes.crossing(0), SEED, cases.stream().map(RfbCase::choice).toList());

        assertThat(again).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(again.get(i).id()).isEqualTo(cases.get(i).id());
            assertThat(again.get(i).truth().hitFrame())
                    .isEqualTo(cases.get(i).truth().hitFrame());
            assertThat(again.get(i).truth().scenario().tracks())
                    .isEqualTo(cases.get(i).truth().scenario().tracks());
            assertThat(again.get(i).plan().farthestFrom(cases.get(i).plan())).isZero();
        }
    }

    @Test
    void anImpactInTheRecordIsTheTruthOfTheHumansPlan() {
        Truth truth = RfbCases.of(Roads.narrow("hits", 10, Mover.standing("other", 20)), SEED)
                .getFirst()
                .truth();

        assertThat(truth.hitFrame()).hasValue(16);
        assertThat(truth.struck()).hasValue(1);
        assertThat(truth.departs()).isFalse();
    }

    @Test
    void aSceneWhoseEgoIsLostDoesNotSuit() {
        Scenario scene = Scenes.crossing(0);
        Track ego = scene.ego();
        boolean[] valid = new boolean[scene.steps()];
        for (int t = 0; t < valid.length; t++) {
            valid[t] = t != scene.nowStep() + 20;
        }
        List<Track> tracks = new ArrayList<>(scene.tracks());
        tracks.set(scene.egoIndex(), withValid(ego, valid));
        Scenario gap = scene.withTracks(scene.id(), tracks, "a gap");

        assertThat(RfbCases.suits(scene)).isTrue();
        assertThat(RfbCases.suits(gap)).isFalse();
        assertThat(RfbCases.of(gap, SEED)).isEmpty();
    }

    private static Track withValid(Track track, boolean[] valid) {
        int n = track.steps();
        float[][] columns = new float[5][n];
        for (int t = 0; t < n; t++) {
            columns[0][t] = track.x(t);
            columns[1][t] = track.y(t);
            columns[2][t] = track.headingRad(t);
            columns[3][t] = track.vx(t);
            columns[4][t] = track.vy(t);
        }
        return new Track(
                track.id(),
                track.type(),
                track.lengthM(),
                track.widthM(),
                track.heightM(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }
}
