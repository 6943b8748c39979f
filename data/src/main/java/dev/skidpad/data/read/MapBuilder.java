package dev.skidpad.data.read;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.data.read.MapElement.AreaElement;
import dev.skidpad.data.read.MapElement.EdgeElement;
import dev.skidpad.data.read.MapElement.LaneElement;
import dev.skidpad.data.read.MapElement.LineElement;
import dev.skidpad.data.read.MapElement.StopElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes a road map of recorded elements.
///
/// What cannot be used but does no harm is left out or repaired, with a note: lines of a single point, which
/// have no direction, and ids that appear twice. A point that is no number is refused.
final class MapBuilder {
    /// An element whose course has become local.
    private record Placed(MapElement element, Polyline line) {}

    private final String where;
    private final List<String> notes;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<RoadEdge> edges = new ArrayList<>();
    private final List<RoadLine> lines = new ArrayList<>();
    private final List<RoadArea> areas = new ArrayList<>();
    private final List<StopSign> stopSigns = new ArrayList<>();

    private MapBuilder(String where, List<String> notes) {
        this.where = where;
        this.notes = notes;
    }

    /// The map about an origin, its elements in the given order.
    ///
    /// @param where the scenario, for messages
    /// @param notes receives what was left out or repaired
    /// @throws BadInputException if a point is not finite or out of all reason
    static RoadMap build(List<MapElement> elements, double originX, double originY, String where, List<String> notes) {
        MapBuilder builder = new MapBuilder(where, notes);
        Map<Long, LaneLinks> leftOutLanes = new HashMap<>(); // looked up, never iterated
        List<Placed> placed = builder.place(elements, originX, originY, leftOutLanes);
        Set<Long> usedIds = new HashSet<>();
        for (Placed each : placed) {
            builder.make(each, builder.uniqueId(each.element, usedIds), leftOutLanes);
        }
        return new RoadMap(builder.lanes, builder.edges, builder.lines, builder.areas, builder.stopSigns);
    }

    private List<Placed> place(
            List<MapElement> elements, double originX, double originY, Map<Long, LaneLinks> leftOutLanes) {
        List<Placed> placed = new ArrayList<>(elements.size());
        TreeMap<String, Integer> leftOut = new TreeMap<>();
        for (MapElement element : elements) {
            WorldLine line = element.line();
            checkPoints(element, originX, originY);
            int leastPoints = leastPoints(element);
            if (line.size() >= leastPoints) {
                Polyline local = line.toLocal(originX, originY);
                if (local.size() >= leastPoints) {
                    placed.add(new Placed(element, local));
                    continue;
                }
            }
            leftOut.merge(element.what(), 1, Integer::sum);
            if (element instanceof LaneElement lane) {
                leftOutLanes.putIfAbsent(lane.id(), lane.links());
            }
        }
        leftOut.forEach((what, count) -> notes.add("left out for having too few points: " + count + " x " + what));
        placed.forEach(kept -> leftOutLanes.remove(kept.element.id()));
        return placed;
    }

    private static int leastPoints(MapElement element) {
        return switch (element) {
            case LaneElement _, EdgeElement _, LineElement _ -> 2;
            case AreaElement _ -> 3;
            case StopElement _ -> 1;
        };
    }

    private void make(Placed placed, long id, Map<Long, LaneLinks> leftOutLanes) {
        Polyline local = placed.line;
        switch (placed.element) {
            case LaneElement lane -> lanes.add(lane(id, lane, local, leftOutLanes));
            case EdgeElement edge -> edges.add(new RoadEdge(id, local, edge.median()));
            case LineElement line -> lines.add(new RoadLine(id, line.kind(), local));
            case AreaElement area -> areas.add(new RoadArea(id, area.kind(), local));
            case StopElement stop -> stopSigns.add(new StopSign(id, local.x(0), local.y(0), stop.laneIds()));
        }
    }

    private static Lane lane(long id, LaneElement lane, Polyline local, Map<Long, LaneLinks> leftOutLanes) {
        LaneLinks links = lane.links().bridging(leftOutLanes);
        return new Lane(
                id,
                lane.type(),
                local,
                links.speedLimitMps(),
                links.successorIds(),
                links.predecessorIds(),
                links.leftNeighborId(),
                links.rightNeighborId());
    }

    // Ids are unique over all kinds of elements; a repeated one becomes the first free negative number.
    private long uniqueId(MapElement element, Set<Long> usedIds) {
        if (usedIds.add(element.id())) {
            return element.id();
        }
        long fresh = -1;
        while (!usedIds.add(fresh)) {
            fresh--;
        }
        notes.add("the id " + element.id() + " appears twice in the map; the second one, a " + element.what() + ", is "
                + fresh + " here, and references mean the first");
        return fresh;
    }

    private void checkPoints(MapElement element, double originX, double originY) {
        WorldLine line = element.line();
        for (int p = 0; p < line.size(); p++) {
            if (!WorldLimits.plausible(line.x(p), line.y(p), originX, originY)) {
                throw new BadInputException(
                        where,
                        element.what() + " " + element.id() + " has its point " + p + " at (" + line.x(p) + ", "
                                + line.y(p) + "), not within " + WorldLimits.MAX_FROM_EGO_M + " m of the ego at ("
                                + originX + ", " + originY + ")",
                        "Remove the element, or fetch the file again");
            }
        }
    }
}
