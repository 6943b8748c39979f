package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.SegmentGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The static road around a scenario; immutable and shared by every world that drives on it. Two maps are
/// equal if their elements are.
public final class RoadMap {
    private final List<Lane> lanes;
    private final List<RoadEdge> edges;
    private final List<RoadLine> lines;
    private final List<RoadArea> areas;
    private final List<StopSign> stopSigns;
    private final SegmentGrid laneGrid;
    private final SegmentGrid edgeGrid;
    private final RoadBounds bounds;
    private final Map<Long, Integer> laneIndex;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /// A map of the given elements, whose order is kept.
    ///
    /// @throws IllegalArgumentException if two lanes have the same id
    public RoadMap(
            List<Lane> lanes,
            List<RoadEdge> edges,
            List<RoadLine> lines,
            List<RoadArea> areas,
            List<StopSign> stopSigns) {
        this.lanes = List.copyOf(lanes);
        this.edges = List.copyOf(edges);
        this.lines = List.copyOf(lines);
        this.areas = List.copyOf(areas);
        this.stopSigns = List.copyOf(stopSigns);
        laneIndex = new HashMap<>();
        for (int i = 0; i < this.lanes.size(); i++) {
            if (laneIndex.put(this.lanes.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "two lanes have the id " + this.lanes.get(i).id());
            }
        }
        laneGrid = SegmentGrid.of(this.lanes.stream().map(Lane::centerline).toList());
        edgeGrid = SegmentGrid.of(this.edges.stream().map(RoadEdge::line).toList());
        bounds = new RoadBounds(this.edges, edgeGrid);
    }

    public List<Lane> lanes() {
        return lanes;
    }

    public List<RoadEdge> edges() {
        return edges;
    }

    public List<RoadLine> lines() {
        return lines;
    }

    public List<RoadArea> areas() {
        return areas;
    }

    public List<StopSign> stopSigns() {
        return stopSigns;
    }

    /// The segments of all centrelines; line `i` of the grid is lane `i` of [#lanes()].
    public SegmentGrid laneGrid() {
        return laneGrid;
    }

    /// The segments of all road edges; line `i` of the grid is edge `i` of [#edges()].
    public SegmentGrid edgeGrid() {
        return edgeGrid;
    }

    /// On which side of the road edges a point lies.
    public RoadBounds bounds() {
        return bounds;
    }

    /// The index in [#lanes()] of the lane with an id.
    public Optional<Integer> laneIndex(long laneId) {
        return Optional.ofNullable(laneIndex.get(laneId));
    }

    /// Whether any lane names a successor, so that routes can be found on the map.
    public boolean hasTopology() {
        return lanes.stream().anyMatch(lane -> !lane.successorIds().isEmpty());
    }

    /// What is made of the map once and kept with it, such as the graph of its lanes.
    ///
    /// @param kind what to make; one of each is kept
    /// @param maker makes it where it is not there yet, of nothing but the map; not called again afterwards
    public <T> T derived(Class<T> kind, Function<RoadMap, T> maker) {
        return kind.cast(derived.computeIfAbsent(kind, absent -> maker.apply(this)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoadMap map
                && lanes.equals(map.lanes)
                && edges.equals(map.edges)
                && lines.equals(map.lines)
                && areas.equals(map.areas)
                && stopSigns.equals(map.stopSigns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lanes, edges, lines, areas, stopSigns);
    }

    @Override
    public String toString() {
        return "RoadMap[" + lanes.size() + " lanes, " + edges.size() + " edges]";
    }
}
