package dev.skidpad.learn.onnx;

import dev.skidpad.core.random.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/// Small models to drive in tests.
final class SmallModels {
    static final int POSES = 40;

    private SmallModels() {}

    /// Straight on at the present speed: `x_i = forward · i·step`.
    static byte[] constantVelocity(int poses, float stepSeconds) {
        OnnxGraph graph = new OnnxGraph("constant-velocity");
        float[] weights = new float[7 * poses * 3];
        for (int i = 0; i < poses; i++) {
            weights[3 * i] = (i + 1) * stepSeconds;
        }
        String ego = graph.node("Reshape", graph.input("ego", 7), graph.constant(1L, 7L));
        answer(graph, graph.node("MatMul", ego, graph.constant(weights, 7, poses * 3)), poses, 3);
        graph.metadata(ModelContract.STEP_SECONDS, Float.toString(stepSeconds));
        return graph.toBytes();
    }

    /// Two layers over everything that there is to see, with random weights of a seed, added to constant
    /// velocity.
    static byte[] perceptron(long seed) {
        OnnxGraph graph = new OnnxGraph("perceptron");
        RandomStream random = RandomStream.of(seed, "perceptron", 0);
        String[] seen = {
            flat(graph, graph.input("ego", 1, 7)),
            flat(graph, graph.input("ego_history", 1, 11, 5)),
            flat(graph, graph.input("agents", 1, 16, 11, 11)),
            flat(graph, graph.input("agents_mask", 1, 16, 11)),
            flat(graph, graph.input("map", 1, 64, 10, 10)),
            flat(graph, graph.input("map_mask", 1, 64, 10)),
            flat(graph, graph.input("route", 1, 20, 3)),
            flat(graph, graph.input("route_mask", 1, 20)),
            flat(graph, graph.input("lights", 1, 4, 6)),
            flat(graph, graph.input("lights_mask", 1, 4)),
        };
        int width = 7 + 55 + 16 * 11 * 12 + 64 * 10 * 11 + 20 * 4 + 4 * 7;
        String all = graph.node("Concat", Map.of("axis", 1L), seen);
        String hidden = graph.node("Relu", graph.node("MatMul", all, random(graph, random, 1e-3f, width, 32)));
        float[] ahead = new float[7 * POSES * 3];
        for (int i = 0; i < POSES; i++) {
            ahead[3 * i] = 0.1f * (i + 1);
        }
        String added = graph.node("MatMul", hidden, random(graph, random, 1e-4f, 32, POSES * 3));
        String straight = graph.node("MatMul", seen[0], graph.constant(ahead, 7, POSES * 3));
        answer(graph, graph.node("Add", straight, added), 1, POSES, 3);
        graph.metadata(ModelContract.STEP_SECONDS, "0.1");
        return graph.toBytes();
    }

    /// A model that answers the same whatever it sees, but for what the change does to the graph.
    static byte[] broken(Consumer<OnnxGraph> change) {
        OnnxGraph graph = new OnnxGraph("broken");
        graph.metadata(ModelContract.STEP_SECONDS, "0.1");
        change.accept(graph);
        return graph.toBytes();
    }

    /// Makes a value the answer.
    static void answer(OnnxGraph graph, String value, int... shape) {
        long[] extents = new long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            extents[i] = shape[i];
        }
        graph.nodeTo(ModelContract.TRAJECTORY, "Reshape", Map.of(), value, graph.constant(extents));
        graph.output(ModelContract.TRAJECTORY, shape);
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String flat(OnnxGraph graph, String input) {
        return graph.node("Reshape", input, graph.constant(1L, -1L));
    }

    private static String random(OnnxGraph graph, RandomStream random, float scale, int rows, int columns) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.uniform(-scale, scale);
        }
        return graph.constant(numbers, rows, columns);
    }
}
