package dev.skidpad.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureExtractorTest {
    private static final long SEED = 11;

    private static ViewFeatures viewOf(Scenario scenario, int step, int agent, boolean routed) {
        RecordView view = new RecordView(scenario);
        view.moveTo(step);
        return viewOf(view, agent, routed);
    }

    private static ViewFeatures viewOf(WorldView view, int agent, boolean routed) {
        ViewConfig config = routed ? ViewConfig.policy() : ViewConfig.world();
        Scenery scenery = new SceneryCache().of(view.scenario());
        RouteGuide route = routed ? new RouteGuide(view.scenario().route(), scenery) : null;
        ViewFeatures features = new ViewFeatures(config);
        new FeatureExtractor(config, scenery).extract(view, agent, route, features);
        return features;
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, -2.1f, 3.1f})
    void movingAndTurningTheWorldChangesNothing(float turn) {
        for (int index = 0; index < 4; index++) {
            Scenario here = TestScenes.road(SEED, index, 0, 0, 0);
            Scenario there = TestScenes.road(SEED, index, 130, -70, turn);
            for (int agent = 0; agent < here.agentCount(); agent++) {
                boolean routed = agent == 0;
                float[] a = viewOf(here, 40, agent, routed).pack();
                float[] b = viewOf(there, 40, agent, routed).pack();
                assertThat(b).hasSameSizeAs(a);
                for (int i = 0; i < a.length; i++) {
                    assertThat(b[i])
                            .as("number %d of agent %d, scene %d, seed %d", i, agent, index, SEED)
                            .isCloseTo(a[i], Offset.offset(5e-3f));
                }
            }
        }
    }

    @Test
    void theRecordedFutureIsNeverLookedAt() {
        Scenario scenario = TestScenes.road(SEED, 0, 0, 0, 0);
        List<Track> cut = new ArrayList<>();
        for (Track track : scenario.tracks()) {
            cut.add(untilStep(track, 40));
        }
        Scenario blind = scenario.withTracks(scenario.id(), cut, "the future cut off");
        assertThat(viewOf(blind, 40, 0, true).pack())
                .isEqualTo(viewOf(scenario, 40, 0, true).pack());
    }

    private static Track untilStep(Track track, int last) {
        int steps = track.steps();
        float[][] columns = new float[5][steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t <= last; t++) {
            valid[t] = track.valid(t);
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

    @Test
    void theViewHoldsTheOthersTheMapTheLightAndTheRoute() {
        ViewFeatures features = viewOf(TestScenes.road(SEED, 0, 0, 0, 0), 40, 0, true);
        assertThat(features.count(ContextKind.AGENT)).isEqualTo(4);
        assertThat(features.count(ContextKind.MAP)).isGreaterThan(30);
        assertThat(features.count(ContextKind.SIGNAL)).isLessThanOrEqualTo(1);
        assertThat(features.count(ContextKind.ROUTE)).isEqualTo(RouteGuide.LOOKAHEAD_M.length);
    }

    @Test
    void anAgentWithoutARouteSeesNone() {
        ViewFeatures features = viewOf(TestScenes.road(SEED, 0, 0, 0, 0), 40, 1, false);
        assertThat(features.count(ContextKind.ROUTE)).isZero();
    }

    @Test
    void packingAndUnpackingKeepsEverything() {
        ViewFeatures features = viewOf(TestScenes.road(SEED, 1, 0, 0, 0), 30, 0, true);
        ViewFeatures copy = new ViewFeatures(features.config());
        copy.unpack(features.pack());
        assertThat(copy.pack()).isEqualTo(features.pack());
    }

    @Test
    void everyNumberIsFiniteAndBounded() {
        for (int index = 0; index < 6; index++) {
            Scenario scenario = TestScenes.road(SEED, index, 0, 0, 0);
            for (int step = 0; step < TestScenes.STEPS; step += 9) {
                for (float value : viewOf(scenario, step, 0, true).pack()) {
                    assertThat(Float.isFinite(value) && Math.abs(value) <= 64)
                            .as("scene %d, step %d, seed %d: %s", index, step, SEED, value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aNudgedAgentSeesItsRouteAside() {
        RecordView record = new RecordView(TestScenes.road(SEED, 2, 0, 0, 0));
        record.moveTo(40);
        NudgedView nudged = new NudgedView(record);
        float[] before = Arrays.copyOf(viewOf(nudged, 0, true).self(), ViewFeatures.SELF_WIDTH);
        nudged.nudge(0, 0, 1f, 0.1f, 1.5f);
        float[] after = viewOf(nudged, 0, true).self();
        assertThat(after[6]).as("speed").isCloseTo(1.5f * before[6], Offset.offset(1e-4f));
        assertThat(after[37] - before[37])
                .as("metres left of the route, halved")
                .isCloseTo(0.5f, Offset.offset(0.02f));
        assertThat(after[38] - before[38]).as("twice the turn").isCloseTo(0.2f, Offset.offset(0.02f));
    }
}
