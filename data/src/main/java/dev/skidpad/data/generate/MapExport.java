package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Turns a network into the road map and the signals of a scenario. Ids count up through all elements of a map.
final class MapExport {
    private final Placement placement;
    private long nextId = 1;

    private MapExport(Placement placement) {
        this.placement = placement;
    }

    static RoadMap map(RoadNetwork network, Placement placement) {
        MapExport export = new MapExport(placement);
        List<Lane> lanes = network.lanes().stream().map(export::lane).toList();
        export.nextId += lanes.size();
        List<RoadEdge> edges = network.edges().stream()
                .map(edge -> new RoadEdge(export.nextId++, edge.toPolyline(placement), false))
                .toList();
        List<RoadLine> lines = network.paint().stream()
                .map(p -> new RoadLine(export.nextId++, p.kind(), p.curve().toPolyline(placement)))
                .toList();
        List<RoadArea> areas = network.patches().stream().map(export::area).toList();
        List<StopSign> signs = network.stopSigns().stream().map(export::sign).toList();
        return new RoadMap(lanes, edges, lines, areas, signs);
    }

    /// The id of a lane in every exported map.
    static long laneId(int lane) {
        return 1L + lane;
    }

    private static List<Long> laneIds(int[] lanes) {
        return IntStream.of(lanes).mapToObj(MapExport::laneId).toList();
    }

    private Lane lane(RoadLane lane) {
        return new Lane(
                laneId(lane.index()),
                lane.type(),
                lane.centreline().toPolyline(placement),
                OptionalDouble.of(lane.limitMps()),
                laneIds(lane.successors()),
                laneIds(lane.predecessors()),
                lane.left() >= 0 ? OptionalLong.of(laneId(lane.left())) : OptionalLong.empty(),
                lane.right() >= 0 ? OptionalLong.of(laneId(lane.right())) : OptionalLong.empty());
    }

    private RoadArea area(RoadNetwork.Patch patch) {
        float[] x = new float[patch.corners().size()];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            Pose corner = patch.corners().get(i);
            x[i] = placement.x(corner.x(), corner.y());
            y[i] = placement.y(corner.x(), corner.y());
        }
        return new RoadArea(nextId++, patch.kind(), Polyline.of(x, y));
    }

    private StopSign sign(RoadNetwork.Sign sign) {
        Pose place = sign.place();
        return new StopSign(
                nextId++,
                placement.x(place.x(), place.y()),
                placement.y(place.x(), place.y()),
                sign.lanes().stream().map(MapExport::laneId).toList());
    }

    /// The lights of all lanes that have them, from a time on.
    static List<Signal> signals(RoadNetwork network, Placement placement, double fromSeconds, int steps) {
        List<Signal> signals = new ArrayList<>();
        for (RoadLane lane : network.lanes()) {
            if (lane.lightGroup() >= 0) {
                SignalProgramme programme = network.lights().orElseThrow();
                List<SignalState> states = IntStream.range(0, steps)
                        .mapToObj(t -> programme.at(lane.lightGroup(), fromSeconds + t * MicroSimulation.DT_SECONDS))
                        .toList();
                Pose stop = lane.curve().start();
                signals.add(new Signal(
                        laneId(lane.index()),
                        placement.x(stop.x(), stop.y()),
                        placement.y(stop.x(), stop.y()),
                        states));
            }
        }
        return signals;
    }
}
