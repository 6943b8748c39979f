package dev.skidpad.eval.trust.control;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Episodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What one world model does with the commands at one moment.
///
/// @param realised by command; absent where it cannot be given here
/// @param follower `[K]` by command: by how much the follower's speed differs at the end of each half
///     second, m/s; absent where nobody follows
/// @param near `[near]` by command: the same for everybody near, after [Command#AFTER_S]
/// @param flagged what the judge of scenes says
record Answers(
        Map<Command, OptionalDouble> realised,
        Map<Command, double[]> follower,
        Map<Command, double[]> near,
        Flagged flagged) {
    /// Frames between two points of a follower's curve.
    static final int STRIDE = 5;

    /// How many dreams of each plan the judge of scenes looks at.
    private static final int JUDGED = 2;

    /// Asks a model.
    ///
    /// @param steps how long it dreams
    static Answers of(WorldModel world, Scenario scene, int steps, int dreams, long seed) {
        Moment moment = Moment.now(scene);
        EgoPlan human = EgoPlan.of(scene.ego(), scene.nowStep(), steps);
        Answers answers = new Answers(
                new EnumMap<>(Command.class),
                new EnumMap<>(Command.class),
                new EnumMap<>(Command.class),
                new Flagged());
        List<Episode> ordinary = world.dream(moment, human, dreams, seed);
        answers.judge(ordinary);
        for (Command command : Command.values()) {
            Optional<EgoPlan> plan = command.of(moment, human.steps());
            if (plan.isPresent()) {
                answers.add(command, world.dream(moment, plan.get(), dreams, seed), ordinary);
            }
        }
        return answers;
    }

    private void judge(List<Episode> dreams) {
        for (Episode dream : dreams.subList(0, Math.min(JUDGED, dreams.size()))) {
            flagged.add(Episodes.asScenario(dream, dream.scenario().id(), "dreamt"), dream.frames() - 1);
        }
    }

    private void add(Command command, List<Episode> commanded, List<Episode> ordinary) {
        Scenario scene = ordinary.getFirst().scenario();
        int frame = Command.frame(Moment.now(scene));
        realised.put(command, OptionalDouble.of(command.realised(commanded.getFirst(), ordinary.getFirst(), frame)));
        OptionalInt behind = Followers.of(scene);
        if (behind.isPresent()) {
            double[] curve = new double[(ordinary.getFirst().frames() - 1) / STRIDE];
            for (int k = 0; k < curve.length; k++) {
                curve[k] = difference(commanded, ordinary, (k + 1) * STRIDE, behind.getAsInt());
            }
            follower.put(command, curve);
        }
        near.put(
                command,
                Followers.near(scene).stream()
                        .mapToDouble(agent -> difference(commanded, ordinary, frame, agent))
                        .toArray());
        judge(commanded);
    }

    // Of an agent's speed at a frame, the mean over the dreams.
    private static double difference(List<Episode> commanded, List<Episode> ordinary, int frame, int agent) {
        double sum = 0;
        for (int d = 0; d < ordinary.size(); d++) {
            sum += commanded.get(d).speedMps(frame, agent) - ordinary.get(d).speedMps(frame, agent);
        }
        return sum / ordinary.size();
    }
}
