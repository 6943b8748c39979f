package dev.skidpad.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ego drives east along y = 0 at 10 m/s, from x = 0 at now; what the others do is the situation.
class SituationClassifierTest {
    private static final int STEPS = 91;
    private static final int NOW = 10;
    private static final float DT_S = 0.1f;
    private static final Polyline EAST = line(-20, 0, 300, 0);

    private final List<Track> others = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>(List.of(lane(1, EAST)));

    @Test
    void anEmptyRoadIsOrdinary() {
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
    }

    @Test
    void aLeaderWhoBrakesAtFourIsHardAndOneAtTwoIsNot() {
        car("leader", t -> braking(25, 10, 2, t), t -> 0);
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        others.clear();
        car("leader", t -> braking(25, 10, 4, t), t -> 0);
        assertThat(classify(EAST)).containsExactly(Cluster.LEADER_BRAKES);
    }

    @Test
    void aCarThatComesOverShortlyAheadCutsInAndOneFarAheadDoesNot() {
        car("far", t -> 60 + 10 * t, t -> 3.5f * (1 - ramp(t, 2, 4)));
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        others.clear();
        car("near", t -> 12 + 10 * t, t -> 3.5f * (1 - ramp(t, 2, 4)));
        assertThat(classify(EAST)).containsExactly(Cluster.CUT_IN);
    }

    @Test
    void aPedestrianWhoCrossesAheadCountsAndOneOnTheKerbDoesNot() {
        walker("kerb", t -> 30 + 1.3f * t, t -> 4);
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        others.clear();
        walker("crossing", t -> 40, t -> -3 + 1.4f * t);
        assertThat(classify(EAST)).containsExactly(Cluster.CROSSING_PEDESTRIAN);
    }

    @Test
    void whoStepsOutFromBehindAVanIsOccludedBefore() {
        add("van", AgentType.VEHICLE, 6, 2.2f, t -> 33, t -> -3.2f);
        walker("hidden", t -> 37.5f, t -> -5.2f + 1.6f * t);
        assertThat(classify(EAST)).contains(Cluster.OCCLUSION, Cluster.CROSSING_PEDESTRIAN);
    }

    @Test
    void aParkedCarInTheWayAndSomebodyOncomingAreANarrowPassage() {
        add("parked", AgentType.VEHICLE, 4.5f, 1.8f, t -> 30, t -> -1.6f);
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        car("oncoming", t -> 75 - 6 * t, t -> 3.2f);
        assertThat(classify(EAST)).containsExactly(Cluster.NARROW_PASSAGE);
    }

    @Test
    void aLeftTurnAcrossSomebodyOncomingIsUnprotected() {
        Polyline left = Polyline.of(new float[] {-20, 40, 46, 49, 50, 50}, new float[] {0, 0, 1, 4, 10, 200});
        assertThat(classify(left)).containsExactly(Cluster.ORDINARY);
        car("oncoming", t -> 110 - 8 * t, t -> 3.6f);
        assertThat(classify(left)).contains(Cluster.UNPROTECTED_LEFT);
    }

    @Test
    void aLaneThatRunsIntoTheRouteWithACarOnItIsAMerge() {
        lanes.add(lane(2, Polyline.of(new float[] {-60, 30, 80, 140}, new float[] {5, 4, 0, 0})));
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        car("merging", t -> -10 + 10 * t, t -> 4.6f);
        assertThat(classify(EAST)).contains(Cluster.MERGE);
    }

    @Test
    void manyWhoMoveCloseByAreDenseAndParkedOnesAreNot() {
        for (int i = 0; i < 12; i++) {
            float x = -20 + 4 * i;
            add("parked " + i, AgentType.VEHICLE, 3.5f, 1.8f, t -> x, t -> 8);
        }
        assertThat(classify(EAST)).containsExactly(Cluster.ORDINARY);
        for (int i = 0; i < 9; i++) {
            float x = -20 + 5 * i;
            car("moving " + i, t -> x + 10 * t, t -> 6);
        }
        assertThat(classify(EAST)).containsExactly(Cluster.DENSE_TRAFFIC);
    }

    // ---- scenes

    private interface OverTime {
        float at(float seconds);
    }

    private void car(String id, OverTime x, OverTime y) {
        add(id, AgentType.VEHICLE, 4.6f, 1.9f, x, y);
    }

    private void walker(String id, OverTime x, OverTime y) {
        add(id, AgentType.PEDESTRIAN, 0.7f, 0.7f, x, y);
    }

    private void add(String id, AgentType type, float lengthM, float widthM, OverTime x, OverTime y) {
        others.add(track(id, type, lengthM, widthM, x, y));
    }

    private java.util.Set<Cluster> classify(Polyline route) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(track("ego", AgentType.VEHICLE, 4.8f, 2, t -> 10 * t, t -> 0));
        tracks.addAll(others);
        return SituationClassifier.classify(new Scenario(
                "scene",
                "place",
                "test",
                0,
                0,
                DT_S,
                STEPS,
                NOW,
                tracks,
                0,
                new RoadMap(lanes, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                route,
                new Provenance("made by hand", "test/1", "none", List.of())));
    }

    private static Track track(String id, AgentType type, float lengthM, float widthM, OverTime x, OverTime y) {
        float[] xs = new float[STEPS];
        float[] ys = new float[STEPS];
        float[] headings = new float[STEPS];
        float[] vxs = new float[STEPS];
        float[] vys = new float[STEPS];
        boolean[] valid = new boolean[STEPS];
        for (int step = 0; step < STEPS; step++) {
            float t = (step - NOW) * DT_S;
            xs[step] = x.at(t);
            ys[step] = y.at(t);
            vxs[step] = (x.at(t + DT_S) - x.at(t)) / DT_S;
            vys[step] = (y.at(t + DT_S) - y.at(t)) / DT_S;
            boolean moves = Math.abs(vxs[step]) + Math.abs(vys[step]) > 0.01f;
            headings[step] = moves ? (float) StrictMath.atan2(vys[step], vxs[step]) : 0;
            valid[step] = true;
        }
        return new Track(id, type, lengthM, widthM, 1.6f, xs, ys, headings, vxs, vys, valid);
    }

    // From x0 at v0, from now on with a constant deceleration, to a standstill.
    private static float braking(float x0, float v0, float deceleration, float t) {
        float s = Math.clamp(t, 0, v0 / deceleration);
        return x0 + v0 * Math.min(t, 0) + v0 * s - 0.5f * deceleration * s * s;
    }

    private static float ramp(float t, float from, float to) {
        return Math.clamp((t - from) / (to - from), 0, 1);
    }

    private static Lane lane(long id, Polyline centerline) {
        return Lane.unconnected(id, LaneType.SURFACE_STREET, centerline);
    }

    private static Polyline line(float ax, float ay, float bx, float by) {
        return Polyline.of(new float[] {ax, bx}, new float[] {ay, by});
    }
}
