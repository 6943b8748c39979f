package dev.skidpad.data.womd;

import static dev.skidpad.data.womd.ProtoMessage.BYTES;
import static dev.skidpad.data.womd.ProtoMessage.FIXED64;
import static dev.skidpad.data.womd.ProtoMessage.VARINT;

import com.google.protobuf.CodedInputStream;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.data.read.LaneLinks;
import dev.skidpad.data.read.MapElement;
import dev.skidpad.data.read.WorldLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/// Reads `MapFeature` messages: one element of the map each.
///
/// Field numbers: MapFeature 1 id, 3 lane, 4 road_line, 5 road_edge, 7 stop_sign, 8 crosswalk, 9 speed_bump,
/// 10 driveway; LaneCenter 1 speed_limit_mph, 2 type, 8 polyline, 9 entry_lanes, 10 exit_lanes, 11
/// left_neighbors, 12 right_neighbors; LaneNeighbor 1 feature_id, 2 self_start_index, 3 self_end_index;
/// RoadLine and RoadEdge 1 type, 2 polyline; StopSign 1 lane, 2 position; the areas 1 polygon; MapPoint 1 x,
/// 2 y.
final class ProtoMapParser {
    private static final double MPS_PER_MPH = 0.44704;
    private static final int EDGE_MEDIAN = 2;

    private final CodedInputStream in;

    ProtoMapParser(CodedInputStream in) {
        this.in = in;
    }

    /// Reads the feature whose tag has just been read; nothing if it is of a kind that we do not know.
    Optional<MapElement> feature() throws IOException {
        long[] id = new long[1];
        List<LongFunction<MapElement>> found = new ArrayList<>(1); // the element, but for its id
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | VARINT -> id[0] = in.readInt64();
                case 3 << 3 | BYTES -> found.add(lane());
                case 4 << 3 | BYTES -> found.add(roadLine());
                case 5 << 3 | BYTES -> found.add(roadEdge());
                case 7 << 3 | BYTES -> found.add(stopSign());
                case 8 << 3 | BYTES -> found.add(area(RoadArea.Kind.CROSSWALK));
                case 9 << 3 | BYTES -> found.add(area(RoadArea.Kind.SPEED_BUMP));
                case 10 << 3 | BYTES -> found.add(area(RoadArea.Kind.DRIVEWAY));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().apply(id[0]));
    }

    private LongFunction<MapElement> lane() throws IOException {
        WorldLine line = new WorldLine();
        List<Long> entries = new ArrayList<>();
        List<Long> exits = new ArrayList<>();
        Neighbor left = new Neighbor();
        Neighbor right = new Neighbor();
        double[] limitMph = new double[1];
        int[] type = new int[1];
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | FIXED64 -> limitMph[0] = in.readDouble();
                case 2 << 3 | VARINT -> type[0] = in.readEnum();
                case 8 << 3 | BYTES -> point(line);
                case 9 << 3 | BYTES -> packed(entries);
                case 9 << 3 | VARINT -> entries.add(in.readInt64());
                case 10 << 3 | BYTES -> packed(exits);
                case 10 << 3 | VARINT -> exits.add(in.readInt64());
                case 11 << 3 | BYTES -> left.read(in);
                case 12 << 3 | BYTES -> right.read(in);
                default -> {
                    return false;
                }
            }
            return true;
        });
        OptionalDouble limitMps =
                limitMph[0] > 0 ? OptionalDouble.of(limitMph[0] * MPS_PER_MPH) : OptionalDouble.empty();
        LaneLinks links = new LaneLinks(limitMps, exits, entries, left.id, right.id);
        return id -> new MapElement.LaneElement(id, laneType(type[0]), line, links);
    }

    private LongFunction<MapElement> roadLine() throws IOException {
        WorldLine line = new WorldLine();
        int type = typedLine(line);
        return id -> new MapElement.LineElement(id, lineKind(type), line);
    }

    private LongFunction<MapElement> roadEdge() throws IOException {
        WorldLine line = new WorldLine();
        int type = typedLine(line);
        return id -> new MapElement.EdgeElement(id, type == EDGE_MEDIAN, line);
    }

    private int typedLine(WorldLine line) throws IOException {
        int[] type = new int[1];
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | VARINT -> type[0] = in.readEnum();
                case 2 << 3 | BYTES -> point(line);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return type[0];
    }

    private LongFunction<MapElement> stopSign() throws IOException {
        WorldLine place = new WorldLine();
        List<Long> lanes = new ArrayList<>();
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | BYTES -> packed(lanes);
                case 1 << 3 | VARINT -> lanes.add(in.readInt64());
                case 2 << 3 | BYTES -> point(place);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return id -> new MapElement.StopElement(id, place, lanes);
    }

    private LongFunction<MapElement> area(RoadArea.Kind kind) throws IOException {
        WorldLine outline = new WorldLine();
        ProtoMessage.nested(in, tag -> {
            boolean corner = tag == (1 << 3 | BYTES);
            if (corner) {
                point(outline);
            }
            return corner;
        });
        return id -> new MapElement.AreaElement(id, kind, outline);
    }

    private void point(WorldLine out) throws IOException {
        double[] xy = new double[2];
        ProtoMessage.nested(in, tag -> {
            switch (tag) {
                case 1 << 3 | FIXED64 -> xy[0] = in.readDouble();
                case 2 << 3 | FIXED64 -> xy[1] = in.readDouble();
                default -> {
                    return false;
                }
            }
            return true;
        });
        out.add(xy[0], xy[1]);
    }

    private void packed(List<Long> out) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            out.add(in.readInt64());
        }
        in.popLimit(outer);
    }

    private static LaneType laneType(int type) {
        return switch (type) {
            case 1 -> LaneType.FREEWAY;
            case 2 -> LaneType.SURFACE_STREET;
            case 3 -> LaneType.BIKE_LANE;
            default -> LaneType.UNKNOWN;
        };
    }

    private static RoadLine.Kind lineKind(int type) {
        return switch (type) {
            case 1 -> RoadLine.Kind.BROKEN_WHITE;
            case 2 -> RoadLine.Kind.SOLID_WHITE;
            case 3 -> RoadLine.Kind.DOUBLE_WHITE;
            case 4 -> RoadLine.Kind.BROKEN_YELLOW;
            case 5 -> RoadLine.Kind.DOUBLE_BROKEN_YELLOW;
            case 6 -> RoadLine.Kind.SOLID_YELLOW;
            case 7 -> RoadLine.Kind.DOUBLE_YELLOW;
            case 8 -> RoadLine.Kind.PASSING_YELLOW;
            default -> RoadLine.Kind.UNKNOWN;
        };
    }

    /// The neighbour on one side. A lane may have several, each along a stretch of it; the one along the
    /// longest counts.
    private static final class Neighbor {
        private OptionalLong id = OptionalLong.empty();
        private int longestStretch = -1;

        void read(CodedInputStream in) throws IOException {
            long[] feature = new long[1];
            int[] range = new int[2];
            ProtoMessage.nested(in, tag -> {
                switch (tag) {
                    case 1 << 3 | VARINT -> feature[0] = in.readInt64();
                    case 2 << 3 | VARINT -> range[0] = in.readInt32();
                    case 3 << 3 | VARINT -> range[1] = in.readInt32();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            if (range[1] - range[0] > longestStretch) {
                longestStretch = range[1] - range[0];
                id = OptionalLong.of(feature[0]);
            }
        }
    }
}
