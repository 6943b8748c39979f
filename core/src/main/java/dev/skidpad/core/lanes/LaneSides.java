package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// What lies beside each lane in the same direction, every [#SPACING_M] along it. Immutable.
///
/// A lane is beside another where its centreline is [#NEAREST_M] to [#FARTHEST_M] to the side, at an angle of
/// less than 20°, and no road edge lies between. Where the source names the neighbours of a map's lanes, only
/// those count. One may change where no solid line lies between.
final class LaneSides {
    static final float SPACING_M = 5f;
    private static final float NEAREST_M = 2.2f;
    private static final float FARTHEST_M = 5f;
    private static final float LEAST_COSINE = 0.94f; // 20°

    private final int[] first; // [L + 1] the first sample of each lane
    private final int[][] beside; // [Side, samples] a lane, or -1
    private final boolean[][] open; // [Side, samples] whether one may change there

    LaneSides(RoadMap map, LaneSegments segments) {
        List<Lane> lanes = map.lanes();
        first = new int[lanes.size() + 1];
        for (int l = 0; l < lanes.size(); l++) {
            first[l + 1] = first[l] + samples(lanes.get(l).centerline());
        }
        int count = first[lanes.size()];
        beside = new int[Side.values().length][count];
        open = new boolean[Side.values().length][count];
        boolean declared = lanes.stream()
                .anyMatch(lane -> lane.leftNeighborId().isPresent()
                        || lane.rightNeighborId().isPresent());
        Finder finder = new Finder(map, segments, declared);
        for (Side side : Side.values()) {
            Arrays.fill(beside[side.ordinal()], -1);
            for (int l = 0; l < lanes.size(); l++) {
                for (int i = first[l]; i < first[l + 1]; i++) {
                    beside[side.ordinal()][i] = finder.find(l, (i - first[l]) * SPACING_M, side);
                    open[side.ordinal()][i] = finder.open;
                }
            }
        }
    }

    private static int samples(Polyline line) {
        return 1 + (int) (line.lengthM() / SPACING_M);
    }

    int beside(int lane, Side side, float s) {
        return beside[side.ordinal()][sample(lane, s)];
    }

    boolean open(int lane, Side side, float s) {
        return open[side.ordinal()][sample(lane, s)];
    }

    private int sample(int lane, float s) {
        int nearest = first[lane] + Math.max(0, (int) (s / SPACING_M + 0.5f));
        return Math.min(first[lane + 1] - 1, nearest);
    }

    /// Looks to the side of one place after another.
    private static final class Finder implements SegmentGrid.SegmentVisitor {
        private final RoadMap map;
        private final LaneSegments segments;
        private final boolean declared;
        private final SegmentGrid solid;
        private final Polyline.Sample place = new Polyline.Sample();
        private int lane;
        private Side side = Side.LEFT;
        private float cos;
        private float sin;
        private float nearestM;
        private int found;
        private boolean open;

        Finder(RoadMap map, LaneSegments segments, boolean declared) {
            this.map = map;
            this.segments = segments;
            this.declared = declared;
            solid = SegmentGrid.of(map.lines().stream()
                    .filter(line -> isSolid(line.kind()))
                    .map(RoadLine::line)
                    .toList());
        }

        private static boolean isSolid(RoadLine.Kind kind) {
            return switch (kind) {
                case SOLID_WHITE, DOUBLE_WHITE, SOLID_YELLOW, DOUBLE_YELLOW -> true;
                case BROKEN_WHITE, BROKEN_YELLOW, DOUBLE_BROKEN_YELLOW, PASSING_YELLOW, UNKNOWN -> false;
            };
        }

        int find(int newLane, float s, Side newSide) {
            lane = newLane;
            side = newSide;
            found = -1;
            open = false;
            nearestM = FARTHEST_M;
            map.lanes().get(lane).centerline().sample(s, place);
            cos = Trig.cos(place.headingRad());
            sin = Trig.sin(place.headingRad());
            segments.grid().visit(place.x(), place.y(), FARTHEST_M, this);
            if (found >= 0) {
                float toX = place.x() - side.sign() * nearestM * sin;
                float toY = place.y() + side.sign() * nearestM * cos;
                found = isCrossed(map.edgeGrid(), toX, toY) ? -1 : found;
                open = found >= 0 && !isCrossed(solid, toX, toY);
            }
            return found;
        }

        @Override
        public void visit(int segment) {
            SegmentGrid grid = segments.grid();
            float along = cos * segments.ux(segment) + sin * segments.uy(segment);
            if (along < LEAST_COSINE || !segments.usable(segment, LaneUse.CAR_LANES) || !isMeant(grid.line(segment))) {
                return;
            }
            // The place beside: where the line across the lane meets the segment.
            float across = (grid.x0(segment) - place.x()) * cos + (grid.y0(segment) - place.y()) * sin;
            float at = -across / along;
            if (at < 0 || at > segments.lengthM(segment)) {
                return;
            }
            float bx = grid.x0(segment) + at * segments.ux(segment) - place.x();
            float by = grid.y0(segment) + at * segments.uy(segment) - place.y();
            float lateral = side.sign() * (by * cos - bx * sin);
            if (lateral >= NEAREST_M && lateral < nearestM) {
                nearestM = lateral;
                found = grid.line(segment);
            }
        }

        private boolean isMeant(int other) {
            if (!declared) {
                return other != lane;
            }
            Lane own = map.lanes().get(lane);
            OptionalLong named = side == Side.LEFT ? own.leftNeighborId() : own.rightNeighborId();
            return named.isPresent()
                    && named.getAsLong() == map.lanes().get(other).id();
        }

        /// Whether a line of a grid lies between the place and the one beside it.
        private boolean isCrossed(SegmentGrid grid, float toX, float toY) {
            boolean[] crossed = new boolean[1];
            grid.visit(0.5f * (place.x() + toX), 0.5f * (place.y() + toY), 0.5f * FARTHEST_M, segment -> {
                boolean sides = grid.side(segment, place.x(), place.y()) < 0 != grid.side(segment, toX, toY) < 0;
                crossed[0] = crossed[0] || sides && separates(grid, segment, toX, toY);
            });
            return crossed[0];
        }

        private boolean separates(SegmentGrid grid, int segment, float toX, float toY) {
            float dx = toX - place.x();
            float dy = toY - place.y();
            float a = dx * (grid.y0(segment) - place.y()) - dy * (grid.x0(segment) - place.x());
            float b = dx * (grid.y1(segment) - place.y()) - dy * (grid.x1(segment) - place.x());
            return (a < 0) != (b < 0);
        }
    }
}
