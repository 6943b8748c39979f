package dev.skidpad.data.generate;

import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadLine;
import java.util.List;
import java.util.Optional;

/// A finished layout: what drivers and pedestrians need to know of the road, and what is exported of it. Immutable.
///
/// @param lanes all lanes, by index
/// @param conflicts for each lane, where it meets others
/// @param crossings all places where pedestrians cross
/// @param lights the programme of the lights, where there are any
/// @param edges where the road ends, the drivable side on the left
/// @param paint lines on the road
/// @param patches other marked areas than crosswalks
/// @param stopSigns stop signs
/// @param pavements where pedestrians walk beside the road
record RoadNetwork(
        List<RoadLane> lanes,
        List<List<Conflict>> conflicts,
        List<Crossing> crossings,
        Optional<SignalProgramme> lights,
        List<Curve> edges,
        List<Paint> paint,
        List<Patch> patches,
        List<Sign> stopSigns,
        List<Curve> pavements) {
    RoadNetwork {
        lanes = List.copyOf(lanes);
        conflicts = conflicts.stream().map(List::copyOf).toList();
        crossings = List.copyOf(crossings);
        edges = List.copyOf(edges);
        paint = List.copyOf(paint);
        patches = List.copyOf(patches);
        stopSigns = List.copyOf(stopSigns);
        pavements = List.copyOf(pavements);
    }

    RoadLane lane(int index) {
        return lanes.get(index);
    }

    /// A painted line.
    record Paint(RoadLine.Kind kind, Curve curve) {}

    /// A marked area, its corners in order.
    record Patch(RoadArea.Kind kind, List<Pose> corners) {}

    /// A stop sign beside the start of a lane.
    record Sign(Pose place, List<Integer> lanes) {}
}
