package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import java.util.Arrays;
import java.util.Optional;

/// What does not move in a scenario, prepared for looking at it: the map in pieces, and which light rules
/// which lane. Immutable; shared by all views of the scenario.
public final class Scenery {
    private final Scenario scenario;
    private final MapPieces pieces;
    private final int[] laneSignal; // [lanes] index of the light, or -1 as "none"
    private final float[] signalCos; // [signals] direction of the ruled lane; cos and sin 0 where it is unknown
    private final float[] signalSin;

    Scenery(Scenario scenario, MapPieces pieces) {
        this.scenario = scenario;
        this.pieces = pieces;
        RoadMap map = scenario.map();
        laneSignal = new int[map.lanes().size()];
        Arrays.fill(laneSignal, -1);
        signalCos = new float[scenario.signals().size()];
        signalSin = new float[signalCos.length];
        for (int i = 0; i < signalCos.length; i++) {
            Signal signal = scenario.signals().get(i);
            Optional<Integer> lane = map.laneIndex(signal.laneId());
            if (lane.isPresent()) {
                laneSignal[lane.get()] = i;
                float heading = headingAtStop(map.lanes().get(lane.get()).centerline(), signal);
                signalCos[i] = Angles.cos(heading);
                signalSin[i] = Angles.sin(heading);
            }
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    MapPieces pieces() {
        return pieces;
    }

    /// The light that rules a lane, or -1 as "none": an index, not a measurement.
    int signalOfLane(int lane) {
        return laneSignal[lane];
    }

    float signalCos(int signal) {
        return signalCos[signal];
    }

    float signalSin(int signal) {
        return signalSin[signal];
    }

    /// The lane that a light rules, where the map has it.
    Optional<Lane> laneOfSignal(int signal) {
        return scenario.map()
                .laneIndex(scenario.signals().get(signal).laneId())
                .map(index -> scenario.map().lanes().get(index));
    }

    private static float headingAtStop(Polyline centerline, Signal signal) {
        Polyline.Projection projection = new Polyline.Projection();
        centerline.project(signal.stopX(), signal.stopY(), projection);
        return projection.headingRad();
    }
}
