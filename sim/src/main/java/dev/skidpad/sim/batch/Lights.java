package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.sim.column.ColumnKernels;
import java.util.List;
import java.util.Optional;

/// The stop lines of a scenario: first those of its lights, then those of its stop signs. Immutable.
///
/// A stop line looks the way that its lane leads there: the lane that it names, or else the nearest within
/// 5 m. One without a lane rules nobody; its direction is 0.
final class Lights {
    private static final float LANE_SEARCH_M = 5;

    final int count; // stop lines K
    final int lights; // of which the first are lights
    final float[] x; // [K] m
    final float[] y; // [K] m
    final float[] ux; // [K] the way that the lane leads
    final float[] uy; // [K]
    final boolean[] red; // [F, lights] whether entering is forbidden
    final float[] records; // [F, K, 8] what a slot of the observation is written from

    Lights(Scenario scenario, int startStep, int frames) {
        List<Signal> signals = scenario.signals();
        List<StopSign> signs = scenario.map().stopSigns();
        lights = signals.size();
        count = lights + signs.size();
        x = new float[count];
        y = new float[count];
        ux = new float[count];
        uy = new float[count];
        for (int k = 0; k < lights; k++) {
            Signal signal = signals.get(k);
            put(scenario.map(), k, signal.stopX(), signal.stopY(), List.of(signal.laneId()));
        }
        for (int k = lights; k < count; k++) {
            StopSign sign = signs.get(k - lights);
            put(scenario.map(), k, sign.x(), sign.y(), sign.laneIds());
        }
        red = new boolean[frames * lights];
        records = new float[frames * count * ColumnKernels.RECORD];
        for (int f = 0; f < frames; f++) {
            for (int k = 0; k < count; k++) {
                SignalState state = k < lights ? signals.get(k).at(startStep + f) : SignalState.UNKNOWN;
                if (k < lights) {
                    red[f * lights + k] = state.forbidsEntry();
                }
                putRecord(k, state, (f * count + k) * ColumnKernels.RECORD);
            }
        }
    }

    private void put(RoadMap map, int k, float stopX, float stopY, List<Long> laneIds) {
        x[k] = stopX;
        y[k] = stopY;
        Optional<Polyline> lane = laneIds.stream()
                .flatMap(id -> map.laneIndex(id).stream())
                .findFirst()
                .map(index -> map.lanes().get(index).centerline());
        if (lane.isPresent()) {
            int nearest = nearest(lane.orElseThrow(), stopX, stopY);
            float heading = lane.orElseThrow().headingRad(nearest);
            ux[k] = (float) StrictMath.cos(heading);
            uy[k] = (float) StrictMath.sin(heading);
            return;
        }
        SegmentGrid grid = map.laneGrid();
        int segment = grid.nearest(stopX, stopY, LANE_SEARCH_M);
        if (segment >= 0) {
            float dx = grid.x1(segment) - grid.x0(segment);
            float dy = grid.y1(segment) - grid.y0(segment);
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            ux[k] = dx / length;
            uy[k] = dy / length;
        }
    }

    private static int nearest(Polyline line, float px, float py) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            float dx = line.x(i) - px;
            float dy = line.y(i) - py;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    private void putRecord(int k, SignalState state, int at) {
        boolean green = state == SignalState.GO || state == SignalState.ARROW_GO;
        records[at] = x[k];
        records[at + 1] = y[k];
        records[at + 2] = state.forbidsEntry() || state == SignalState.FLASHING_STOP ? 1 : 0;
        records[at + 3] = state.warns() || state == SignalState.FLASHING_CAUTION ? 1 : 0;
        records[at + 4] = ux[k];
        records[at + 5] = uy[k];
        records[at + 6] = green ? 1 : 0;
        records[at + 7] = k < lights ? 0 : 1;
    }
}
