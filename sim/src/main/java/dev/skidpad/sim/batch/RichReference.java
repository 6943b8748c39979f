package dev.skidpad.sim.batch;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.column.RoadSegments;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one agent observes, agent by agent and segment by segment: the slow twin of [RichObserver], and its
/// definition.
///
/// It has no cells, no bounds and no vectors: it looks at every segment of the map and at every actor.
final class RichReference {
    private final RichBatch batch;
    private final World world;
    private final int a;
    private final int n;
    private final float x;
    private final float y;
    private final float cos;
    private final float sin;
    private final float[] row = new float[RichObservation.SIZE];

    private record Found(float farness, int number) {}

    private RichReference(RichBatch batch, int worldIndex, int a) {
        this.batch = batch;
        this.a = a;
        world = batch.world(worldIndex);
        n = world.firstAgent + a;
        x = batch.x(n);
        y = batch.y(n);
        cos = Trig.cos(batch.headingRad(n));
        sin = Trig.sin(batch.headingRad(n));
    }

    /// The row of an agent of a world, as things are now.
    ///
    /// @param episode what has happened in the world so far, the present frame the last one
    static float[] observe(RichBatch batch, int worldIndex, int a, Episode episode) {
        RichReference reference = new RichReference(batch, worldIndex, a);
        reference.self();
        reference.partners(episode);
        reference.road();
        reference.stops();
        return reference.row;
    }

    private Track track() {
        return world.scene.scenario.tracks().get(world.scene.track[a]);
    }

    private void self() {
        Track body = track();
        row[0] = batch.speedMps(n) * RichObservation.SPEED_SCALE;
        row[1] = batch.columns().accelMps2[n] / ActionLimits.ACCELERATION_MPS2;
        row[2] = batch.columns().curvaturePerM[n] / ActionLimits.CURVATURE_PER_M;
        row[3] = RichObservation.length(body.lengthM());
        row[4] = RichObservation.width(body.widthM());
        row[5 + body.type().ordinal()] = 1;
        row[9] = batch.collides(n) ? 1 : 0;
        row[10] = batch.offRoad(n) ? 1 : 0;
        row[15] = (float) (world.scene.steps() - world.frame) / world.scene.steps();
        Path path = world.scene.path[a];
        if (!path.known()) {
            return;
        }
        int segment = batch.columns().segment[n];
        float s = batch.columns().s[n];
        float ux = path.ux[segment];
        float uy = path.uy[segment];
        row[11] = ((y - path.y[segment]) * ux - (x - path.x[segment]) * uy) * RichObservation.ASIDE_SCALE;
        row[12] = cos * ux + sin * uy;
        row[13] = sin * ux - cos * uy;
        row[14] = (path.wholeM() - s) * RichObservation.WAY_SCALE;
        float[] ahead = {2, 5, 10, 15, 20, 30, 40, 50, path.wholeM() - s};
        for (int k = 0; k < ahead.length; k++) {
            float at = k + 1 < ahead.length ? s + ahead[k] : path.wholeM();
            row[16 + 2 * k] = ahead(path.xAt(at), path.yAt(at));
            row[17 + 2 * k] = left(path.xAt(at), path.yAt(at));
        }
    }

    private void partners(Episode episode) {
        int frame = episode.frames() - 1;
        List<Found> found = new ArrayList<>();
        for (int slot = 0; slot < world.scene.slots; slot++) {
            int other = world.scene.track[slot];
            if (slot != a && other >= 0 && episode.active(frame, other)) {
                add(found, episode.x(frame, other) - x, episode.y(frame, other) - y, slot);
            }
        }
        int o = RichObservation.PARTNERS_AT;
        for (Found one : nearest(found, RichObservation.PARTNER_SLOTS)) {
            int other = world.scene.track[one.number];
            Track body = world.scene.scenario.tracks().get(other);
            float otherCos = Trig.cos(episode.headingRad(frame, other));
            float otherSin = Trig.sin(episode.headingRad(frame, other));
            row[o] = ahead(episode.x(frame, other), episode.y(frame, other));
            row[o + 1] = left(episode.x(frame, other), episode.y(frame, other));
            row[o + 2] = RichObservation.width(body.widthM());
            row[o + 3] = RichObservation.length(body.lengthM());
            row[o + 4] = otherCos * cos + otherSin * sin;
            row[o + 5] = otherSin * cos - otherCos * sin;
            row[o + 6] = (episode.vx(frame, other) * otherCos + episode.vy(frame, other) * otherSin)
                            * RichObservation.SPEED_SCALE
                    + 0f;
            row[o + 7] = RichObservation.type(body.type());
            o += RichObservation.PARTNER_FEATURES;
        }
    }

    private void road() {
        RoadSegments road = world.scene.map.road;
        int[] inCells = world.scene.map.cells.segments();
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < inCells.length; k++) {
            int m = inCells[k];
            float dx = road.midX(m) - x;
            float dy = road.midY(m) - y;
            float aside = dx * road.unitY(m) - dy * road.unitX(m);
            float over = Math.abs(dx * road.unitX(m) + dy * road.unitY(m)) - road.halfLengthM(m);
            float beyond = Math.max(0, over);
            float squared = beyond * beyond + aside * aside;
            if (squared <= 50f * 50f) {
                found.add(new Found((int) ((float) Math.sqrt(squared) * 10f), k));
            }
        }
        int o = RichObservation.ROAD_AT;
        for (Found one : nearest(found, RichObservation.ROAD_SLOTS)) {
            int m = inCells[one.number];
            row[o] = ahead(road.midX(m), road.midY(m));
            row[o + 1] = left(road.midX(m), road.midY(m));
            row[o + 2] = road.halfLengthM(m) * 0.01f;
            row[o + 3] = road.kind(m) == RoadSegments.Kind.LANE ? 1 : 0;
            row[o + 4] = road.unitX(m) * cos + road.unitY(m) * sin;
            row[o + 5] = road.unitY(m) * cos - road.unitX(m) * sin;
            row[o + 6] = road.kind(m).ordinal();
            o += RichObservation.ROAD_FEATURES;
        }
    }

    private void stops() {
        Lights lights = world.scene.lights;
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < lights.count; k++) {
            add(found, lights.x[k] - x, lights.y[k] - y, k);
        }
        int o = RichObservation.STOPS_AT;
        for (Found one : nearest(found, RichObservation.STOP_SLOTS)) {
            int k = one.number;
            SignalState state = k < lights.lights
                    ? world.scene.scenario.signals().get(k).at(world.scene.startStep + world.frame)
                    : SignalState.UNKNOWN;
            row[o] = ahead(lights.x[k], lights.y[k]);
            row[o + 1] = left(lights.x[k], lights.y[k]);
            row[o + 2] = state.forbidsEntry() || state == SignalState.FLASHING_STOP ? 1 : 0;
            row[o + 3] = state.warns() || state == SignalState.FLASHING_CAUTION ? 1 : 0;
            row[o + 4] = lights.ux[k] * cos + lights.uy[k] * sin;
            row[o + 5] = lights.uy[k] * cos - lights.ux[k] * sin;
            row[o + 6] = state == SignalState.GO || state == SignalState.ARROW_GO ? 1 : 0;
            row[o + 7] = k < lights.lights ? 0 : 1;
            o += RichObservation.STOP_FEATURES;
        }
    }

    private static void add(List<Found> found, float dx, float dy, int number) {
        float squared = dx * dx + dy * dy;
        if (squared <= 50f * 50f) {
            found.add(new Found(squared, number));
        }
    }

    private static List<Found> nearest(List<Found> found, int most) {
        found.sort(Comparator.<Found>comparingDouble(one -> one.farness).thenComparingInt(one -> one.number));
        return found.subList(0, Math.min(found.size(), most));
    }

    private float ahead(float px, float py) {
        return RichObservation.ahead(px - x, py - y, cos, sin);
    }

    private float left(float px, float py) {
        return RichObservation.left(px - x, py - y, cos, sin);
    }
}
