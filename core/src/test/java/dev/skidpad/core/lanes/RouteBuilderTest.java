package dev.skidpad.core.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RouteBuilderTest {
    private static final int STEPS = 91;
    private static final int NOW = 10;
    private static final RoadMap NO_ROAD = map();

    @Test
    void goesStraightOnWhereThereIsNoLane() {
        Polyline route = RouteBuilder.route(driving(5), NOW, NO_ROAD);
        assertThat(route.x(0)).isEqualTo(-RouteBuilder.BEHIND_M);
        assertThat(route.lengthM()).isCloseTo(RouteBuilder.BEHIND_M + 45 + RouteBuilder.BEYOND_M, within(0.01f));
        assertThat(maxDistanceFrom(route, driving(5))).isLessThan(1e-3f);
    }

    @Test
    void goesOnJustAsFarForAnEgoThatStood() {
        Polyline route = RouteBuilder.route(driving(0), NOW, NO_ROAD);
        assertThat(route.lengthM()).isCloseTo(RouteBuilder.BEHIND_M + RouteBuilder.BEYOND_M, within(0.01f));
    }

    @Test
    void aLeastLengthHidesHowFarTheDriverCame() {
        float far = RouteBuilder.route(driving(8), NOW, NO_ROAD, 400).lengthM();
        float near = RouteBuilder.route(driving(1), NOW, NO_ROAD, 400).lengthM();
        assertThat(far).isCloseTo(400, within(0.01f));
        assertThat(near).isCloseTo(400, within(0.01f));
    }

    @Test
    void takesTheHeadingOfAnEgoThatStoodAndJittered() {
        long seed = 11;
        RandomStream random = RandomStream.of(seed, "jitter", 0);
        float[] x = new float[STEPS];
        float[] y = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = random.uniform(-0.6f, 0.6f);
            y[t] = random.uniform(-0.3f, 0.3f);
        }
        Polyline route = RouteBuilder.route(track(x, y, filled(0)), NOW, NO_ROAD);
        assertThat(sharpestTurnRad(route)).as("seed " + seed).isLessThan(0.8f);
        assertThat(route.x(route.size() - 1)).as("seed " + seed).isGreaterThan(95);
    }

    @Test
    void doesNotTurnBackWithAnEgoThatBacksUp() {
        float[] x = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = t < 30 ? 0.5f * t : t < 50 ? 15 - 0.2f * (t - 30) : 11 + 0.5f * (t - 50);
        }
        Polyline route = RouteBuilder.route(track(x, new float[STEPS], filled(0)), NOW, NO_ROAD);
        assertThat(sharpestTurnRad(route)).isLessThan(1e-3f);
        assertThat(route.lengthM()).isCloseTo(12 + 31 + 100, within(0.6f));
    }

    @Test
    void bridgesStepsAtWhichTheEgoWasNotSeen() {
        boolean[] valid = new boolean[STEPS];
        Arrays.fill(valid, true);
        Arrays.fill(valid, 30, 40, false);
        float[] x = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = 0.5f * t;
        }
        Track ego = new Track(
                "e", AgentType.VEHICLE, 5, 2, 1.5f, x, new float[STEPS], filled(0), filled(5), new float[STEPS], valid);
        assertThat(RouteBuilder.route(ego, NOW, NO_ROAD).lengthM()).isCloseTo(157, within(0.01f));
    }

    @Test
    void followsTheLaneBeyondTheRecordedPath() {
        Lane bend = lane(1, quarterCircle(40, 0, 30));
        Polyline route = RouteBuilder.route(driving(5), NOW, map(bend));
        assertThat(route.lengthM()).isGreaterThanOrEqualTo(157);
        Polyline.Projection end = new Polyline.Projection();
        bend.centerline().project(60, 8, end);
        Polyline.Sample at = new Polyline.Sample();
        bend.centerline().sample(end.s(), at);
        assertThat(distance(route, at.x(), at.y())).isLessThan(0.1f);
        assertThat(route.headingRad(route.size() - 1)).isCloseTo(Angles.PI / 2, within(0.05f));
    }

    @Test
    void drawsSmoothlyNearToALaneBesideThePath() {
        Lane beside = lane(1, line(20, 2.5f, 300, 2.5f));
        Polyline route = RouteBuilder.route(driving(5), NOW, map(beside));
        assertThat(distance(route, 90, 2.5f)).isLessThan(0.01f);
        assertThat(sharpestTurnRad(route)).isLessThan(0.1f);
    }

    @Test
    void joinsALaneThatBeginsAheadWithoutASideStep() {
        Lane ahead = lane(1, line(47, 0, 300, 0));
        Polyline route = RouteBuilder.route(driving(5), NOW, map(ahead));
        assertThat(sharpestTurnRad(route)).isLessThan(1e-3f);
    }

    @Test
    void doesNotJoinALaneThatIsTooFarOrLeadsElsewhere() {
        Lane far = lane(1, line(0, 4, 300, 4));
        Lane against = lane(2, line(300, 1, 0, 1));
        Lane bike = new Lane(
                3,
                LaneType.BIKE_LANE,
                line(0, 1, 300, 40),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
        Polyline route = RouteBuilder.route(driving(5), NOW, map(far, against, bike));
        assertThat(sharpestTurnRad(route)).isLessThan(1e-3f);
        assertThat(route.y(route.size() - 1)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void goesStraightAcrossAJunctionWithoutTopology() {
        Lane entry = lane(1, line(0, 0, 60, 0));
        Lane left = lane(2, quarterCircle(60, 0, 12));
        Lane straight = lane(3, line(60.5f, 0, 85, 0));
        Lane exit = lane(4, line(85, 0, 400, 0));
        Polyline route = RouteBuilder.route(driving(5), NOW, map(entry, left, straight, exit));
        assertThat(route.y(route.size() - 1)).isCloseTo(0, within(1e-3f));
        assertThat(route.lengthM()).isGreaterThanOrEqualTo(157);
    }

    @Test
    void followsTheTopologyWhereThereIsOne() {
        Lane entry = new Lane(
                1,
                LaneType.SURFACE_STREET,
                line(0, 0, 60, 0),
                OptionalDouble.empty(),
                List.of(2L, 99L),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
        Lane left = lane(2, quarterCircle(60, 0, 12));
        Lane straight = lane(3, line(60, 0, 400, 0));
        Polyline route = RouteBuilder.route(driving(5), NOW, map(entry, left, straight));
        assertThat(route.headingRad(route.size() - 1)).isCloseTo(Angles.PI / 2, within(0.05f));
    }

    @Test
    void comesToAnEndOnAMapThatLeadsInACircle() {
        Lane there = new Lane(
                1,
                LaneType.SURFACE_STREET,
                line(0, 0, 46, 0),
                OptionalDouble.empty(),
                List.of(1L),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
        assertThat(RouteBuilder.route(driving(5), NOW, map(there)).lengthM()).isGreaterThanOrEqualTo(157);
    }

    // Drives east from the origin.
    private static Track driving(float speedMps) {
        float[] x = new float[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = 0.1f * speedMps * t;
        }
        return track(x, new float[STEPS], filled(0));
    }

    private static Track track(float[] x, float[] y, float[] headingRad) {
        boolean[] valid = new boolean[STEPS];
        Arrays.fill(valid, true);
        return new Track(
                "e", AgentType.VEHICLE, 5, 2, 1.5f, x, y, headingRad, new float[STEPS], new float[STEPS], valid);
    }

    private static float[] filled(float value) {
        float[] column = new float[STEPS];
        Arrays.fill(column, value);
        return column;
    }

    private static RoadMap map(Lane... lanes) {
        return new RoadMap(List.of(lanes), List.of(), List.of(), List.of(), List.of());
    }

    private static Lane lane(long id, Polyline centerline) {
        return Lane.unconnected(id, LaneType.SURFACE_STREET, centerline);
    }

    private static Polyline line(float x0, float y0, float x1, float y1) {
        return Polyline.of(new float[] {x0, x1}, new float[] {y0, y1});
    }

    // Begins at a point eastwards and turns left to the north.
    private static Polyline quarterCircle(float x0, float y0, float radiusM) {
        float[] x = new float[31];
        float[] y = new float[31];
        for (int i = 0; i <= 30; i++) {
            float angle = Angles.PI / 2 * i / 30;
            x[i] = x0 + radiusM * Angles.sin(angle);
            y[i] = y0 + radiusM * (1 - Angles.cos(angle));
        }
        return Polyline.of(x, y);
    }

    private static float maxDistanceFrom(Polyline route, Track ego) {
        float most = 0;
        for (int t = 0; t < STEPS; t++) {
            most = Math.max(most, distance(route, ego.x(t), ego.y(t)));
        }
        return most;
    }

    private static float distance(Polyline route, float x, float y) {
        Polyline.Projection projection = new Polyline.Projection();
        route.project(x, y, projection);
        return projection.distanceM();
    }

    private static float sharpestTurnRad(Polyline route) {
        float sharpest = 0;
        for (int i = 0; i + 2 < route.size(); i++) {
            float turn = Math.abs(Angles.difference(route.headingRad(i), route.headingRad(i + 1)));
            sharpest = Math.max(sharpest, turn);
        }
        return sharpest;
    }
}
