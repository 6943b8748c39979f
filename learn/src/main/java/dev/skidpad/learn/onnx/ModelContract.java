package dev.skidpad.learn.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.onnx.InputSpec.Element;
import dev.skidpad.learn.onnx.InputSpec.Part;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a model wants to see and what it answers, as its file declares it.
///
/// @param inputs in the file's order
/// @param steps `T`, the number of poses that it answers
/// @param batched whether its answer begins with a batch of one
/// @param stepSeconds the time between its poses, the first one of which is that much ahead of now
/// @param view what our own policies see, where it asks for that
record ModelContract(List<InputSpec> inputs, int steps, boolean batched, float stepSeconds, Optional<ViewConfig> view) {
    /// The name of the answer.
    static final String TRAJECTORY = "trajectory";

    /// The key of the metadata that says how many seconds lie between the poses of the answer.
    static final String STEP_SECONDS = "skidpad.step_seconds";

    /// The key of the metadata that says how many rows of each sort a view has.
    static final String VIEW = "skidpad.view";

    /// The key of the metadata that says of which version a view is.
    static final String VIEW_VERSION = "skidpad.view_version";

    /// A plan must reach until the next one.
    private static final float SHORTEST_SECONDS = 0.5f;

    private static final int MOST_ELEMENTS = 16_000_000;
    private static final String AS_DOCUMENTED = "Export it as docs/reference/onnx.md says";

    ModelContract {
        inputs = List.copyOf(inputs);
    }

    /// Reads what a model declares.
    ///
    /// @param where the file, for messages
    /// @throws BadInputException if that is not what the contract allows
    static ModelContract of(
            String where, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs, Map<String, String> metadata) {
        List<InputSpec> specs = new ArrayList<>();
        inputs.forEach((name, info) -> specs.add(input(where, name, info)));
        if (specs.isEmpty()) {
            throw bad(where, "it has no input, so it sees nothing", "Give it one of: " + SceneInput.names());
        }
        for (InputSpec spec : specs) {
            if (spec.part() == Part.MASK) {
                checkMask(where, spec, specs);
            }
        }
        NodeInfo answer = outputs.get(TRAJECTORY);
        if (answer == null) {
            throw bad(
                    where,
                    "it has no output " + TRAJECTORY + ", only " + String.join(", ", outputs.keySet()),
                    AS_DOCUMENTED);
        }
        TensorInfo tensor = tensor(where, TRAJECTORY, answer);
        if (tensor.type != OnnxJavaType.FLOAT) {
            throw bad(where, TRAJECTORY + " is of type " + tensor.type + ", not FLOAT", AS_DOCUMENTED);
        }
        List<Integer> extents = extents(where, TRAJECTORY, tensor.getShape(), 2, "[T, 3]");
        if (extents.get(1) != 3) {
            throw bad(
                    where,
                    TRAJECTORY + " has " + extents.get(1) + " columns, not the 3 of x, y and heading",
                    AS_DOCUMENTED);
        }
        float stepSeconds = stepSeconds(where, metadata);
        if (extents.get(0) * stepSeconds < SHORTEST_SECONDS - 1e-3f) {
            throw bad(
                    where,
                    TRAJECTORY + " has " + extents.get(0) + " poses " + stepSeconds + " s apart, which is less than "
                            + SHORTEST_SECONDS + " s",
                    "Let it plan as far ahead as until it is asked again, or farther");
        }
        return new ModelContract(
                specs, extents.get(0), tensor.getShape().length == 3, stepSeconds, view(where, specs, metadata));
    }

    private static InputSpec input(String where, String name, NodeInfo info) {
        boolean mask = name.endsWith(SceneInput.MASK);
        String stem = mask ? name.substring(0, name.length() - SceneInput.MASK.length()) : name;
        SceneInput input = SceneInput.of(stem)
                .filter(known -> !mask || known.maskable())
                .orElseThrow(
                        () -> bad(where, "its input " + name + " is unknown", "What there is: " + SceneInput.names()));
        TensorInfo tensor = tensor(where, name, info);
        List<String> letters = new ArrayList<>(input.rows());
        if (!mask) {
            letters.add("F");
        }
        List<Integer> extents = extents(where, name, tensor.getShape(), letters.size(), letters.toString());
        checkExtents(where, input, mask, name, extents);
        boolean batched = tensor.getShape().length > letters.size();
        Element element = element(where, name, tensor.type, mask);
        return new InputSpec(input, mask ? Part.MASK : Part.VALUES, extents, batched, element);
    }

    private static Element element(String where, String name, OnnxJavaType type, boolean mask) {
        if (type == OnnxJavaType.FLOAT) {
            return Element.FLOAT;
        }
        if (type == OnnxJavaType.BOOL && mask) {
            return Element.BOOL;
        }
        throw bad(
                where,
                "its input " + name + " is of type " + type + ", not FLOAT" + (mask ? " or BOOL" : ""),
                AS_DOCUMENTED);
    }

    private static TensorInfo tensor(String where, String name, NodeInfo info) {
        if (info.getInfo() instanceof TensorInfo tensor) {
            return tensor;
        }
        throw bad(where, name + " is no tensor but " + info.getInfo(), AS_DOCUMENTED);
    }

    /// The extents without a batch of one, which may be of any size in the file.
    private static List<Integer> extents(String where, String name, long[] shape, int rank, String wanted) {
        boolean batched = shape.length == rank + 1 && (shape[0] == 1 || shape[0] == -1);
        if (shape.length != rank && !batched) {
            throw bad(
                    where,
                    name + " has the shape " + List.of(boxed(shape)) + ", not " + wanted
                            + ", with a batch of one before it or without",
                    AS_DOCUMENTED);
        }
        List<Integer> extents = new ArrayList<>();
        long size = 1;
        for (int i = shape.length - rank; i < shape.length; i++) {
            size = shape[i] < 1 || size > MOST_ELEMENTS ? Long.MAX_VALUE : size * shape[i];
            extents.add((int) shape[i]);
        }
        if (size > MOST_ELEMENTS) {
            throw bad(
                    where,
                    name + " has the shape " + List.of(boxed(shape)) + ", where " + wanted
                            + " must be fixed and of at most " + MOST_ELEMENTS + " elements",
                    "Export it with fixed sizes");
        }
        return extents;
    }

    private static Long[] boxed(long[] shape) {
        Long[] boxed = new Long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            boxed[i] = shape[i];
        }
        return boxed;
    }

    private static void checkExtents(String where, SceneInput input, boolean mask, String name, List<Integer> extents) {
        int most = input.columns();
        int columns = mask ? most : extents.getLast();
        if (columns > most || input.isView() && columns != most) {
            throw bad(where, name + " has " + columns + " columns where there are " + most, AS_DOCUMENTED);
        }
        int time = input.rows().indexOf("T");
        if (time >= 0 && extents.get(time) > WorldView.HISTORY_STEPS + 1) {
            throw bad(
                    where,
                    name + " has " + extents.get(time) + " steps where " + (WorldView.HISTORY_STEPS + 1) + " are kept",
                    AS_DOCUMENTED);
        }
    }

    private static void checkMask(String where, InputSpec mask, List<InputSpec> specs) {
        InputSpec values = specs.stream()
                .filter(spec -> spec.input() == mask.input() && spec.part() == Part.VALUES)
                .findFirst()
                .orElseThrow(() -> bad(
                        where,
                        "it has an input " + mask.name() + " but none "
                                + mask.input().label(),
                        "Give it both, or neither"));
        List<Integer> rows = values.extents().subList(0, values.extents().size() - 1);
        if (!rows.equals(mask.extents())) {
            throw bad(
                    where,
                    mask.name() + " is of " + mask.extents() + " rows and " + values.name() + " of " + rows,
                    AS_DOCUMENTED);
        }
    }

    private static float stepSeconds(String where, Map<String, String> metadata) {
        String text = metadata.get(STEP_SECONDS);
        if (text == null) {
            throw bad(
                    where,
                    "its metadata does not say how far apart its poses are",
                    "Set " + STEP_SECONDS + " to 0.1 or 0.5");
        }
        try {
            float seconds = Float.parseFloat(text);
            if (seconds >= 0.01f && seconds <= 2) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(
                    where, STEP_SECONDS + " is '" + text + "'", "Set it to a number of seconds, such as 0.1", e);
        }
        throw bad(where, STEP_SECONDS + " is " + text + ", not 0.01 to 2", "Set it to 0.1 or 0.5");
    }

    private static Optional<ViewConfig> view(String where, List<InputSpec> specs, Map<String, String> metadata) {
        if (specs.stream().noneMatch(spec -> spec.input().isView())) {
            return Optional.empty();
        }
        String version = metadata.getOrDefault(VIEW_VERSION, "none");
        if (!version.equals(Integer.toString(ViewFeatures.VERSION))) {
            throw bad(
                    where,
                    VIEW_VERSION + " is " + version + ", and views are of version " + ViewFeatures.VERSION,
                    "Export the checkpoint again");
        }
        ViewConfig view = parsedView(where, metadata.getOrDefault(VIEW, ""));
        for (InputSpec spec : specs) {
            Optional<ContextKind> kind = ViewWriter.kind(spec.input());
            if (kind.isPresent() && spec.extents().getFirst() != view.capacity(kind.get())) {
                throw bad(
                        where,
                        spec.name() + " has " + spec.extents().getFirst() + " rows, but " + VIEW + " says "
                                + view.capacity(kind.get()),
                        "Export the checkpoint again");
            }
        }
        return Optional.of(view);
    }

    private static ViewConfig parsedView(String where, String text) {
        String[] parts = text.split(",", -1);
        int[] counts = new int[6];
        try {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Integer.parseInt(parts[i]);
            }
            return new ViewConfig(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BadInputException(
                    where, VIEW + " is '" + text + "', not six counts", "Export the checkpoint again", e);
        }
    }

    private static BadInputException bad(String where, String problem, String remedy) {
        return new BadInputException(where, problem, remedy);
    }
}
