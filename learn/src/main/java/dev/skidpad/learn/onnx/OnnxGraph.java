package dev.skidpad.learn.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes an ONNX file: a graph of operators, in the order in which they are added. A builder.
///
/// A file is a `ModelProto` of IR version 9 with the operators of opset 17; the field numbers are those of
/// `onnx.proto`. Values are known by their names, which the methods return.
public final class OnnxGraph {
    private static final int IR_VERSION = 9;
    private static final int OPSET = 17;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final String name;
    private final List<ByteString> nodes = new ArrayList<>();
    private final List<ByteString> constants = new ArrayList<>();
    private final List<ByteString> inputs = new ArrayList<>();
    private final List<ByteString> outputs = new ArrayList<>();
    private final Map<String, String> metadata = new TreeMap<>();
    private int values;

    /// What writes the fields of a message.
    private interface Message {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    public OnnxGraph(String name) {
        this.name = name;
    }

    /// An input of floats; a negative extent is left open.
    public String input(String inputName, int... shape) {
        inputs.add(valueInfo(inputName, shape));
        return inputName;
    }

    /// Makes a value an output of floats.
    public void output(String value, int... shape) {
        outputs.add(valueInfo(value, shape));
    }

    public void metadata(String key, String value) {
        metadata.put(key, value);
    }

    /// A constant of floats, row by row.
    public String constant(float[] numbers, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return tensor(FLOAT, bytes, shape);
    }

    /// A constant of whole numbers, such as a shape.
    public String constant(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        return tensor(INT64, bytes, numbers.length);
    }

    /// A single float, as `[1]`.
    public String scalar(float number) {
        return constant(new float[] {number}, 1);
    }

    /// An operator without attributes.
    ///
    /// @return the name of its result
    public String node(String operator, String... from) {
        return node(operator, Map.of(), from);
    }

    /// An operator.
    ///
    /// @param attributes whole numbers by their names
    /// @return the name of its result
    public String node(String operator, Map<String, Long> attributes, String... from) {
        String result = next();
        nodeTo(result, operator, attributes, from);
        return result;
    }

    /// An operator whose result has a given name, such as that of an output.
    public void nodeTo(String result, String operator, Map<String, Long> attributes, String... from) {
        nodes.add(message(out -> {
            for (String value : from) {
                out.writeString(1, value);
            }
            out.writeString(2, result);
            out.writeString(4, operator);
            for (Map.Entry<String, Long> attribute : new TreeMap<>(attributes).entrySet()) {
                out.writeBytes(5, message(field -> {
                    field.writeString(1, attribute.getKey());
                    field.writeInt64(3, attribute.getValue());
                    field.writeEnum(20, 2);
                }));
            }
        }));
    }

    /// The file's bytes.
    public byte[] toBytes() {
        ByteString graph = message(out -> {
            writeAll(out, 1, nodes);
            out.writeString(2, name);
            writeAll(out, 5, constants);
            writeAll(out, 11, inputs);
            writeAll(out, 12, outputs);
        });
        return message(out -> {
                    out.writeInt64(1, IR_VERSION);
                    out.writeString(2, "skidpad");
                    out.writeBytes(7, graph);
                    out.writeBytes(8, message(opset -> opset.writeInt64(2, OPSET)));
                    for (Map.Entry<String, String> entry : metadata.entrySet()) {
                        out.writeBytes(14, message(pair -> {
                            pair.writeString(1, entry.getKey());
                            pair.writeString(2, entry.getValue());
                        }));
                    }
                })
                .toByteArray();
    }

    private String next() {
        return "v" + values++;
    }

    private String tensor(int type, ByteBuffer bytes, int... shape) {
        String constant = next();
        constants.add(message(out -> {
            for (int extent : shape) {
                out.writeInt64(1, extent);
            }
            out.writeInt32(2, type);
            out.writeString(8, constant);
            out.writeBytes(9, ByteString.copyFrom(bytes.rewind()));
        }));
        return constant;
    }

    private static ByteString valueInfo(String name, int... shape) {
        ByteString extents = message(out -> {
            for (int extent : shape) {
                out.writeBytes(
                        1, extent < 0 ? ByteString.EMPTY : message(dimension -> dimension.writeInt64(1, extent)));
            }
        });
        ByteString tensor = message(out -> {
            out.writeInt32(1, FLOAT);
            out.writeBytes(2, extents);
        });
        return message(out -> {
            out.writeString(1, name);
            out.writeBytes(2, message(type -> type.writeBytes(1, tensor)));
        });
    }

    private static void writeAll(CodedOutputStream out, int field, List<ByteString> messages) throws IOException {
        for (ByteString message : messages) {
            out.writeBytes(field, message);
        }
    }

    private static ByteString message(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            message.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return ByteString.copyFrom(bytes.toByteArray());
    }
}
