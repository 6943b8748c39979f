package dev.skidpad.data.womd;

import static dev.skidpad.data.womd.ProtoMessage.BYTES;
import static dev.skidpad.data.womd.ProtoMessage.FIXED64;
import static dev.skidpad.data.womd.ProtoMessage.VARINT;

import com.google.protobuf.CodedInputStream;
import dev.skidpad.core.BadInputException;
import dev.skidpad.data.read.BoxSize;
import dev.skidpad.data.read.MapElement;
import dev.skidpad.data.read.RecordedAgent;
import dev.skidpad.data.read.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A `Scenario` message.
///
/// Field numbers: 1 timestamps_seconds, 2 tracks, 5 scenario_id, 6 sdc_track_index, 7 dynamic_map_states,
/// 8 map_features, 10 current_time_index.
final class ProtoScene {
    private static final String REMEDY = "Fetch the file again, or leave this scenario out";

    private final CodedInputStream in;
    private final ProtoMapParser mapParser;
    private final ProtoLights lights = new ProtoLights();
    private final List<Double> timestampsSeconds = new ArrayList<>(); // [T]
    private final List<ProtoTrack> tracks = new ArrayList<>(); // [A]
    private final List<MapElement> map = new ArrayList<>();
    private String id;
    private OptionalInt egoIndex = OptionalInt.empty();
    private int nowStep;
    private int unknownFeatures;

    /// @param nameless what to call a scenario that gives no id
    private ProtoScene(CodedInputStream in, String nameless) {
        this.in = in;
        mapParser = new ProtoMapParser(in);
        id = nameless;
    }

    /// @param nameless what to call a scenario that gives no id
    /// @throws IOException if the bytes are not such a message
    /// @throws BadInputException if something is missing
    static Recording read(byte[] message, String nameless) throws IOException {
        ProtoScene scene = new ProtoScene(CodedInputStream.newInstance(message), nameless);
        ProtoMessage.fields(scene.in, scene::take);
        return scene.toRecording();
    }

    private boolean take(int tag) throws IOException {
        switch (tag) {
            case 1 << 3 | FIXED64 -> timestampsSeconds.add(in.readDouble());
            case 1 << 3 | BYTES -> packedTimestamps();
            case 2 << 3 | BYTES -> tracks.add(ProtoTrack.read(in));
            case 5 << 3 | BYTES -> id = in.readString();
            case 6 << 3 | VARINT -> egoIndex = OptionalInt.of(in.readInt32());
            case 7 << 3 | BYTES -> lights.readStep(in);
            case 8 << 3 | BYTES -> mapParser.feature().ifPresentOrElse(map::add, () -> unknownFeatures++);
            case 10 << 3 | VARINT -> nowStep = in.readInt32();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void packedTimestamps() throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            timestampsSeconds.add(in.readDouble());
        }
        in.popLimit(outer);
    }

    private Recording toRecording() {
        int steps = timestampsSeconds.size();
        List<String> notes = new ArrayList<>();
        List<RecordedAgent> agents = new ArrayList<>(tracks.size());
        int repairedSizes = 0;
        for (int i = 0; i < tracks.size(); i++) {
            ProtoTrack track = tracks.get(i);
            if (track.steps() != steps) {
                throw bad("object " + i + " has " + track.steps() + " states for " + steps + " timestamps");
            }
            BoxSize size = track.size(nowStep);
            repairedSizes += size.repaired(track.agentType()).equals(size) ? 0 : 1;
            agents.add(track.toAgent(nowStep));
        }
        if (egoIndex.isEmpty()) {
            throw bad("there is no sdc_track_index that names the ego");
        }
        if (repairedSizes > 0) {
            notes.add("objects without a size, given what is typical for their type: " + repairedSizes);
        }
        if (unknownFeatures > 0) {
            notes.add("map features of unknown kinds left out: " + unknownFeatures);
        }
        if (lights.steps() > steps) {
            throw bad("there are lights of " + lights.steps() + " steps for " + steps + " timestamps");
        }
        return new Recording(
                id, dtSeconds(), nowStep, agents, egoIndex.getAsInt(), map, lights.toSignals(steps), notes);
    }

    // The mean time between steps, to the hundredth of a second: single timestamps jitter by some microseconds.
    private float dtSeconds() {
        int steps = timestampsSeconds.size();
        if (steps < 2) {
            throw bad("there are " + steps + " timestamps, too few for a motion");
        }
        double mean = (timestampsSeconds.getLast() - timestampsSeconds.getFirst()) / (steps - 1);
        double rounded = Math.rint(100 * mean) / 100;
        if (!(rounded > 0)) {
            throw bad("the timestamps are " + mean + " s apart");
        }
        for (int t = 1; t < steps; t++) {
            double step = timestampsSeconds.get(t) - timestampsSeconds.get(t - 1);
            if (!(Math.abs(step - rounded) <= 0.5 * rounded)) {
                throw bad("steps " + (t - 1) + " and " + t + " are " + step + " s apart, the others " + rounded + " s");
            }
        }
        return (float) rounded;
    }

    private BadInputException bad(String problem) {
        return new BadInputException("scenario " + id, problem, REMEDY);
    }
}
