package dev.skidpad.data.womd;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;

/// Walks through protobuf messages by field number, so that no generated code is needed.
///
/// A field is named by its tag, `number << 3 | wire type`; a field that comes in another wire type than
/// expected is thereby an unknown one, and skipped.
final class ProtoMessage {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private ProtoMessage() {}

    /// Takes one field.
    interface FieldTaker {
        /// @return false if the field is unknown; then it has not been read
        boolean take(int tag) throws IOException;
    }

    /// Takes the fields up to the end, or up to the limit that is set.
    static void fields(CodedInputStream in, FieldTaker taker) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!taker.take(tag)) {
                in.skipField(tag);
            }
        }
    }

    /// Takes the fields of a nested message, whose tag has just been read.
    static void nested(CodedInputStream in, FieldTaker taker) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        fields(in, taker);
        in.checkLastTagWas(0);
        in.popLimit(outer);
    }
}
