package dev.skidpad.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxPlannerTest {
    private static final Scenario SCENE = TestScenes.road(7, 0, 20, -30, 0.7f);

    @TempDir
    private Path folder;

    @Test
    void straightOnDrivesAsThePlannerOfThatName() {
        Outcome outcome = drive(load(SmallModels.constantVelocity(40, 0.1f)));
        assertThat(outcome.failed()).isEmpty();
        assertSameWay(outcome.episode(), drive(new ConstantVelocityPlanner()).episode(), 0.01f);
    }

    @Test
    void posesHalfASecondApartAreJoinedSmoothly() {
        Outcome outcome = drive(load(SmallModels.constantVelocity(8, 0.5f)));
        assertThat(outcome.failed()).isEmpty();
        assertSameWay(outcome.episode(), drive(new ConstantVelocityPlanner()).episode(), 0.01f);
    }

    @Test
    void aModelThatSeesEverythingDrivesTheSameEachTimeAndOnAnyThread() {
        Planner planner = load(SmallModels.perceptron(3));
        EpisodeSpec spec = EpisodeSpec.whole(SCENE, planner, new LogTraffic(), 1, 1);
        Outcome first = drive(planner);
        assertThat(first.failed()).isEmpty();
        for (Outcome again : Simulator.runAll(List.of(spec, spec, spec, spec), 2, done -> {})) {
            assertThat(again.episode().sameBits(first.episode())).isTrue();
        }
        Planner other = load(SmallModels.perceptron(4));
        assertThat(drive(other).episode().sameBits(first.episode())).isFalse();
    }

    @Test
    void isNamedAfterItsFile() {
        assertThat(load(SmallModels.constantVelocity(40, 0.1f)).name()).isEqualTo("model.onnx");
    }

    @Test
    void anAnswerThatIsNotFiniteEndsTheEpisodeWithItsReason() {
        Outcome outcome = drive(load(SmallModels.broken(graph -> {
            String ego = graph.node("Reshape", graph.input("ego", 7), graph.constant(1L, 7L));
            String weights = graph.constant(new float[7 * 120], 7, 120);
            String zeros = graph.node("MatMul", ego, weights);
            SmallModels.answer(graph, graph.node("Div", zeros, zeros), 40, 3);
        })));
        assertThat(outcome.failed().orElseThrow())
                .contains("planner model.onnx at step 10")
                .contains("the model's pose 0 is not finite: NaN, NaN, NaN");
        assertThat(outcome.episode().frames()).isEqualTo(1);
    }

    @Test
    void aModelThatFailsEndsTheEpisodeWithItsReason() {
        Planner planner = load(SmallModels.broken(graph -> {
            // Divides five poses of the ego's past into as many parts as rows of it are filled.
            String mask = graph.input("ego_history_mask", 11);
            graph.input("ego_history", 11, 1);
            String count = graph.node("ReduceSum", mask);
            String whole = graph.node("Cast", java.util.Map.of("to", 7L), count);
            String some = graph.node("Mul", whole, graph.constant(11L));
            String rows = graph.node("Sub", graph.constant(120L), some);
            String shape = graph.node("Concat", java.util.Map.of("axis", 0L), rows);
            String zeros = graph.node("Expand", graph.scalar(0), shape);
            SmallModels.answer(graph, zeros, 40, 3);
        }));
        assertThat(drive(planner).failed().orElseThrow())
                .contains("planner model.onnx at step 10")
                .contains("the model fails");
    }

    static Stream<Arguments> brokenModels() {
        return Stream.of(
                broken("sees nothing", graph -> constant(graph, 40, 3)),
                broken("its input camera is unknown", graph -> {
                    graph.input("camera", 3, 64, 64);
                    constant(graph, 40, 3);
                }),
                broken("agents has the shape [-1, 11, 11], where [A, T, F] must be fixed", graph -> {
                    graph.input("agents", -1, 11, 11);
                    constant(graph, 40, 3);
                }),
                broken("agents has the shape [8, 11], not [A, T, F]", graph -> {
                    graph.input("agents", 8, 11);
                    constant(graph, 40, 3);
                }),
                broken("agents has 12 steps where 11 are kept", graph -> {
                    graph.input("agents", 8, 12, 11);
                    constant(graph, 40, 3);
                }),
                broken("ego has 8 columns where there are 7", graph -> {
                    graph.input("ego", 8);
                    constant(graph, 40, 3);
                }),
                broken("its input ego_mask is unknown", graph -> {
                    graph.input("ego", 7);
                    graph.input("ego_mask", 7);
                    constant(graph, 40, 3);
                }),
                broken("it has an input route_mask but none route", graph -> {
                    graph.input("route_mask", 20);
                    constant(graph, 40, 3);
                }),
                broken("route_mask is of [10] rows and route of [20]", graph -> {
                    graph.input("route", 20, 3);
                    graph.input("route_mask", 10);
                    constant(graph, 40, 3);
                }),
                broken("it has no output trajectory, only poses", graph -> {
                    graph.input("ego", 7);
                    graph.nodeTo("poses", "Identity", java.util.Map.of(), graph.constant(new float[120], 40, 3));
                    graph.output("poses", 40, 3);
                }),
                broken("trajectory has 2 columns, not the 3 of x, y and heading", graph -> {
                    graph.input("ego", 7);
                    constant(graph, 40, 2);
                }),
                broken("trajectory has 4 poses 0.1 s apart, which is less than 0.5 s", graph -> {
                    graph.input("ego", 7);
                    constant(graph, 4, 3);
                }),
                broken("skidpad.step_seconds is 'soon'", graph -> {
                    graph.input("ego", 7);
                    graph.metadata(ModelContract.STEP_SECONDS, "soon");
                    constant(graph, 40, 3);
                }),
                broken("skidpad.step_seconds is -1, not 0.01 to 2", graph -> {
                    graph.input("ego", 7);
                    graph.metadata(ModelContract.STEP_SECONDS, "-1");
                    constant(graph, 40, 3);
                }),
                broken("skidpad.view_version is none, and views are of version 1", graph -> {
                    graph.input("view_self", 61);
                    constant(graph, 40, 3);
                }),
                broken("it is no ONNX model that can be run", graph -> {
                    graph.node("NoSuchOperator", graph.input("ego", 7));
                    constant(graph, 40, 3);
                }));
    }

    private static Arguments broken(String message, Consumer<OnnxGraph> change) {
        return Arguments.of(message, change);
    }

    private static void constant(OnnxGraph graph, int poses, int columns) {
        SmallModels.answer(graph, graph.constant(new float[poses * columns], poses, columns), poses, columns);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenModels")
    void refusesAModelThatDoesNotKeepToTheContract(String message, Consumer<OnnxGraph> change) {
        assertThat(refusal(SmallModels.broken(change))).contains("model.onnx: ").contains(message);
    }

    @Test
    void refusesAModelThatDoesNotSayHowFarApartItsPosesAre() {
        OnnxGraph graph = new OnnxGraph("untimed");
        graph.input("ego", 7);
        constant(graph, 40, 3);
        assertThat(refusal(graph.toBytes()))
                .contains("does not say how far apart its poses are. Set skidpad.step_seconds to 0.1 or 0.5.");
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThat(refusal("a text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("it is no ONNX model that can be run");
        BadInputException missing =
                catchThrowableOfType(BadInputException.class, () -> OnnxPlanner.load(folder.resolve("none.onnx")));
        assertThat(missing).hasMessageContaining("cannot be read");
    }

    private OnnxPlanner load(byte[] model) {
        return OnnxPlanner.load(SmallModels.write(folder, "model.onnx", model));
    }

    private String refusal(byte[] model) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> load(model));
        assertThat(refused).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private static Outcome drive(Planner planner) {
        return Simulator.run(EpisodeSpec.whole(SCENE, planner, new LogTraffic(), 1, 1));
    }

    private static void assertSameWay(Episode driven, Episode wanted, float toleranceM) {
        int ego = SCENE.egoIndex();
        assertThat(driven.frames()).isEqualTo(wanted.frames());
        for (int f = 0; f < driven.frames(); f++) {
            assertThat(driven.x(f, ego)).as("frame " + f).isCloseTo(wanted.x(f, ego), within(toleranceM));
            assertThat(driven.y(f, ego)).as("frame " + f).isCloseTo(wanted.y(f, ego), within(toleranceM));
        }
    }
}
