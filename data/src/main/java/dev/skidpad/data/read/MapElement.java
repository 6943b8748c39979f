package dev.skidpad.data.read;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import java.util.List;

/// One element of a road map as it was recorded, in world coordinates.
public sealed interface MapElement {
    /// Unique in the map, unless the file is at fault.
    long id();

    /// Its course, outline or place.
    WorldLine line();

    /// What to call it in messages.
    default String what() {
        return switch (this) {
            case LaneElement _ -> "lane";
            case EdgeElement _ -> "road edge";
            case LineElement _ -> "road line";
            case AreaElement area ->
                switch (area.kind) {
                    case CROSSWALK -> "crosswalk";
                    case SPEED_BUMP -> "speed bump";
                    case DRIVEWAY -> "driveway";
                };
            case StopElement _ -> "stop sign";
        };
    }

    /// A lane, along its centreline.
    record LaneElement(long id, LaneType type, WorldLine line, LaneLinks links) implements MapElement {}

    /// The end of the road, with the drivable surface to the left.
    record EdgeElement(long id, boolean median, WorldLine line) implements MapElement {}

    /// Paint.
    record LineElement(long id, RoadLine.Kind kind, WorldLine line) implements MapElement {}

    /// A marked patch.
    record AreaElement(long id, RoadArea.Kind kind, WorldLine line) implements MapElement {}

    /// A stop sign, at the first point of its line.
    record StopElement(long id, WorldLine line, List<Long> laneIds) implements MapElement {
        public StopElement {
            laneIds = List.copyOf(laneIds);
        }
    }
}
