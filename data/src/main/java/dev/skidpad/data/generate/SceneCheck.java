package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Optional;

/// What a scene has to fulfil besides being free of collisions: its drivers stay on the road and within what vehicles
/// can do.
final class SceneCheck {
    /// The hardest braking and acceleration, and the largest acceleration to the side, of drivers, m/s².
    static final double HARDEST_BRAKING_MPS2 = 8.2;

    static final double HARDEST_ACCELERATION_MPS2 = 4.0;
    static final double LARGEST_SIDEWAYS_MPS2 = 4.5;
    private static final float EDGE_SEARCH_M = 12f;

    private SceneCheck() {}

    /// What is wrong with a scene, in words; nothing if it is fine.
    static Optional<String> problem(Scenario scene) {
        for (Track track : scene.tracks()) {
            if (track.type() != AgentType.VEHICLE) {
                continue;
            }
            Optional<String> problem = kinematics(track, scene.dtSeconds());
            if (problem.isPresent()) {
                return problem;
            }
        }
        return offRoad(scene.ego(), scene.map());
    }

    /// The first step at which a corner of a vehicle is beyond the nearest road edge, in words.
    static Optional<String> offRoad(Track track, RoadMap map) {
        SegmentGrid edges = map.edgeGrid();
        float[] corners = new float[8];
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t)) {
                continue;
            }
            float heading = track.headingRad(t);
            OrientedBox.corners(
                    track.x(t),
                    track.y(t),
                    Angles.cos(heading),
                    Angles.sin(heading),
                    0.5f * track.lengthM(),
                    0.5f * track.widthM(),
                    corners);
            for (int c = 0; c < 8; c += 2) {
                int edge = edges.nearest(corners[c], corners[c + 1], EDGE_SEARCH_M);
                if (edge >= 0 && edges.side(edge, corners[c], corners[c + 1]) < 0) {
                    return Optional.of(track.id() + " is off the road at step " + t);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> kinematics(Track track, float dt) {
        for (int t = 1; t < track.steps(); t++) {
            if (!track.valid(t) || !track.valid(t - 1)) {
                continue;
            }
            float before = track.speedMps(t - 1);
            float now = track.speedMps(t);
            float accel = (now - before) / dt;
            float turnRate = Angles.difference(track.headingRad(t - 1), track.headingRad(t)) / dt;
            if (accel < -HARDEST_BRAKING_MPS2 || accel > HARDEST_ACCELERATION_MPS2) {
                return Optional.of(track.id() + " accelerates by " + accel + " m/s² at step " + t);
            }
            if (Math.abs(turnRate) * now > LARGEST_SIDEWAYS_MPS2) {
                return Optional.of(track.id() + " accelerates by " + turnRate * now + " m/s² to the side at step " + t);
            }
        }
        return Optional.empty();
    }
}
