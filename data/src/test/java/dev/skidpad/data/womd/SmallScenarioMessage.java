package dev.skidpad.data.womd;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// A small `Scenario` message, written field by field, and TFRecord files of such.
///
/// Twelve steps of 0.1 s, now is step 10. Object 0 is a car that is seen from step 4 on and grows longer with
/// every step; object 1 the ego at 10 m/s, at (5000, -3000) at now. Lanes 100, 101 and 102 follow one
/// another, 101 with a single point; 100 has neighbours and a limit of 25 mph.
public final class SmallScenarioMessage {
    static final int STEPS = 12;

    private final String id;
    private int egoIndex = 1;
    private int egoSteps = STEPS;

    public SmallScenarioMessage(String id) {
        this.id = id;
    }

    SmallScenarioMessage egoIndex(int index) {
        egoIndex = index;
        return this;
    }

    SmallScenarioMessage egoSteps(int steps) {
        egoSteps = steps;
        return this;
    }

    /// The bytes of the message.
    public byte[] bytes() {
        return message(out -> {
            for (int t = 0; t < STEPS; t++) {
                out.writeDouble(1, 0.1 * t + 1e-5 * (t % 3));
            }
            out.writeByteArray(2, car());
            out.writeByteArray(2, ego());
            out.writeString(5, id);
            out.writeInt32(6, egoIndex);
            for (int t = 0; t < STEPS; t++) {
                out.writeByteArray(7, t < 3 ? new byte[0] : lights(t < 8 ? 4 : 6));
            }
            writeMap(out);
            out.writeInt32(10, 10);
            out.writeByteArray(12, new byte[] {8, 1}); // lidar, which is skipped
        });
    }

    /// What writes the fields of a message.
    interface Fields {
        void to(CodedOutputStream out) throws IOException;
    }

    static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A TFRecord file of the given records.
    public static byte[] tfRecords(byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            byte[] length = littleEndian(Long.BYTES).putLong(record.length).array();
            out.writeBytes(length);
            out.writeBytes(littleEndian(Integer.BYTES).putInt(maskedCrc(length)).array());
            out.writeBytes(record);
            out.writeBytes(littleEndian(Integer.BYTES).putInt(maskedCrc(record)).array());
        }
        return out.toByteArray();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int maskedCrc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        long value = crc.getValue();
        return (int) (((value >>> 15) | (value << 17)) + 0xA282EAD8L);
    }

    private static byte[] car() {
        return message(out -> {
            out.writeInt32(1, 7);
            out.writeEnum(2, 1);
            for (int t = 0; t < STEPS; t++) {
                int step = t;
                out.writeByteArray(
                        3,
                        t < 4
                                ? new byte[0]
                                : message(state -> {
                                    writeState(state, 5030 + 0.8 * (step - 10), -3000, 4 + 0.1f * step, 8);
                                }));
            }
        });
    }

    private byte[] ego() {
        return message(out -> {
            out.writeInt32(1, 42);
            out.writeEnum(2, 1);
            for (int t = 0; t < egoSteps; t++) {
                double x = 5000 + (t - 10);
                out.writeByteArray(3, message(state -> writeState(state, x, -3000, 5.286f, 10)));
            }
        });
    }

    private static void writeState(CodedOutputStream out, double x, double y, float length, float vx)
            throws IOException {
        out.writeDouble(2, x);
        out.writeDouble(3, y);
        out.writeDouble(4, 12);
        out.writeFloat(5, length);
        out.writeFloat(6, 2);
        out.writeFloat(7, 1.5f);
        out.writeFloat(8, 0.01f);
        out.writeFloat(9, vx);
        out.writeFloat(10, 0.5f);
        out.writeBool(11, true);
    }

    private static byte[] lights(int state) {
        return message(out -> out.writeByteArray(1, message(lane -> {
            lane.writeInt64(1, 102);
            lane.writeEnum(2, state);
            lane.writeByteArray(3, point(5060, -3000));
        })));
    }

    private static void writeMap(CodedOutputStream out) throws IOException {
        feature(out, 100, 3, lane -> {
            lane.writeDouble(1, 25);
            lane.writeEnum(2, 2);
            points(lane, 8, 4950, -3000, 5060, -3000);
            lane.writeByteArray(10, message(packed -> packed.writeInt64NoTag(101)));
            neighbor(lane, 11, 900, 0, 3);
            neighbor(lane, 11, 901, 3, 60);
            neighbor(lane, 12, 902, 0, 60);
        });
        feature(out, 101, 3, lane -> {
            points(lane, 8, 5060, -3000);
            lane.writeInt64(9, 100);
            lane.writeInt64(10, 102);
        });
        feature(out, 102, 3, lane -> {
            lane.writeEnum(2, 1);
            points(lane, 8, 5060, -3000, 5200, -3000);
            lane.writeInt64(9, 101);
        });
        feature(out, 103, 4, line -> {
            line.writeEnum(1, 7);
            points(line, 2, 4950, -2998, 5200, -2998);
        });
        feature(out, 104, 5, edge -> {
            edge.writeEnum(1, 2);
            points(edge, 2, 4950, -3002, 5200, -3002);
        });
        feature(out, 105, 7, sign -> {
            sign.writeInt64(1, 100);
            points(sign, 2, 5055, -3003);
        });
        feature(out, 106, 8, area -> points(area, 1, 5057, -3002, 5057, -2998, 5059, -2998));
        feature(out, 107, 9, area -> points(area, 1, 5070, -3002, 5070, -2998, 5071, -2998));
        feature(out, 108, 10, area -> points(area, 1, 5080, -3002, 5080, -3006, 5084, -3006));
        feature(out, 109, 99, future -> future.writeInt32(1, 5));
    }

    private static void feature(CodedOutputStream out, long id, int kind, Fields fields) throws IOException {
        out.writeByteArray(8, message(feature -> {
            feature.writeInt64(1, id);
            feature.writeByteArray(kind, message(fields));
        }));
    }

    private static void neighbor(CodedOutputStream out, int side, long id, int from, int to) throws IOException {
        out.writeByteArray(side, message(neighbor -> {
            neighbor.writeInt64(1, id);
            neighbor.writeInt32(2, from);
            neighbor.writeInt32(3, to);
        }));
    }

    private static void points(CodedOutputStream out, int field, double... xy) throws IOException {
        for (int i = 0; i < xy.length; i += 2) {
            out.writeByteArray(field, point(xy[i], xy[i + 1]));
        }
    }

    private static byte[] point(double x, double y) {
        return message(point -> {
            point.writeDouble(1, x);
            point.writeDouble(2, y);
            point.writeDouble(3, 12);
        });
    }
}
