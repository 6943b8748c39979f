package dev.skidpad.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.onnx.InputSpec.Element;
import dev.skidpad.learn.onnx.InputSpec.Part;
import dev.skidpad.learn.token.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ego drives north on a straight road at 5 m/s, gaining 0.1 m/s in each step, and is at (10, 20) now.
class WritersTest {
    private static final int NOW = 3;
    private static final float NORTH = 0.5f * Angles.PI;
    private static final int STEPS = 4;

    private final RecordView view = new RecordView(scenario());
    private final Frame frame = new Frame();

    @BeforeEach
    void look() {
        view.moveTo(NOW);
        frame.set(view.x(0), view.y(0), view.headingRad(0));
    }

    @Test
    void theEgoIsToldByItsMotionAndSize() {
        InputArrays arrays = arrays(spec(SceneInput.EGO, 7));
        new AgentWriter(view, frame, 0).write(arrays);
        close(arrays.of(SceneInput.EGO).values(), 5, 0, 1, 0, 4, 2, 4 * 0.282f);
    }

    @Test
    void theEgosPastEndsNow() {
        InputArrays arrays = arrays(spec(SceneInput.EGO_HISTORY, 6, 4));
        new AgentWriter(view, frame, 0).write(arrays);
        InputArray history = arrays.of(SceneInput.EGO_HISTORY);
        assertThat(history.filled()).containsExactly(false, false, true, true, true, true);
        close(Arrays.copyOfRange(history.values(), 8, 24), -3, 0, 0, 4.7f, -2, 0, 0, 4.8f, -1, 0, 0, 4.9f, 0, 0, 0, 5);
    }

    @Test
    void agentsComeNearestFirstInTheEgosFrame() {
        InputArrays arrays = arrays(spec(SceneInput.AGENTS, 3, 2, 11));
        new AgentWriter(view, frame, 3).write(arrays);
        InputArray agents = arrays.of(SceneInput.AGENTS);
        assertThat(agents.filled()).containsExactly(false, true, false, true, false, false);
        // The walker, 6 m to the left, heading west; then the car ahead. Both appeared just now.
        close(Arrays.copyOfRange(agents.values(), 11, 22), 0, 6, NORTH, 0, 1, 0.5f, 0.6f, 0, 1, 0, 0);
        close(Arrays.copyOfRange(agents.values(), 33, 44), 10, 0, 0, 8, 0, 4, 2, 1, 0, 0, 0);
    }

    @Test
    void aModelThatWantsFewColumnsAndFewAgentsGetsTheFirst() {
        InputArrays arrays = arrays(spec(SceneInput.AGENTS, 1, 1, 2));
        new AgentWriter(view, frame, 1).write(arrays);
        close(arrays.of(SceneInput.AGENTS).values(), 0, 6);
    }

    @Test
    void theMapComesInPiecesNearestFirst() {
        InputArrays arrays = arrays(spec(SceneInput.MAP, 8, 6, 10));
        MapPolylines lines = MapPolylines.of(view.scenario().map(), 6);
        // A lane and an edge of 50 segments give ten pieces each; the crosswalk of 12 m gives two.
        assertThat(lines.pieces()).hasSize(10 + 10 + 2 + 1);
        new MapWriter(lines, frame, 8).write(arrays);
        InputArray map = arrays.of(SceneInput.MAP);
        // The two pieces of the lane that meet under the ego come first, the one before it before the other.
        close(Arrays.copyOfRange(map.values(), 0, 10), -10, 0, 0, 1, 0, 0, 0, 0, 13, 1);
        close(Arrays.copyOfRange(map.values(), 60, 80), 0, 0, 0, 1, 0, 0, 0, 0, 13, 1, 2, 0, 0, 1, 0, 0, 0, 0, 13, 1);
        // Then the edge, 2 m to the right.
        close(Arrays.copyOfRange(map.values(), 120, 130), -10, -2, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(map.filled()[5]).isTrue();
    }

    @Test
    void theRouteBeginsBesideTheEgoAndEndsWhereItEnds() {
        InputArrays arrays = arrays(spec(SceneInput.ROUTE, 10, 3));
        new RouteWriter(view.scenario().route(), frame).write(arrays);
        InputArray route = arrays.of(SceneInput.ROUTE);
        close(Arrays.copyOfRange(route.values(), 0, 6), 0, -1, 0, 2, -1, 0);
        assertThat(route.filled()).containsExactly(true, true, true, true, true, true, false, false, false, false);
    }

    @Test
    void aLightIsToldByItsStopAndItsState() {
        InputArrays arrays = arrays(spec(SceneInput.LIGHTS, 2, 6));
        new LightWriter(view, frame, 2).write(arrays);
        InputArray lights = arrays.of(SceneInput.LIGHTS);
        close(Arrays.copyOfRange(lights.values(), 0, 6), 30, 0, 0, 1, 0, 0);
        assertThat(lights.filled()).containsExactly(true, false);
    }

    private static InputSpec spec(SceneInput input, Integer... extents) {
        return new InputSpec(input, Part.VALUES, List.of(extents), false, Element.FLOAT);
    }

    private static InputArrays arrays(InputSpec spec) {
        return new InputArrays(List.of(spec));
    }

    private static void close(float[] values, float... wanted) {
        assertThat(values).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(values[i]).as("number " + i).isCloseTo(wanted[i], within(1e-4f));
        }
    }

    private static Scenario scenario() {
        Polyline centreline = Polyline.of(new float[] {10, 10}, new float[] {0, 100});
        RoadMap map = new RoadMap(
                List.of(new Lane(
                        1,
                        LaneType.SURFACE_STREET,
                        centreline,
                        OptionalDouble.of(13),
                        List.of(),
                        List.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty())),
                List.of(new RoadEdge(2, Polyline.of(new float[] {12, 12}, new float[] {0, 100}), false)),
                List.of(),
                List.of(new RoadArea(
                        3, RoadArea.Kind.CROSSWALK, Polyline.of(new float[] {8, 12, 12, 8}, new float[] {52, 52, 54, 54
                        }))),
                List.of(new StopSign(4, 13, 90, List.of())));
        Track ego = track(
                "ego", AgentType.VEHICLE, 4, 2, NORTH, 0, new float[] {10, 17, 0, 1}, new float[] {0, 4.7f, 0, 0.1f});
        Track car =
                track("car", AgentType.VEHICLE, 4, 2, NORTH, NOW, new float[] {10, 30, 0, 0}, new float[] {0, 8, 0, 0});
        Track walker = track(
                "walker", AgentType.PEDESTRIAN, 0.5f, 0.6f, Angles.PI, NOW, new float[] {4, 20, 0, 0}, new float[] {
                    -1, 0, 0, 0
                });
        Track gone =
                track("gone", AgentType.VEHICLE, 4, 2, 0, STEPS, new float[] {0, 0, 0, 0}, new float[] {0, 0, 0, 0});
        return new Scenario(
                "writers",
                "here",
                "test",
                0,
                0,
                0.1f,
                STEPS,
                NOW,
                List.of(ego, car, walker, gone),
                0,
                map,
                List.of(new Signal(
                        1, 10, 50, List.of(SignalState.GO, SignalState.GO, SignalState.GO, SignalState.STOP))),
                Polyline.of(new float[] {11, 11}, new float[] {0, 30}),
                new Provenance("test", "test/1", "", List.of()));
    }

    /// @param first the step at which it appears
    /// @param place x, y, and what is added to each in a step
    /// @param velocity vx, vy, and what is added to each in a step
    private static Track track(
            String id,
            AgentType type,
            float length,
            float width,
            float headingRad,
            int first,
            float[] place,
            float[] velocity) {
        float[][] columns = new float[5][STEPS];
        boolean[] valid = new boolean[STEPS];
        for (int t = 0; t < STEPS; t++) {
            columns[0][t] = place[0] + t * place[2];
            columns[1][t] = place[1] + t * place[3];
            columns[2][t] = headingRad;
            columns[3][t] = velocity[0] + t * velocity[2];
            columns[4][t] = velocity[1] + t * velocity[3];
            valid[t] = t >= first;
        }
        return new Track(
                id, type, length, width, 1.5f, columns[0], columns[1], columns[2], columns[3], columns[4], valid);
    }
}
