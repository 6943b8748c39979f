package dev.skidpad.eval.trust.control;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Optional;

/// Finds, in a scene in which nobody follows the ego, a vehicle that is followed, and makes it the ego.
final class Seats {
    private static final float STEP_M = 0.5f;

    private Seats() {}

    /// The scene from the seat of the first vehicle that can be commanded and is followed; the scene
    /// itself where its ego is, or nobody else is.
    ///
    /// @param steps how long the vehicle has to be there after now
    static Scenario followed(Scenario scene, int steps) {
        if (Followers.of(scene).isPresent()) {
            return scene;
        }
        for (int a = 0; a < scene.agentCount(); a++) {
            Optional<Scenario> seat = a == scene.egoIndex() ? Optional.empty() : seat(scene, a, steps);
            if (seat.isPresent() && Followers.of(seat.get()).isPresent()) {
                return seat.get();
            }
        }
        return scene;
    }

    // Empty for who is no vehicle, is not there all the time, or drives too slowly.
    private static Optional<Scenario> seat(Scenario scene, int agent, int steps) {
        Track track = scene.tracks().get(agent);
        if (track.type() != AgentType.VEHICLE) {
            return Optional.empty();
        }
        GrowingPath way = new GrowingPath();
        for (int t = 0; t <= scene.nowStep() + steps; t++) {
            boolean future = t >= scene.nowStep();
            if (!track.valid(t) || future && track.speedMps(t) < Command.SLOWEST_MPS) {
                return Optional.empty();
            }
            boolean moved =
                    way.size() == 0 || Math.abs(track.x(t) - way.lastX()) + Math.abs(track.y(t) - way.lastY()) > STEP_M;
            if (future && moved) {
                way.add(track.x(t), track.y(t));
            }
        }
        return way.size() < 2 ? Optional.empty() : Optional.of(scene.withEgo(agent, scene.nowStep(), way.toPolyline()));
    }
}
