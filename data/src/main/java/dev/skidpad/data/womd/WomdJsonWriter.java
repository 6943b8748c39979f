package dev.skidpad.data.womd;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes scenarios in the JSON that [WomdJsonReader] reads; gzipped.
///
/// The form has no place for the topology of lanes, their speed limits, the route, and what stop signs
/// rule: whoever reads the file finds these out from the geometry, as of any recording.
public final class WomdJsonWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BOUNDARY = 15; // map_element_id of a road's edge
    private static final int MEDIAN = 16;

    private final Scenario scenario;
    private final JsonGenerator json;

    private WomdJsonWriter(Scenario scenario, JsonGenerator json) {
        this.scenario = scenario;
        this.json = json;
    }

    /// Writes one scenario, whole or not at all. What the form has no place for before now is left out: all but the
    /// last
    /// second.
    ///
    /// @param file ending in `.json.gz`
    /// @throws BadInputException if the form cannot hold the scenario, or the file cannot be written
    public static void write(Scenario scenario, Path file) {
        if (scenario.nowStep() < WomdJsonReader.NOW_STEP || scenario.dtSeconds() != WomdJsonReader.DT_SECONDS) {
            throw new BadInputException(
                    "scenario " + scenario.id(),
                    "its now is step " + scenario.nowStep() + " and its step " + scenario.dtSeconds()
                            + " s, where this form has at least "
                            + WomdJsonReader.NOW_STEP + " and " + WomdJsonReader.DT_SECONDS,
                    "Leave this scenario out");
        }
        Scenario held = scenario.withoutFirst(scenario.nowStep() - WomdJsonReader.NOW_STEP);
        try {
            AtomicFile.write(file, out -> write(held, out));
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Name a folder that can", e);
        }
    }

    private static void write(Scenario scenario, OutputStream out) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(out);
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), packed)) {
            new WomdJsonWriter(scenario, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("scenario_id", scenario.id());
        json.writeName("objects").writeStartArray();
        scenario.tracks().forEach(this::object);
        json.writeEndArray();
        json.writeName("roads").writeStartArray();
        roads();
        json.writeEndArray();
        json.writeName("tl_states").writeStartObject();
        scenario.signals().forEach(this::light);
        json.writeEndObject();
        json.writeName("metadata").writeStartObject();
        json.writeNumberProperty("sdc_track_index", scenario.egoIndex());
        json.writeEndObject();
        json.writeEndObject();
    }

    // ---- who is there

    private void object(Track track) {
        json.writeStartObject();
        json.writeStringProperty("id", track.id());
        json.writeStringProperty("type", type(track.type()));
        json.writeNumberProperty("length", track.lengthM());
        json.writeNumberProperty("width", track.widthM());
        json.writeNumberProperty("height", track.heightM());
        points("position", track, t -> scenario.originX() + track.x(t), t -> scenario.originY() + track.y(t));
        points("velocity", track, track::vx, track::vy);
        json.writeName("heading").writeStartArray();
        for (int t = 0; t < track.steps(); t++) {
            json.writeNumber(track.valid(t) ? track.headingRad(t) : 0);
        }
        json.writeEndArray();
        json.writeName("valid").writeStartArray();
        for (int t = 0; t < track.steps(); t++) {
            json.writeBoolean(track.valid(t));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void points(String name, Track track, IntToDoubleFunction x, IntToDoubleFunction y) {
        json.writeName(name).writeStartArray();
        for (int t = 0; t < track.steps(); t++) {
            point(track.valid(t) ? x.applyAsDouble(t) : 0, track.valid(t) ? y.applyAsDouble(t) : 0);
        }
        json.writeEndArray();
    }

    private void point(double x, double y) {
        json.writeStartObject();
        json.writeNumberProperty("x", x);
        json.writeNumberProperty("y", y);
        json.writeNumberProperty("z", 0);
        json.writeEndObject();
    }

    private static String type(AgentType type) {
        return switch (type) {
            case VEHICLE -> "vehicle";
            case PEDESTRIAN -> "pedestrian";
            case CYCLIST -> "cyclist";
            case OTHER -> "other";
        };
    }

    // ---- the road

    private void roads() {
        for (Lane lane : scenario.map().lanes()) {
            road("lane", lane.id(), element(lane.type()), lane.centerline());
        }
        for (RoadLine line : scenario.map().lines()) {
            road("road_line", line.id(), element(line.kind()), line.line());
        }
        for (RoadEdge edge : scenario.map().edges()) {
            road("road_edge", edge.id(), edge.median() ? MEDIAN : BOUNDARY, edge.line());
        }
        for (RoadArea area : scenario.map().areas()) {
            road(area.kind().name().toLowerCase(Locale.ROOT), area.id(), 0, area.outline());
        }
        for (StopSign sign : scenario.map().stopSigns()) {
            startRoad("stop_sign", sign.id(), 0);
            point(scenario.originX() + sign.x(), scenario.originY() + sign.y());
            endRoad();
        }
    }

    private void road(String type, long id, int element, Polyline line) {
        startRoad(type, id, element);
        for (int i = 0; i < line.size(); i++) {
            point(scenario.originX() + line.x(i), scenario.originY() + line.y(i));
        }
        endRoad();
    }

    private void startRoad(String type, long id, int element) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("type", type);
        json.writeNumberProperty("map_element_id", element);
        json.writeName("geometry").writeStartArray();
    }

    private void endRoad() {
        json.writeEndArray();
        json.writeEndObject();
    }

    private static int element(LaneType type) {
        return switch (type) {
            case FREEWAY -> 1;
            case SURFACE_STREET -> 2;
            case BIKE_LANE -> 3;
            case UNKNOWN -> 0;
        };
    }

    private static int element(RoadLine.Kind kind) {
        return switch (kind) {
            case BROKEN_WHITE -> 6;
            case SOLID_WHITE -> 7;
            case DOUBLE_WHITE -> 8;
            case BROKEN_YELLOW -> 9;
            case DOUBLE_BROKEN_YELLOW -> 10;
            case SOLID_YELLOW -> 11;
            case DOUBLE_YELLOW -> 12;
            case PASSING_YELLOW -> 13;
            case UNKNOWN -> 5;
        };
    }

    // ---- lights

    private void light(Signal signal) {
        int steps = scenario.steps();
        json.writeName(Long.toString(signal.laneId())).writeStartObject();
        column("x", steps, t -> scenario.originX() + signal.stopX());
        column("y", steps, t -> scenario.originY() + signal.stopY());
        json.writeName("time_index").writeStartArray();
        for (int t = 0; t < steps; t++) {
            json.writeNumber(t);
        }
        json.writeEndArray();
        json.writeName("state").writeStartArray();
        for (int t = 0; t < steps; t++) {
            json.writeString(word(signal.at(t)));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void column(String name, int steps, IntToDoubleFunction value) {
        json.writeName(name).writeStartArray();
        for (int t = 0; t < steps; t++) {
            json.writeNumber(value.applyAsDouble(t));
        }
        json.writeEndArray();
    }

    private static String word(SignalState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
