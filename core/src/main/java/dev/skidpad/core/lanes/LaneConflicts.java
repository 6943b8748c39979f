package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds where lanes cross or run together.
///
/// Each lane is walked in steps of [#STEP_M]; a stretch on which another lane's centreline stays within
/// [#CLEARANCE_M] is a candidate. What its directions are where the two are nearest says how they meet. Lanes
/// that follow one another do not meet, nor do lanes that part from a common start.
final class LaneConflicts {
    /// Two cars of ordinary width touch where their middles are this near.
    static final float CLEARANCE_M = 2f;

    private static final float STEP_M = 1f;
    private static final float CROSSING_COSINE = 0.866f; // 30°

    /// Stretches with less than this between them are one.
    private static final float JOINED_M = 5f;

    /// Lanes whose ends are this near start together, or end together.
    private static final float COMMON_M = 1f;

    /// Lanes that run together come closer by this at least.
    private static final float CONVERGING_M = 0.5f;

    private final List<Lane> lanes;
    private final LaneSegments segments;
    private final Adjacency successors;
    private final List<List<LaneConflict>> byLane; // [L]
    private final Stretch[] open; // [L] by the other lane
    private final List<Stretch> running = new ArrayList<>();

    private LaneConflicts(List<Lane> lanes, LaneSegments segments, Adjacency successors) {
        this.lanes = lanes;
        this.segments = segments;
        this.successors = successors;
        byLane = new ArrayList<>(lanes.size());
        open = new Stretch[lanes.size()];
        for (int l = 0; l < lanes.size(); l++) {
            byLane.add(new ArrayList<>());
            open[l] = new Stretch(l);
        }
    }

    /// For each lane its conflicts, by where they begin.
    static List<List<LaneConflict>> find(List<Lane> lanes, LaneSegments segments, Adjacency successors) {
        LaneConflicts finder = new LaneConflicts(lanes, segments, successors);
        for (int l = 0; l < lanes.size(); l++) {
            finder.walk(l);
        }
        List<List<LaneConflict>> sorted = new ArrayList<>(lanes.size());
        for (List<LaneConflict> found : finder.byLane) {
            found.sort(Comparator.comparingDouble(LaneConflict::fromS).thenComparingInt(LaneConflict::other));
            sorted.add(List.copyOf(found));
        }
        return sorted;
    }

    private void walk(int lane) {
        Polyline line = lanes.get(lane).centerline();
        Polyline.Sample place = new Polyline.Sample();
        float length = line.lengthM();
        SegmentGrid grid = segments.grid();
        for (float s = 0; ; s = Math.min(length, s + STEP_M)) {
            line.sample(s, place);
            float at = s;
            float cos = Trig.cos(place.headingRad());
            float sin = Trig.sin(place.headingRad());
            grid.visit(place.x(), place.y(), CLEARANCE_M, segment -> {
                if (grid.line(segment) > lane) {
                    measure(segment, at, place, cos, sin);
                }
            });
            for (int k = running.size() - 1; k >= 0; k--) {
                if (s - running.get(k).toS > JOINED_M || s >= length) {
                    close(lane, running.remove(k));
                }
            }
            if (s >= length) {
                return;
            }
        }
    }

    private void measure(int segment, float s, Polyline.Sample place, float cos, float sin) {
        SegmentGrid grid = segments.grid();
        float dx = place.x() - grid.x0(segment);
        float dy = place.y() - grid.y0(segment);
        float ux = segments.ux(segment);
        float uy = segments.uy(segment);
        float along = Math.max(0, Math.min(segments.lengthM(segment), dx * ux + dy * uy));
        float ex = dx - along * ux;
        float ey = dy - along * uy;
        float distance = (float) Math.sqrt(ex * ex + ey * ey);
        if (distance > CLEARANCE_M) {
            return;
        }
        Stretch stretch = open[grid.line(segment)];
        if (!stretch.running) {
            stretch.begin(s);
            running.add(stretch);
        }
        stretch.add(s, segments.s(segment, along), distance, cos * ux + sin * uy);
    }

    private void close(int lane, Stretch stretch) {
        stretch.running = false;
        Optional<LaneConflict.Kind> kind = kind(lane, stretch);
        if (kind.isPresent()) {
            LaneConflict conflict = new LaneConflict(
                    lane,
                    stretch.fromS,
                    stretch.toS,
                    stretch.other,
                    stretch.otherFromS,
                    stretch.otherToS,
                    kind.orElseThrow());
            byLane.get(lane).add(conflict);
            byLane.get(stretch.other).add(conflict.mirrored());
        }
    }

    /// How two lanes meet on a stretch; empty where they do not.
    private Optional<LaneConflict.Kind> kind(int lane, Stretch stretch) {
        boolean inLine = successors.has(lane, stretch.other) && stretch.toS >= lengthM(lane) - COMMON_M
                || successors.has(stretch.other, lane) && stretch.fromS <= COMMON_M;
        if (inLine) {
            return Optional.empty();
        }
        if (stretch.cosine < -CROSSING_COSINE) {
            return Optional.of(LaneConflict.Kind.OPPOSING);
        }
        boolean apart = stretch.fromS <= COMMON_M && stretch.otherFromS <= COMMON_M && stretch.firstM <= COMMON_M;
        if (apart) {
            return Optional.empty();
        }
        if (stretch.cosine < CROSSING_COSINE) {
            return Optional.of(LaneConflict.Kind.CROSSING);
        }
        boolean converge = stretch.lastM <= stretch.firstM - CONVERGING_M;
        return converge ? Optional.of(LaneConflict.Kind.MERGING) : Optional.empty();
    }

    private float lengthM(int lane) {
        return lanes.get(lane).centerline().lengthM();
    }

    /// Where the lane that is walked is near another: a buffer.
    private static final class Stretch {
        private final int other;
        private boolean running;
        private float fromS;
        private float toS;
        private float otherFromS;
        private float otherToS;
        private float firstM; // distance where it begins
        private float lastM; // distance where it ends so far
        private float nearestM;
        private float cosine; // of the angle where they are nearest

        Stretch(int other) {
            this.other = other;
        }

        void begin(float s) {
            running = true;
            fromS = s;
            toS = s;
            otherFromS = Float.POSITIVE_INFINITY;
            otherToS = Float.NEGATIVE_INFINITY;
            firstM = Float.POSITIVE_INFINITY;
            lastM = Float.POSITIVE_INFINITY;
            nearestM = Float.POSITIVE_INFINITY;
        }

        void add(float s, float otherS, float distance, float newCosine) {
            if (s == fromS) {
                firstM = Math.min(firstM, distance);
            }
            lastM = s == toS ? Math.min(lastM, distance) : distance;
            toS = s;
            otherFromS = Math.min(otherFromS, otherS);
            otherToS = Math.max(otherToS, otherS);
            if (distance < nearestM) {
                nearestM = distance;
                cosine = newCosine;
            }
        }
    }
}
