package dev.skidpad.eval.rfb.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRiskTest {
    @TempDir
    private Path folder;

    private static RfbCase asked() {
        return RfbCases.of(Roads.narrow("hits", 10, Mover.standing("other", 20)), 1)
                .getFirst();
    }

    private Path write(OnnxGraph graph) throws IOException {
        return Files.write(folder.resolve("risk.onnx"), graph.toBytes());
    }

    // The collision is whether the plan meets somebody at constant velocity; nobody leaves the road.
    private static OnnxGraph touching(String activation) {
        OnnxGraph graph = new OnnxGraph("touching");
        float[] weights = new float[2 * RiskFeatures.COUNT];
        weights[2 * 10] = 40;
        float[] bias = {-20, -20};
        String product = graph.node(
                "MatMul",
                graph.input("features", 1, RiskFeatures.COUNT),
                graph.constant(weights, RiskFeatures.COUNT, 2));
        String sum = graph.node("Add", product, graph.constant(bias, 1, 2));
        graph.nodeTo("risk", activation, Map.of(), sum);
        graph.output("risk", 1, 2);
        return graph;
    }

    @Test
    void aModelOfTheFeaturesTellsItsProbabilities() throws IOException {
        OnnxRisk risk = OnnxRisk.load("theirs", write(touching("Sigmoid")));

        Foresight told = risk.foresee(List.of(asked()), 16, 1).getFirst();

        assertThat(told.collision()).isCloseTo(1, within(1e-6));
        assertThat(told.offRoad()).isCloseTo(0, within(1e-6));
        assertThat(told.dreams()).isEmpty();
    }

    @Test
    void whatIsNoProbabilityIsRefusedWithItsCase() throws IOException {
        OnnxRisk risk = OnnxRisk.load("theirs", write(touching("Relu")));

        assertThatThrownBy(() -> risk.foresee(List.of(asked()), 16, 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("20.0")
                .hasMessageContaining("hits/0-human");
    }

    @Test
    void aModelThatWantsToSeeSomethingElseIsRefused() throws IOException {
        OnnxGraph graph = new OnnxGraph("else");
        graph.nodeTo("risk", "Sigmoid", Map.of(), graph.input("camera", 1, 2));
        graph.output("risk", 1, 2);
        Path file = write(graph);

        assertThatThrownBy(() -> OnnxRisk.load("theirs", file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("camera")
                .hasMessageContaining("features, plan, agents");
    }

    @Test
    void planAndAgentsAreInTheEgosFrame() {
        float[] plan = OnnxRisk.plan(asked());
        float[] agents = OnnxRisk.agents(asked());

        assertThat(plan[0]).isCloseTo(1, within(1e-3f)); // 0.1 s at 10 m/s
        assertThat(plan[3 * 49]).isCloseTo(50, within(1e-2f));
        assertThat(agents[0]).isCloseTo(20, within(1e-3f));
        assertThat(agents[1]).isZero();
        assertThat(agents[5]).isEqualTo(4.5f);
        assertThat(agents[9]).isZero(); // nobody else is there
    }
}
