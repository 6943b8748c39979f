package dev.skidpad.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFunctionTest {
    private static final Map<String, long[]> INPUTS = Map.of("a", new long[] {2}, "b", new long[] {3});

    @TempDir
    private Path folder;

    private OnnxFunction load(OnnxGraph graph) {
        return OnnxFunction.load(SmallModels.write(folder, "f.onnx", graph.toBytes()), INPUTS, "y", 2);
    }

    private static OnnxGraph doubled(String input, int... shape) {
        OnnxGraph graph = new OnnxGraph("doubled");
        String a = graph.input(input, shape);
        graph.nodeTo("y", "Add", Map.of(), a, a);
        graph.output("y", shape);
        return graph;
    }

    @Test
    void theAnswerIsThatOfTheGraphWithABatchOrWithout() {
        for (int[] shape : new int[][] {{2}, {1, 2}, {-1, 2}}) {
            OnnxFunction function = load(doubled("a", shape));

            assertThat(function.has("a")).isTrue();
            assertThat(function.has("b")).isFalse();
            assertThat(function.apply(Map.of("a", new float[] {1, -3}, "b", new float[3])))
                    .containsExactly(2, -6);
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> load(doubled("c", 2)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("input c is unknown");
        assertThatThrownBy(() -> load(doubled("a", 3)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("[3], not [2]");
        assertThatThrownBy(() -> OnnxFunction.load(folder.resolve("none.onnx"), INPUTS, "y", 2))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.onnx");
        Path noOnnx = SmallModels.write(folder, "no.onnx", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> OnnxFunction.load(noOnnx, INPUTS, "y", 2))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no ONNX model");
    }

    @Test
    void anAnswerThatIsNotFiniteIsRefused() {
        OnnxFunction function = load(doubled("a", 2));

        assertThatThrownBy(() -> function.apply(Map.of("a", new float[] {Float.NaN, 0})))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("NaN");
    }
}
