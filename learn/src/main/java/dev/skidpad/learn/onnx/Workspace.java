package dev.skidpad.learn.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.skidpad.learn.onnx.InputSpec.Part;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One thread's inputs and answer of a model, in memory that ONNX Runtime reads and writes directly.
final class Workspace {
    private final InputArrays arrays;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final FloatBuffer answerBuffer;
    private final float[] answer; // [T, 3]
    private final Map<String, OnnxTensor> outputs;

    /// An input's memory.
    private record Slot(InputSpec spec, ByteBuffer bytes) {}

    private Workspace(ModelContract contract, OrtEnvironment environment) throws OrtException {
        arrays = new InputArrays(contract.inputs());
        for (InputSpec spec : contract.inputs()) {
            Slot slot = new Slot(spec, memory(spec.element() == InputSpec.Element.BOOL ? 1 : 4, spec.size()));
            slots.add(slot);
            inputs.put(spec.name(), tensor(slot, environment));
        }
        answer = new float[contract.steps() * 3];
        answerBuffer = memory(4, answer.length).asFloatBuffer();
        long[] shape = contract.batched() ? new long[] {1, contract.steps(), 3} : new long[] {contract.steps(), 3};
        outputs =
                Map.of(ModelContract.TRAJECTORY, OnnxTensor.createTensor(environment, answerBuffer.duplicate(), shape));
    }

    /// @throws IllegalStateException if the memory cannot be had
    static Workspace of(ModelContract contract, OrtEnvironment environment) {
        try {
            return new Workspace(contract, environment);
        } catch (OrtException e) {
            throw new IllegalStateException("no room for the model's inputs: " + e.getMessage(), e);
        }
    }

    private static ByteBuffer memory(int bytes, int size) {
        return ByteBuffer.allocateDirect(bytes * size).order(ByteOrder.nativeOrder());
    }

    private static OnnxTensor tensor(Slot slot, OrtEnvironment environment) throws OrtException {
        long[] shape = slot.spec.tensorShape();
        return switch (slot.spec.element()) {
            case FLOAT -> OnnxTensor.createTensor(environment, slot.bytes.asFloatBuffer(), shape);
            case BOOL -> OnnxTensor.createTensor(environment, slot.bytes.duplicate(), shape, OnnxJavaType.BOOL);
        };
    }

    /// What writers fill.
    InputArrays arrays() {
        return arrays;
    }

    Map<String, OnnxTensor> inputs() {
        return inputs;
    }

    Map<String, OnnxTensor> outputs() {
        return outputs;
    }

    /// Copies what writers filled to where the model reads it.
    void fillTensors() {
        for (Slot slot : slots) {
            InputArray array = arrays.of(slot.spec.input());
            if (slot.spec.part() == Part.VALUES) {
                slot.bytes.asFloatBuffer().put(array.values());
            } else {
                fillMask(slot, array.filled());
            }
        }
    }

    private static void fillMask(Slot slot, boolean[] filled) {
        for (int row = 0; row < filled.length; row++) {
            switch (slot.spec.element()) {
                case FLOAT -> slot.bytes.putFloat(4 * row, filled[row] ? 1 : 0);
                case BOOL -> slot.bytes.put(row, (byte) (filled[row] ? 1 : 0));
            }
        }
    }

    void readAnswer() {
        answerBuffer.get(0, answer);
    }

    /// What the model answered last, `[T, 3]`; the buffer itself.
    float[] answer() {
        return answer;
    }
}
