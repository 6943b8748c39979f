package dev.skidpad.learn.onnx;

import java.util.List;

/// One input of a model as the model declares it.
///
/// @param input what it asks to see
/// @param part the numbers, or which rows of them are filled
/// @param extents of the numbers the rows and the columns, of a mask the rows; without the batch
/// @param batched whether it begins with a batch of one
/// @param element what its elements are
record InputSpec(SceneInput input, Part part, List<Integer> extents, boolean batched, Element element) {
    /// The numbers or their mask.
    enum Part {
        VALUES,
        MASK
    }

    /// What elements are.
    enum Element {
        FLOAT,
        BOOL
    }

    InputSpec {
        extents = List.copyOf(extents);
    }

    String name() {
        return part == Part.MASK ? input.label() + SceneInput.MASK : input.label();
    }

    /// How many elements it has.
    int size() {
        int size = 1;
        for (int extent : extents) {
            size *= extent;
        }
        return size;
    }

    /// Its shape as the model wants it.
    long[] tensorShape() {
        long[] shape = new long[extents.size() + (batched ? 1 : 0)];
        shape[0] = 1;
        for (int i = 0; i < extents.size(); i++) {
            shape[i + (batched ? 1 : 0)] = extents.get(i);
        }
        return shape;
    }
}
