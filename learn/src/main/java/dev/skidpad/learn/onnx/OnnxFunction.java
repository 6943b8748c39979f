package dev.skidpad.learn.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A model from an ONNX file as a function from named arrays of floats to one array: on the calling
/// thread alone, and the same each time. Shared by all threads; it lives as long as the process.
public final class OnnxFunction {
    private final String where;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, long[]> shapes; // of the inputs that the model has
    private final String output;
    private final int size;

    private OnnxFunction(
            String where,
            OrtEnvironment environment,
            OrtSession session,
            Map<String, long[]> shapes,
            String output,
            int size) {
        this.where = where;
        this.environment = environment;
        this.session = session;
        this.shapes = shapes;
        this.output = output;
        this.size = size;
    }

    /// Opens a model.
    ///
    /// @param inputs the extents of each input that there is; a model has one of them or more, each with
    ///     a batch of one before it or without
    /// @param output the name of its answer
    /// @param size how many numbers that is
    /// @throws BadInputException if the file cannot be read or run, or has other inputs or another
    ///     answer
    public static OnnxFunction load(Path file, Map<String, long[]> inputs, String output, int size) {
        String where = file.toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "skidpad");
            try (SessionOptions options = OnnxModel.options()) {
                OrtSession session = environment.createSession(bytes, options);
                Map<String, long[]> shapes = new LinkedHashMap<>();
                for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
                    shapes.put(input.getKey(), shape(where, input.getKey(), input.getValue(), inputs));
                }
                NodeInfo answer = session.getOutputInfo().get(output);
                if (answer == null) {
                    throw new BadInputException(
                            where,
                            "it has no output " + output + ", only "
                                    + String.join(", ", session.getOutputInfo().keySet()),
                            "Name its answer " + output);
                }
                shape(where, output, answer, Map.of(output, new long[] {size}));
                return new OnnxFunction(where, environment, session, shapes, output, size);
            }
        } catch (OrtException | IllegalStateException e) {
            throw new BadInputException(
                    where, "it is no ONNX model that can be run (" + e.getMessage() + ")", "Export it again", e);
        } catch (IOException e) {
            throw new BadInputException(where, "cannot be read (" + e + ")", "Check the file and its permissions", e);
        } catch (LinkageError e) {
            throw new BadInputException(
                    where, "ONNX Runtime does not run on this machine (" + e + ")", "Use another machine", e);
        }
    }

    private static long[] shape(String where, String name, NodeInfo info, Map<String, long[]> known) {
        long[] wanted = known.get(name);
        if (wanted == null) {
            throw new BadInputException(
                    where, "its input " + name + " is unknown", "What there is: " + String.join(", ", known.keySet()));
        }
        if (!(info.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            throw new BadInputException(where, name + " is no tensor of FLOAT", "Export it as one");
        }
        long[] shape = tensor.getShape();
        int batch = shape.length - wanted.length;
        boolean fits = batch == 0 || batch == 1 && Math.abs(shape[0]) == 1;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = shape[batch + i] == wanted[i];
        }
        if (!fits) {
            throw new BadInputException(
                    where,
                    name + " has the shape " + Arrays.toString(shape) + ", not " + Arrays.toString(wanted)
                            + ", with a batch of one before it or without",
                    "Export it with that shape");
        }
        if (batch == 1) {
            shape[0] = 1;
        }
        return shape;
    }

    /// Whether the model looks at an input.
    public boolean has(String input) {
        return shapes.containsKey(input);
    }

    /// The answer.
    ///
    /// @param values the numbers of each input that the model has, row by row; others are ignored
    /// @throws BadInputException if the model fails, or answers what is not finite
    public float[] apply(Map<String, float[]> values) {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, long[]> input : shapes.entrySet()) {
                float[] numbers = values.get(input.getKey());
                if (numbers == null) {
                    throw new IllegalArgumentException("no values for the input " + input.getKey());
                }
                tensors.put(
                        input.getKey(),
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                OnnxValue value = result.get(output).orElseThrow();
                float[] answer = new float[size];
                ((OnnxTensor) value).getFloatBuffer().get(answer);
                for (float number : answer) {
                    if (!Float.isFinite(number)) {
                        throw new BadInputException(where, "answers " + Arrays.toString(answer), "Train it again");
                    }
                }
                return answer;
            }
        } catch (OrtException e) {
            throw new BadInputException(where, "fails: " + e.getMessage(), "Export it again", e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
