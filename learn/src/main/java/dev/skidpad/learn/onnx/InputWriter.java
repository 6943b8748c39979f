package dev.skidpad.learn.onnx;

/// Writes one kind of thing that there is to see, for one episode, from a frame that is set before.
interface InputWriter {
    /// Writes the present into those of its inputs that the model has.
    ///
    /// @param arrays empty
    void write(InputArrays arrays);
}
