package dev.skidpad.data.womd;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.data.read.BoxSize;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one entry of `objects`: a road user with its columns over time.
final class JsonObjectParser {
    private final JsonCursor json;
    private final Map<String, Integer> passedOver;
    private final DoubleColumn x = new DoubleColumn(); // [T]
    private final DoubleColumn y = new DoubleColumn(); // [T]
    private final DoubleColumn heading = new DoubleColumn(); // [T]
    private final DoubleColumn vx = new DoubleColumn(); // [T]
    private final DoubleColumn vy = new DoubleColumn(); // [T]

    private boolean hasIds;

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
        String id = Integer.toString(index);
        @Nullable AgentType type = null;
        boolean hasPosition = false;
        boolean hasHeading = false;
        boolean hasVelocity = false;
        boolean @Nullable [] valid = null;
        double length = 0;
        double width = 0;
        double height = 0;
        json.enterObject("objects");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "id" -> {
                    id = json.text(field);
                    hasIds = true;
                }
                case "type" -> type = type(json.text(field));
                case "length" -> length = json.number(field);
                case "width" -> width = json.number(field);
                case "height" -> height = json.number(field);
                case "position" -> {
                    json.points(field, x, y);
                    hasPosition = true;
                }
                case "velocity" -> {
                    json.points(field, vx, vy);
                    hasVelocity = true;
                }
                case "heading" -> {
                    json.numbers(field, heading);
                    hasHeading = true;
                }
                case "valid" -> valid = flags(field);
                default -> json.skip();
            }
        }
        require(hasPosition, "position");
        require(hasVelocity, "velocity");
        require(hasHeading, "heading");
        if (valid == null) {
            throw json.missing("valid");
        }
        if (type == null) {
            throw json.missing("type");
        }
        requireLength(heading.size(), "headings");
        requireLength(vx.size(), "velocities");
        requireLength(valid.length, "valid flags");
        BoxSize size = new BoxSize(length, width, height);
        countRepairs(size, type);
        return new JsonObject(
                id, type, size, x.toArray(), y.toArray(), heading.toArray(), vx.toArray(), vy.toArray(), valid);
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

    private void countRepairs(BoxSize size, AgentType type) {
        BoxSize usable = size.repaired(type);
        if (usable.lengthM() != size.lengthM() || usable.widthM() != size.widthM()) {
            passedOver.merge("objects without a size, given what is typical for their type", 1, Integer::sum);
        } else if (usable.heightM() != size.heightM()) {
            passedOver.merge("objects without a height, given what is typical for their type", 1, Integer::sum);
        }
    }

    private void require(boolean present, String field) {
        if (!present) {
            throw json.missing(field);
        }
    }

    private void requireLength(int count, String what) {
        if (count != x.size()) {
            throw json.bad("has " + count + " " + what + " for " + x.size() + " positions");
        }
    }
}
