package dev.skidpad.data.womd;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.data.read.LaneLinks;
import dev.skidpad.data.read.MapElement;
import dev.skidpad.data.read.WorldLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one entry of `roads`: an element of the map.
final class JsonRoadParser {
    /// `map_element_id` of what bounds a road towards another road.
    private static final long MEDIAN = 16;

    /// Where older files give no `map_element_id`.
    private static final long NOT_GIVEN = -1;

    private final JsonCursor json;
    private final Map<String, Integer> passedOver;

    JsonRoadParser(JsonCursor json, Map<String, Integer> passedOver) {
        this.json = json;
        this.passedOver = passedOver;
    }

    /// @param index of the element, which is its id where it has none
    /// @return nothing for a type that we do not know
    Optional<MapElement> road(int index) {
        long id = index;
        long elementId = NOT_GIVEN;
        @Nullable String type = null;
        @Nullable WorldLine line = null;
        json.enterObject("roads");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "id" -> id = json.integer(field);
                case "map_element_id" -> elementId = json.integer(field);
                case "type" -> type = json.text(field);
                case "geometry" -> line = geometry(field);
                default -> json.skip();
            }
        }
        if (type == null) {
            throw json.missing("type");
        }
        if (line == null) {
            throw json.missing("geometry");
        }
        return element(type, id, elementId, line);
    }

    private WorldLine geometry(String field) {
        WorldLine line = new WorldLine();
        json.enterArray(field);
        while (json.nextElement()) {
            double x = Double.NaN;
            double y = Double.NaN;
            json.enterObject(field);
            for (String name = json.nextField(); name != null; name = json.nextField()) {
                switch (name) {
                    case "x" -> x = json.number(field);
                    case "y" -> y = json.number(field);
                    default -> json.skip();
                }
            }
            line.add(x, y);
        }
        return line;
    }

    private Optional<MapElement> element(String type, long id, long elementId, WorldLine line) {
        MapElement element = switch (type) {
            case "lane" -> new MapElement.LaneElement(id, laneType(elementId), line, LaneLinks.NONE);
            case "road_line" -> new MapElement.LineElement(id, lineKind(elementId), line);
            case "road_edge" -> new MapElement.EdgeElement(id, elementId == MEDIAN, line);
            case "stop_sign" -> new MapElement.StopElement(id, line, List.of());
            case "crosswalk" -> new MapElement.AreaElement(id, RoadArea.Kind.CROSSWALK, line);
            case "speed_bump" -> new MapElement.AreaElement(id, RoadArea.Kind.SPEED_BUMP, line);
            case "driveway" -> new MapElement.AreaElement(id, RoadArea.Kind.DRIVEWAY, line);
            default -> null;
        };
        if (element == null) {
            passedOver.merge("road elements of unknown type '" + type + "' left out", 1, Integer::sum);
        }
        return Optional.ofNullable(element);
    }

    private static LaneType laneType(long elementId) {
        return switch ((int) elementId) {
            case 1 -> LaneType.FREEWAY;
            case 2 -> LaneType.SURFACE_STREET;
            case 3 -> LaneType.BIKE_LANE;
            default -> LaneType.UNKNOWN;
        };
    }

    private static RoadLine.Kind lineKind(long elementId) {
        return switch ((int) elementId) {
            case 6 -> RoadLine.Kind.BROKEN_WHITE;
            case 7 -> RoadLine.Kind.SOLID_WHITE;
            case 8 -> RoadLine.Kind.DOUBLE_WHITE;
            case 9 -> RoadLine.Kind.BROKEN_YELLOW;
            case 10 -> RoadLine.Kind.DOUBLE_BROKEN_YELLOW;
            case 11 -> RoadLine.Kind.SOLID_YELLOW;
            case 12 -> RoadLine.Kind.DOUBLE_YELLOW;
            case 13 -> RoadLine.Kind.PASSING_YELLOW;
            default -> RoadLine.Kind.UNKNOWN;
        };
    }
}
