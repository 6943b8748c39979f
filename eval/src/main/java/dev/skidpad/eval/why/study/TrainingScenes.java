package dev.skidpad.eval.why.study;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.similar.Likeness;
import dev.skidpad.eval.why.similar.Situation;
import dev.skidpad.eval.why.similar.SituationReader;
import dev.skidpad.sim.episode.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a policy was trained on, to be searched for what comes near to a failure. Immutable.
///
/// Of each scene every half second of the record is looked at, with each of those who mattered taken for
/// the one whom it was about. The search compares all of them: what it finds is the nearest there is.
public final class TrainingScenes {
    private final List<Scene> scenes;

    private TrainingScenes(List<Scene> scenes) {
        this.scenes = scenes;
    }

    /// The moments of a scene.
    private record Scene(String id, List<Moment> moments) {}

    /// @param seconds since the start of the scene
    private record Moment(double seconds, Situation situation) {}

    /// Measures scenes.
    ///
    /// @param threads how many work at once; the result does not depend on it
    public static TrainingScenes of(List<Scenario> scenes, int threads) {
        return new TrainingScenes(Workers.map(scenes, threads, TrainingScenes::measured, done -> {}));
    }

    /// How many scenes there are.
    public int count() {
        return scenes.size();
    }

    private static Scene measured(Scenario scenario) {
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step < scenario.steps(); step += Simulator.REPLAN_STEPS) {
            if (scenario.ego().valid(step)) {
                double seconds = (double) step * scenario.dtSeconds();
                for (Situation casting : Likeness.castings(SituationReader.of(scenario, step))) {
                    moments.add(new Moment(seconds, casting));
                }
            }
        }
        return new Scene(scenario.id(), moments);
    }

    /// The nearest scenes, one moment of each, the nearest first.
    ///
    /// @param most how many at most
    List<SimilarScene> nearest(Situation to, int most) {
        List<Found> found = new ArrayList<>();
        for (Scene scene : scenes) {
            if (!scene.moments.isEmpty()) {
                found.add(nearestMoment(scene, to));
            }
        }
        found.sort(Comparator.comparingDouble(Found::distance).thenComparing(one -> one.scene.id));
        List<SimilarScene> nearest = new ArrayList<>();
        for (Found one : found.subList(0, Math.min(most, found.size()))) {
            long farther = found.stream()
                    .filter(other -> other.distance > one.distance)
                    .count();
            nearest.add(new SimilarScene(
                    one.scene.id,
                    one.moment.seconds,
                    one.distance,
                    (double) farther / found.size(),
                    Likeness.differences(to, one.moment.situation)));
        }
        return nearest;
    }

    /// The nearest moment of a scene.
    private record Found(Scene scene, Moment moment, double distance) {}

    private static Found nearestMoment(Scene scene, Situation to) {
        Moment best = scene.moments.getFirst();
        double least = Likeness.distance(to, best.situation);
        for (Moment moment : scene.moments) {
            double distance = Likeness.distance(to, moment.situation);
            if (distance < least) {
                best = moment;
                least = distance;
            }
        }
        return new Found(scene, best, least);
    }
}
