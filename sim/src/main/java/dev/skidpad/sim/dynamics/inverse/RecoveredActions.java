package dev.skidpad.sim.dynamics.inverse;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.CarModel;

/// The actions that drive a model along a track.
///
/// @param firstStep the step of the track from which the model starts, in the track's pose and with its velocity
/// @param actions `[T, D]`: one action for each step, within the model's limits
/// @param worstErrorM the largest distance between the box centre and the track's, over the track's valid steps
public record RecoveredActions(int firstStep, float[][] actions, float worstErrorM) {
    /// Drives a model from the track's first step by actions, and measures how far it gets from the track.
    static RecoveredActions measured(CarModel car, Track track, int firstStep, float[][] actions, float dtSeconds) {
        int t0 = firstStep;
        car.set(track.x(t0), track.y(t0), track.headingRad(t0), track.vx(t0), track.vy(t0));
        float worst = 0;
        for (int i = 0; i < actions.length; i++) {
            car.act(actions[i], dtSeconds);
            int t = t0 + i + 1;
            if (track.valid(t)) {
                float dx = car.centreX() - track.x(t);
                float dy = car.centreY() - track.y(t);
                worst = Math.max(worst, (float) Math.sqrt(dx * dx + dy * dy));
            }
        }
        return new RecoveredActions(firstStep, actions, worst);
    }
}
