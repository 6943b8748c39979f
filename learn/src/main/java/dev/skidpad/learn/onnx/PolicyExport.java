package dev.skidpad.learn.onnx;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.AgentClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes a policy as an ONNX file that drives as its checkpoint does, but for rounding: the network of
/// [dev.skidpad.learn.model.Network], then the choice of a token and its arc.
///
/// All rows of the context are there, and those that are not filled get no attention.
public final class PolicyExport {
    private static final float NOT_ALLOWED = 1e9f;

    private final OnnxGraph graph = new OnnxGraph("skidpad-policy");
    private final Weights weights;
    private final ModelConfig config;
    private final int width;

    private PolicyExport(Checkpoint policy) {
        weights = policy.weights();
        config = policy.config();
        width = config.width();
    }

    /// Writes a policy, whole or not at all.
    ///
    /// @throws IllegalArgumentException if the checkpoint is no policy
    /// @throws BadInputException if the file cannot be written
    public static void write(Checkpoint policy, Path file) {
        byte[] bytes = toBytes(policy);
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written (" + e + ")", "Name a file in a folder that is yours", e);
        }
    }

    static byte[] toBytes(Checkpoint policy) {
        if (policy.kind() != ModelKind.POLICY) {
            throw new IllegalArgumentException("a " + policy.kind() + " cannot drive");
        }
        PolicyExport export = new PolicyExport(policy);
        OnnxGraph graph = export.graph;
        ViewConfig view = export.config.view();
        graph.metadata(ModelContract.VIEW_VERSION, Integer.toString(ViewFeatures.VERSION));
        graph.metadata(
                ModelContract.VIEW,
                view.agents() + "," + view.lanePieces() + "," + view.edgePieces() + "," + view.markPieces() + ","
                        + view.signals() + "," + view.routePoints());
        graph.metadata("skidpad.checkpoint", policy.hash());
        String self = graph.node(
                "Reshape", graph.input(SceneInput.VIEW_SELF.label(), ViewFeatures.SELF_WIDTH), graph.constant(1L, -1L));
        String logits = export.network(self);
        new ArcGraph(graph, policy.vocabulary().vehicle()).write(logits, self);
        return graph.toBytes();
    }

    /// @param self `[1, SELF_WIDTH]`
    /// @return the scores of the vehicle's tokens, `[1, V]`
    private String network(String self) {
        String query = perceptron(self, "self");
        List<String> rows = new ArrayList<>(List.of(norm(query, "self")));
        List<String> allowed = new ArrayList<>(List.of(graph.scalar(1)));
        for (SceneInput input : SceneInput.values()) {
            ViewWriter.kind(input)
                    .filter(kind -> config.view().capacity(kind) > 0)
                    .ifPresent(kind -> embed(input, kind, rows, allowed));
        }
        String context = graph.node("Concat", Map.of("axis", 0L), rows.toArray(String[]::new)); // [T, D]
        String turned = graph.node("Transpose", context); // [D, T]
        String mask = graph.node("Concat", Map.of("axis", 0L), allowed.toArray(String[]::new)); // [T]
        String bias = graph.node("Mul", graph.node("Sub", mask, graph.scalar(1)), graph.scalar(NOT_ALLOWED));
        for (int l = 0; l < config.layers(); l++) {
            query = graph.node("Add", query, attention(query, "layer" + l + ".attention", context, turned, bias));
            String feed = "layer" + l + ".feed";
            query = graph.node("Add", query, perceptron(norm(query, feed), feed));
        }
        return dense(norm(query, "head"), WeightLayout.head(AgentClass.VEHICLE));
    }

    private void embed(SceneInput input, ContextKind kind, List<String> rows, List<String> allowed) {
        int capacity = config.view().capacity(kind);
        String name = WeightLayout.name(kind);
        rows.add(norm(perceptron(graph.input(input.label(), capacity, kind.width()), name), name));
        allowed.add(graph.input(input.label() + SceneInput.MASK, capacity));
    }

    /// @param query `[1, D]`
    /// @return `[1, D]`
    private String attention(String query, String name, String context, String turned, String bias) {
        long heads = config.heads();
        long headWidth = config.headWidth();
        String asked = graph.node("MatMul", norm(query, name), constant(name + ".query"));
        String perHead = graph.node("Reshape", asked, graph.constant(heads, 1, headWidth)); // [H, 1, E]
        String looking = graph.node("MatMul", perHead, constant(name + ".key")); // [H, 1, D]
        String scores = graph.node(
                "Mul",
                graph.node("MatMul", looking, turned),
                graph.scalar(1f / (float) Math.sqrt(config.headWidth()))); // [H, 1, T]
        String share = graph.node("Softmax", Map.of("axis", -1L), graph.node("Add", scores, bias));
        String seen = graph.node("MatMul", share, context); // [H, 1, D]
        String heard = graph.node("MatMul", seen, constant(name + ".value")); // [H, 1, E]
        return dense(graph.node("Reshape", heard, graph.constant(1, width)), name + ".out");
    }

    private String perceptron(String x, String name) {
        return dense(graph.node("Relu", dense(x, name + ".0")), name + ".1");
    }

    private String dense(String x, String name) {
        return graph.node("Gemm", x, constant(name), constant(name + ".bias"));
    }

    /// The operator's own epsilon is that of ours, 1e-5.
    private String norm(String x, String name) {
        return graph.node("LayerNormalization", x, constant(name + ".norm.gain"), constant(name + ".norm.bias"));
    }

    private String constant(String name) {
        return graph.constant(
                weights.copy(name),
                weights.layout().entry(name).shape().stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
