package dev.skidpad.data.womd;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What a record of Waymo's TFRecord files holds, told by its outermost fields.
enum RecordKind {
    SCENARIO("a Scenario of the Motion data"),
    TF_EXAMPLE("a tf.Example, the Motion data as TensorFlow features"),
    FRAME("a Frame of the Perception data"),
    OTHER("a message that we do not know");

    private static final int EXAMPLE_FEATURES = 1 << 3 | ProtoMessage.BYTES;
    private static final int FRAME_TIMESTAMP = 2 << 3 | ProtoMessage.VARINT;
    private static final int SCENARIO_TRACK = 2 << 3 | ProtoMessage.BYTES;
    private static final int SCENARIO_ID = 5 << 3 | ProtoMessage.BYTES;

    private final String description;

    RecordKind(String description) {
        this.description = description;
    }

    /// What it is, with its article.
    String description() {
        return description;
    }

    /// @throws IOException if the record is not a protobuf message
    static RecordKind of(byte[] record) throws IOException {
        Map<Integer, Integer> countByTag = new HashMap<>();
        ProtoMessage.fields(CodedInputStream.newInstance(record), tag -> {
            countByTag.merge(tag, 1, Integer::sum);
            return false;
        });
        if (countByTag.containsKey(FRAME_TIMESTAMP)) {
            return FRAME;
        }
        if (countByTag.equals(Map.of(EXAMPLE_FEATURES, 1))) {
            return TF_EXAMPLE;
        }
        return countByTag.containsKey(SCENARIO_TRACK) || countByTag.containsKey(SCENARIO_ID) ? SCENARIO : OTHER;
    }
}
