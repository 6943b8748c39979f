package dev.skidpad.learn.onnx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of all inputs that a model has. A buffer.
final class InputArrays {
    private final Map<SceneInput, InputArray> arrays = new EnumMap<>(SceneInput.class);

    InputArrays(List<InputSpec> specs) {
        for (InputSpec spec : specs) {
            if (spec.part() == InputSpec.Part.VALUES) {
                arrays.put(spec.input(), new InputArray(spec.extents()));
            }
        }
    }

    /// The numbers of an input; `null` where the model has no such input.
    @Nullable
    InputArray get(SceneInput input) {
        return arrays.get(input);
    }

    /// The numbers of an input that the model has.
    InputArray of(SceneInput input) {
        InputArray array = arrays.get(input);
        if (array == null) {
            throw new IllegalArgumentException("the model has no input " + input.label());
        }
        return array;
    }

    void clear() {
        arrays.values().forEach(InputArray::clear);
    }
}
