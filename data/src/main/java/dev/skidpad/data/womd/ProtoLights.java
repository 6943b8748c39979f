package dev.skidpad.data.womd;

import static dev.skidpad.data.womd.ProtoMessage.BYTES;
import static dev.skidpad.data.womd.ProtoMessage.FIXED64;
import static dev.skidpad.data.womd.ProtoMessage.VARINT;

import com.google.protobuf.CodedInputStream;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.data.read.RecordedSignal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the lights of all lanes from the `DynamicMapState` messages, one a step.
///
/// Field numbers: DynamicMapState 1 lane_states; TrafficSignalLaneState 1 lane, 2 state, 3 stop_point;
/// MapPoint 1 x, 2 y.
final class ProtoLights {
    /// One lane's light: where to stop, from the first message about it, and what it showed up to now.
    private static final class Light {
        private double stopX;
        private double stopY;
        private final List<SignalState> states = new ArrayList<>();
    }

    private final Map<Long, Light> lightByLane = new LinkedHashMap<>(); // in the order of their first appearance
    private int steps;

    /// The number of steps that have been read.
    int steps() {
        return steps;
    }

    /// Reads the step whose tag has just been read.
    void readStep(CodedInputStream in) throws IOException {
        ProtoMessage.nested(in, tag -> {
            boolean laneState = tag == (1 << 3 | BYTES);
            if (laneState) {
                readLaneState(in);
            }
            return laneState;
        });
        steps++;
    }

    /// The lights of all lanes, with a state for each of `T` steps: unknown where there was no message.
    ///
    /// @param stepCount at least [#steps()]
    List<RecordedSignal> toSignals(int stepCount) {
        List<RecordedSignal> signals = new ArrayList<>(lightByLane.size());
        lightByLane.forEach((lane, light) -> {
            padUnknown(light.states, stepCount);
            signals.add(new RecordedSignal(lane, light.stopX, light.stopY, light.states));
        });
        return signals;
    }

    private void readLaneState(CodedInputStream in) throws IOException {
        long[] lane = new long[1];
        int[] state = new int[1];
        double[] stop = new double[2];
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | VARINT -> lane[0] = in.readInt64();
                case 2 << 3 | VARINT -> state[0] = in.readEnum();
                case 3 << 3 | BYTES -> readPoint(in, stop);
                default -> {
                    return false;
                }
            }
            return true;
        });
        Light light = lightByLane.computeIfAbsent(lane[0], _ -> new Light());
        if (light.states.isEmpty()) {
            light.stopX = stop[0];
            light.stopY = stop[1];
        }
        padUnknown(light.states, steps + 1);
        light.states.set(steps, state(state[0]));
    }

    private static void padUnknown(List<SignalState> states, int count) {
        states.addAll(Collections.nCopies(Math.max(0, count - states.size()), SignalState.UNKNOWN));
    }

    private static void readPoint(CodedInputStream in, double[] xy) throws IOException {
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | FIXED64 -> xy[0] = in.readDouble();
                case 2 << 3 | FIXED64 -> xy[1] = in.readDouble();
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    private static SignalState state(int number) {
        return switch (number) {
            case 1 -> SignalState.ARROW_STOP;
            case 2 -> SignalState.ARROW_CAUTION;
            case 3 -> SignalState.ARROW_GO;
            case 4 -> SignalState.STOP;
            case 5 -> SignalState.CAUTION;
            case 6 -> SignalState.GO;
            case 7 -> SignalState.FLASHING_STOP;
            case 8 -> SignalState.FLASHING_CAUTION;
            default -> SignalState.UNKNOWN;
        };
    }
}
