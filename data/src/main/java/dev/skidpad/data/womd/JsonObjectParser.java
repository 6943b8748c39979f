package dev.skidpad.data.womd;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.data.read.BoxSize;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one entry of `objects`: a road user with its columns over time.
final class JsonObjectParser {
    private static final List<String> REQUIRED = List.of("position", "velocity", "heading", "valid", "type");

    private final JsonCursor json;
    private final Map<String, Integer> passedOver;
    private final DoubleColumn x = new DoubleColumn(); // [T]
    private final DoubleColumn y = new DoubleColumn(); // [T]
    private final DoubleColumn heading = new DoubleColumn(); // [T]
    private final DoubleColumn vx = new DoubleColumn(); // [T]
    private final DoubleColumn vy = new DoubleColumn(); // [T]

    private boolean hasIds;

    // Of the object that is being read.
    private final Set<String> seen = new HashSet<>();
    private String id = "";
    private AgentType type = AgentType.OTHER;
    private double lengthM;
    private double widthM;
    private double heightM;
    private boolean[] valid = {};

    JsonObjectParser(JsonCursor json, Map<String, Integer> passedOver) {
        this.json = json;
        this.passedOver = passedOver;
    }

    /// Whether any object up to now had an id.
    boolean hasIds() {
        return hasIds;
    }

    /// @param index of the object, which is its id where it has none
    JsonObject object(int index) {
        seen.clear();
        id = Integer.toString(index);
        lengthM = 0;
        widthM = 0;
        heightM = 0;
        json.enterObject("objects");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            seen.add(field);
            take(field);
        }
        REQUIRED.forEach(this::require);
        requireLength(heading.size(), "headings");
        requireLength(vx.size(), "velocities");
        requireLength(valid.length, "valid flags");
        hasIds |= seen.contains("id");
        BoxSize size = new BoxSize(lengthM, widthM, heightM);
        countRepairs(size);
        return new JsonObject(
                id, type, size, x.toArray(), y.toArray(), heading.toArray(), vx.toArray(), vy.toArray(), valid);
    }

    private void take(String field) {
        switch (field) {
            case "id" -> id = json.text(field);
            case "type" -> type = type(json.text(field));
            case "length" -> lengthM = json.number(field);
            case "width" -> widthM = json.number(field);
            case "height" -> heightM = json.number(field);
            case "position" -> json.points(field, x, y);
            case "velocity" -> json.points(field, vx, vy);
            case "heading" -> json.numbers(field, heading);
            case "valid" -> valid = flags(field);
            default -> json.skip();
        }
    }

    private AgentType type(String word) {
        return switch (word) {
            case "vehicle" -> AgentType.VEHICLE;
            case "pedestrian" -> AgentType.PEDESTRIAN;
            case "cyclist" -> AgentType.CYCLIST;
            case "other", "unset" -> AgentType.OTHER;
            default -> {
                passedOver.merge("objects of unknown type '" + word + "', taken as other", 1, Integer::sum);
                yield AgentType.OTHER;
            }
        };
    }

    private boolean[] flags(String field) {
        BitSet set = new BitSet();
        int count = 0;
        json.enterArray(field);
        while (json.nextElement()) {
            set.set(count++, json.flag(field));
        }
        boolean[] flags = new boolean[count];
        for (int t = 0; t < count; t++) {
            flags[t] = set.get(t);
        }
        return flags;
    }

    private void countRepairs(BoxSize size) {
        BoxSize usable = size.repaired(type);
        if (usable.lengthM() != size.lengthM() || usable.widthM() != size.widthM()) {
            passedOver.merge("objects without a size, given what is typical for their type", 1, Integer::sum);
        } else if (usable.heightM() != size.heightM()) {
            passedOver.merge("objects without a height, given what is typical for their type", 1, Integer::sum);
        }
    }

    private void require(String field) {
        if (!seen.contains(field)) {
            throw json.missing(field);
        }
    }

    private void requireLength(int count, String what) {
        if (count != x.size()) {
            throw json.bad("has " + count + " " + what + " for " + x.size() + " positions");
        }
    }
}
