package dev.skidpad.data.womd;

import static dev.skidpad.data.womd.ProtoMessage.BYTES;
import static dev.skidpad.data.womd.ProtoMessage.FIXED32;
import static dev.skidpad.data.womd.ProtoMessage.FIXED64;
import static dev.skidpad.data.womd.ProtoMessage.VARINT;

import com.google.protobuf.CodedInputStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.BoxSizes;
import dev.skidpad.data.read.BoxSize;
import dev.skidpad.data.read.RecordedAgent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `Track` message: a road user with its states over time. The size may differ from state to state.
///
/// Field numbers: Track 1 id, 2 object_type, 3 states; ObjectState 2 center_x, 3 center_y, 5 length, 6 width,
/// 7 height, 8 heading, 9 velocity_x, 10 velocity_y, 11 valid.
final class ProtoTrack {
    /// One state; what the message leaves out is 0.
    private static final class State {
        private double x;
        private double y;
        private float length;
        private float width;
        private float height;
        private float headingRad;
        private float vx;
        private float vy;
        private boolean valid;
    }

    private int id;
    private int type;
    private final List<State> states = new ArrayList<>(); // [T]

    private ProtoTrack() {}

    /// Reads the track whose tag has just been read.
    static ProtoTrack read(CodedInputStream in) throws IOException {
        ProtoTrack track = new ProtoTrack();
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | VARINT -> track.id = in.readInt32();
                case 2 << 3 | VARINT -> track.type = in.readEnum();
                case 3 << 3 | BYTES -> track.states.add(state(in));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return track;
    }

    private static State state(CodedInputStream in) throws IOException {
        State state = new State();
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 2 << 3 | FIXED64 -> state.x = in.readDouble();
                case 3 << 3 | FIXED64 -> state.y = in.readDouble();
                case 5 << 3 | FIXED32 -> state.length = in.readFloat();
                case 6 << 3 | FIXED32 -> state.width = in.readFloat();
                case 7 << 3 | FIXED32 -> state.height = in.readFloat();
                case 8 << 3 | FIXED32 -> state.headingRad = in.readFloat();
                case 9 << 3 | FIXED32 -> state.vx = in.readFloat();
                case 10 << 3 | FIXED32 -> state.vy = in.readFloat();
                case 11 << 3 | VARINT -> state.valid = in.readBool();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return state;
    }

    int steps() {
        return states.size();
    }

    AgentType agentType() {
        return switch (type) {
            case 1 -> AgentType.VEHICLE;
            case 2 -> AgentType.PEDESTRIAN;
            case 3 -> AgentType.CYCLIST;
            default -> AgentType.OTHER;
        };
    }

    /// What it measured at now, or at the valid step nearest to it; zero if it was never seen.
    BoxSize size(int nowStep) {
        State nearest = new State();
        int distance = Integer.MAX_VALUE;
        for (int t = 0; t < states.size(); t++) {
            if (states.get(t).valid && Math.abs(t - nowStep) < distance) {
                distance = Math.abs(t - nowStep);
                nearest = states.get(t);
            }
        }
        return new BoxSize(nearest.length, nearest.width, nearest.height);
    }

    RecordedAgent toAgent(int nowStep) {
        int steps = steps();
        double[] x = new double[steps];
        double[] y = new double[steps];
        double[] headingRad = new double[steps];
        double[] vx = new double[steps];
        double[] vy = new double[steps];
        boolean[] valid = new boolean[steps];
        float[] lengthM = new float[steps];
        float[] widthM = new float[steps];
        for (int t = 0; t < steps; t++) {
            State state = states.get(t);
            x[t] = state.x;
            y[t] = state.y;
            headingRad[t] = state.headingRad;
            vx[t] = state.vx;
            vy[t] = state.vy;
            valid[t] = state.valid;
            lengthM[t] = state.length;
            widthM[t] = state.width;
        }
        AgentType agentType = agentType();
        BoxSize size = size(nowStep).repaired(agentType);
        return new RecordedAgent(
                Integer.toString(id),
                agentType,
                size,
                x,
                y,
                headingRad,
                vx,
                vy,
                valid,
                Optional.of(new BoxSizes(lengthM, widthM)));
    }
}
