package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.scene.Scenario;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the rules have one stop on each lane: at its start for a light, at the line of a stop sign.
final class LightTable {
    private static final int NONE = -1;

    private final Scenario scenario;
    private final LaneGraph graph;
    private final int[] light; // [L] the index of the signal, or NONE

    LightTable(Scenario scenario, LaneGraph graph) {
        this.scenario = scenario;
        this.graph = graph;
        light = new int[graph.size()];
        Arrays.fill(light, NONE);
        for (int i = 0; i < scenario.signals().size(); i++) {
            int index = i;
            scenario.map().laneIndex(scenario.signals().get(i).laneId()).ifPresent(lane -> light[lane] = index);
        }
    }

    /// The lanes on which one has to stop.
    int[] lanesWithStops() {
        return IntStream.range(0, light.length)
                .filter(lane -> hasLight(lane) || hasSign(lane))
                .toArray();
    }

    boolean hasLight(int lane) {
        return light[lane] != NONE;
    }

    boolean hasSign(int lane) {
        return graph.stopLineS(lane).isPresent();
    }

    /// Where one stops, m along a lane that has a light or a sign.
    float stopM(int lane) {
        return hasLight(lane) ? 0 : (float) graph.stopLineS(lane).orElseThrow();
    }

    /// Whether one has to stop there at a step: for a sign always, for a light while it is red.
    boolean forbids(int lane, int step) {
        return !hasLight(lane) || scenario.signals().get(light[lane]).at(step).forbidsEntry();
    }
}
