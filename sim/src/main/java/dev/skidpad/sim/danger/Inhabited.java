package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.List;
import java.util.Optional;

/// Scenes in which the same kind of people drive before now as after it.
///
/// Where a record goes on as a simulation, everybody changes their manner of driving at now: who was braking speeds
/// up, who stood sets off. Nobody could foresee that. So the people of the simulation drive from the record's now on,
/// the ego as the human did, and the moment that is asked about comes [#LATER_S] later.
public final class Inhabited {
    /// How much later now is than in the record, s.
    public static final float LATER_S = 2;

    private static final int TRIES = 4;

    private Inhabited() {}

    /// A scene as people of one draw drive in it.
    ///
    /// @param seed what their intentions and reflexes are drawn from
    /// @return empty where people met in every draw, or is not there until the end, or the scene is too short
    public static Optional<Scenario> of(Scenario scene, long seed) {
        int now = scene.nowStep() + Math.round(LATER_S / scene.dtSeconds());
        if (now >= scene.steps() - 1 || !scene.ego().valid(now)) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            long hidden = RandomStream.of(seed, "inhabited/" + scene.id(), i).nextLong();
            Redrawn driven = Redrawn.ordinary(scene, RoadGrip.DRY, hidden);
            if (driven.played().crashes().isEmpty()) {
                return Optional.of(later(scene, driven.played().scenario(), now));
            }
        }
        return Optional.empty();
    }

    /// Those of some scenes in which people can drive so.
    public static List<Scenario> all(List<Scenario> scenes, long seed) {
        return scenes.stream().flatMap(scene -> of(scene, seed).stream()).toList();
    }

    private static Scenario later(Scenario scene, Scenario driven, int now) {
        return new Scenario(
                scene.id(),
                scene.place(),
                scene.kind(),
                scene.originX(),
                scene.originY(),
                scene.dtSeconds(),
                scene.steps(),
                now,
                driven.tracks(),
                scene.egoIndex(),
                scene.map(),
                scene.signals(),
                scene.route(),
                scene.provenance().with("people drive from the record's now on"));
    }
}
