package dev.skidpad.eval.suite;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// SHA-256 over everything that a simulation of a scenario can depend on: every field but the
/// provenance.
///
/// Two scenarios with the same hash are driven to the same bits, whatever file they were read from; one
/// that differs in a single coordinate has another.
public final class ScenarioHash {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ScenarioHash() {}

    /// The hash in lower-case hex.
    public static String of(Scenario scenario) {
        ScenarioHash hash = new ScenarioHash();
        try {
            hash.scenario(scenario);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return ContentHash.of(hash.bytes.toByteArray());
    }

    private void scenario(Scenario scenario) throws IOException {
        out.writeUTF(scenario.id());
        out.writeUTF(scenario.place());
        out.writeUTF(scenario.kind());
        out.writeDouble(scenario.originX());
        out.writeDouble(scenario.originY());
        out.writeFloat(scenario.dtSeconds());
        out.writeInt(scenario.steps());
        out.writeInt(scenario.nowStep());
        out.writeInt(scenario.egoIndex());
        out.writeInt(scenario.agentCount());
        for (Track track : scenario.tracks()) {
            track(track);
        }
        map(scenario.map());
        out.writeInt(scenario.signals().size());
        for (Signal signal : scenario.signals()) {
            signal(signal);
        }
        line(scenario.route());
    }

    private void track(Track track) throws IOException {
        out.writeUTF(track.id());
        out.writeUTF(track.type().name());
        out.writeFloat(track.lengthM());
        out.writeFloat(track.widthM());
        out.writeFloat(track.heightM());
        for (int t = 0; t < track.steps(); t++) {
            out.writeBoolean(track.valid(t));
            if (track.valid(t)) {
                out.writeFloat(track.x(t));
                out.writeFloat(track.y(t));
                out.writeFloat(track.headingRad(t));
                out.writeFloat(track.vx(t));
                out.writeFloat(track.vy(t));
            }
        }
    }

    private void map(RoadMap map) throws IOException {
        out.writeInt(map.lanes().size());
        for (Lane lane : map.lanes()) {
            out.writeLong(lane.id());
            out.writeUTF(lane.type().name());
            line(lane.centerline());
            out.writeUTF(lane.speedLimitMps() + " " + lane.successorIds() + " " + lane.predecessorIds() + " "
                    + lane.leftNeighborId() + " " + lane.rightNeighborId());
        }
        out.writeInt(map.edges().size());
        for (RoadEdge edge : map.edges()) {
            out.writeLong(edge.id());
            out.writeBoolean(edge.median());
            line(edge.line());
        }
        out.writeInt(map.lines().size());
        for (RoadLine line : map.lines()) {
            out.writeUTF(line.id() + " " + line.kind());
            line(line.line());
        }
        out.writeInt(map.areas().size());
        for (RoadArea area : map.areas()) {
            out.writeUTF(area.id() + " " + area.kind());
            line(area.outline());
        }
        out.writeInt(map.stopSigns().size());
        for (StopSign sign : map.stopSigns()) {
            out.writeUTF(sign.id() + " " + sign.laneIds());
            out.writeFloat(sign.x());
            out.writeFloat(sign.y());
        }
    }

    private void signal(Signal signal) throws IOException {
        out.writeLong(signal.laneId());
        out.writeFloat(signal.stopX());
        out.writeFloat(signal.stopY());
        out.writeInt(signal.states().size());
        for (SignalState state : signal.states()) {
            out.writeByte(state.ordinal());
        }
    }

    private void line(Polyline line) throws IOException {
        out.writeInt(line.size());
        for (int i = 0; i < line.size(); i++) {
            out.writeFloat(line.x(i));
            out.writeFloat(line.y(i));
        }
    }
}
