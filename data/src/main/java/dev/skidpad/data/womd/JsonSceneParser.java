package dev.skidpad.data.womd;

import dev.skidpad.data.read.MapElement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Walks once through the JSON of a scenario: the top level here, its parts in [JsonObjectParser],
/// [JsonRoadParser] and [JsonLightParser].
final class JsonSceneParser {
    private final JsonCursor json;
    private final String fileName;
    private final TreeMap<String, Integer> passedOver = new TreeMap<>(); // what, and how many
    private final JsonObjectParser objectParser;
    private final JsonRoadParser roadParser;
    private final JsonLightParser lightParser;

    private @Nullable String id;
    private @Nullable List<JsonObject> objects;
    private @Nullable List<MapElement> map;
    private List<JsonScene.Light> lights = List.of();
    private OptionalInt egoIndex = OptionalInt.empty();

    /// @param json before its first token
    /// @param fileName without its ending: the id of a scenario that has none
    JsonSceneParser(JsonCursor json, String fileName) {
        this.json = json;
        this.fileName = fileName;
        objectParser = new JsonObjectParser(json, passedOver);
        roadParser = new JsonRoadParser(json, passedOver);
        lightParser = new JsonLightParser(json, passedOver);
    }

    /// @throws dev.skidpad.core.BadInputException if a part is missing or is not what it should be
    JsonScene parse() {
        json.start();
        json.enterObject("the top level");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "scenario_id" -> nameScenario(json.text(field));
                case "objects" -> objects = objects();
                case "roads" -> map = roads();
                case "tl_states" -> lights = lightParser.lights();
                case "metadata" -> metadata();
                default -> json.skip();
            }
            json.at("the file");
        }
        json.end();
        if (objects == null) {
            throw json.missing("objects");
        }
        if (map == null) {
            throw json.missing("roads");
        }
        List<String> notes = new ArrayList<>();
        passedOver.forEach((what, count) -> notes.add(what + ": " + count));
        return new JsonScene(id == null ? fileName : id, objects, map, lights, objectParser.hasIds(), egoIndex, notes);
    }

    private void nameScenario(String newId) {
        id = newId;
        json.inScenario(newId);
    }

    private List<JsonObject> objects() {
        List<JsonObject> found = new ArrayList<>();
        json.enterArray("objects");
        while (json.nextElement()) {
            json.at("object " + found.size());
            found.add(objectParser.object(found.size()));
        }
        return found;
    }

    private List<MapElement> roads() {
        List<MapElement> found = new ArrayList<>();
        int index = 0;
        json.enterArray("roads");
        while (json.nextElement()) {
            json.at("road " + index);
            roadParser.road(index).ifPresent(found::add);
            index++;
        }
        return found;
    }

    private void metadata() {
        if (json.isNull()) {
            return;
        }
        json.enterObject("metadata");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (field.equals("sdc_track_index")) {
                egoIndex = OptionalInt.of(Math.clamp(json.integer(field), -1, Integer.MAX_VALUE));
            } else {
                json.skip();
            }
        }
    }
}
