package dev.skidpad.sim.dynamics.inverse;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.PlanFollower;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.Optional;

/// Turns recorded tracks into actions.
///
/// Displacements are read off the track directly. For the other models a record does not determine the inputs step by
/// step: it is noisy, and differentiating the noise two or three times gives inputs that no car has. So the
/// inputs of a whole track are found together, as those that come by its positions within a few centimetres with
/// the least effort, by [LeastEffort], starting from what a [PlanFollower] does behind the record.
///
/// Recorded tracks that no car drove, those of boxes that jump or slide, stay out of reach of any model that has
/// limits: [RecoveredActions#worstErrorM] tells.
public final class InverseDynamics {
    private InverseDynamics() {}

    /// The actions of a model that come nearest to a track, from its first valid step to its last.
    ///
    /// @param dtSeconds between the steps of the track
    /// @return empty if the track is not valid at two steps
    public static Optional<RecoveredActions> actions(CarKind kind, Track track, float dtSeconds) {
        int last = track.lastValid(track.steps() - 1);
        int first = 0;
        while (first < last && !track.valid(first)) {
            first++;
        }
        if (first >= last) {
            return Optional.empty();
        }
        Reference reference = new Reference(track, first, last);
        CarModel car = kind.car(track.lengthM(), RoadGrip.DRY);
        float[][] actions = switch (kind) {
            case POSE_DELTA -> displacements(car, track, reference, dtSeconds);
            case BICYCLE, INVERTIBLE_BICYCLE, BENCHMARK_BICYCLE, JERK, SINGLE_TRACK -> {
                float[][] guess = follow(car, track, reference, dtSeconds);
                yield new LeastEffort(car, reference, dtSeconds).improve(track, guess);
            }
        };
        return Optional.of(RecoveredActions.measured(car, track, first, actions, dtSeconds));
    }

    /// What the follower of plans does behind the record.
    private static float[][] follow(CarModel car, Track track, Reference reference, float dtSeconds) {
        int t0 = reference.firstStep;
        car.set(0, 0, track.headingRad(t0), track.vx(t0), track.vy(t0));
        PlanFollower follower = new PlanFollower(dtSeconds);
        float[][] actions = new float[reference.steps][car.actions().size()];
        for (int i = 0; i < reference.steps; i++) {
            follower.load(reference.after(i), car);
            follower.follow(car);
            car.nearest(follower.accelerationMps2(), follower.curvaturePerM(), dtSeconds, actions[i]);
            car.act(actions[i], dtSeconds);
        }
        return actions;
    }

    /// The displacement from where the car is to the next pose, in its frame.
    private static float[][] displacements(CarModel car, Track track, Reference reference, float dtSeconds) {
        int t0 = reference.firstStep;
        car.set(0, 0, track.headingRad(t0), track.vx(t0), track.vy(t0));
        float[][] actions = new float[reference.steps][3];
        for (int i = 0; i < reference.steps; i++) {
            float dx = (float) (reference.x[i + 1] - car.centreX());
            float dy = (float) (reference.y[i + 1] - car.centreY());
            float cos = Trig.cos(car.headingRad());
            float sin = Trig.sin(car.headingRad());
            float turn = Angles.difference(car.headingRad(), (float) reference.headingRad[i + 1]);
            actions[i][0] = car.actions().clamp(0, dx * cos + dy * sin);
            actions[i][1] = car.actions().clamp(1, dy * cos - dx * sin);
            actions[i][2] = car.actions().clamp(2, turn);
            car.act(actions[i], dtSeconds);
        }
        return actions;
    }
}
