package dev.skidpad.sim.episode;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;
import java.util.Optional;

/// Drives a recorded episode again and compares the bits.
public final class Replay {
    /// Where two episodes part for the first time: by frame, then by agent, then by column.
    ///
    /// @param frame the frame
    /// @param agent the agent's index
    /// @param column which value: `active`, `x`, `y`, `headingRad`, `vx`, `vy`; or `frames`, `failed`
    /// @param recorded what the record says
    /// @param replayed what came of driving again
    public record Difference(int frame, int agent, String column, String recorded, String replayed) {
        @Override
        public String toString() {
            return "frame " + frame + ", agent " + agent + ": " + column + " was " + recorded + " and is now "
                    + replayed;
        }
    }

    private Replay() {}

    /// Drives the episode of a file again.
    ///
    /// @return the first difference; empty when every bit is the same
    /// @throws BadInputException if the scenario, the planner, the traffic or the perception is not that of the
    ///     file, or its vehicle is unknown
    public static Optional<Difference> of(
            EpisodeFile file, Scenario scenario, Planner planner, Traffic traffic, Perception perception) {
        return of(file.outcome(scenario), planner, traffic, perception);
    }

    /// Drives an outcome's episode again.
    ///
    /// @return the first difference; empty when every bit is the same
    /// @throws BadInputException if the planner, the traffic or the perception is another one
    public static Optional<Difference> of(Outcome recorded, Planner planner, Traffic traffic, Perception perception) {
        Episode episode = recorded.episode();
        Conditions conditions = episode.conditions();
        checkName(episode, "driven by", conditions.planner(), planner.name());
        checkName(episode, "recorded in traffic", conditions.traffic(), traffic.name());
        checkName(episode, "seen through perception", conditions.perception(), perception.name());
        // A failed episode holds the frames up to the failure, which one more step brings about again.
        int driven = episode.frames() - 1;
        int steps = recorded.failed().isPresent() ? driven + 1 : driven;
        Outcome replayed = Simulator.run(new EpisodeSpec(
                episode.scenario(),
                episode.startStep(),
                steps,
                planner,
                traffic,
                Vehicle.named(conditions.vehicle()),
                perception,
                conditions.plannerSeed(),
                conditions.trafficSeed()));
        return firstDifference(recorded, replayed);
    }

    /// Where two outcomes of the same scenario part for the first time; empty when every bit is the same.
    public static Optional<Difference> firstDifference(Outcome recorded, Outcome replayed) {
        Episode before = recorded.episode();
        Episode after = replayed.episode();
        int frames = Math.min(before.frames(), after.frames());
        for (int f = 0; f < frames; f++) {
            for (int a = 0; a < before.agents(); a++) {
                Optional<Difference> difference = inCell(before, after, f, a);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        if (before.frames() != after.frames()) {
            return Optional.of(new Difference(frames, 0, "frames", "" + before.frames(), "" + after.frames()));
        }
        return recorded.failed().equals(replayed.failed())
                ? Optional.empty()
                : Optional.of(new Difference(
                        frames - 1,
                        0,
                        "failed",
                        recorded.failed().toString(),
                        replayed.failed().toString()));
    }

    private static Optional<Difference> inCell(Episode before, Episode after, int f, int a) {
        if (before.active(f, a) != after.active(f, a)) {
            return Optional.of(new Difference(f, a, "active", "" + before.active(f, a), "" + after.active(f, a)));
        }
        return inValue(f, a, "x", before.x(f, a), after.x(f, a))
                .or(() -> inValue(f, a, "y", before.y(f, a), after.y(f, a)))
                .or(() -> inValue(f, a, "headingRad", before.headingRad(f, a), after.headingRad(f, a)))
                .or(() -> inValue(f, a, "vx", before.vx(f, a), after.vx(f, a)))
                .or(() -> inValue(f, a, "vy", before.vy(f, a), after.vy(f, a)));
    }

    private static Optional<Difference> inValue(int frame, int agent, String column, float before, float after) {
        return Float.floatToRawIntBits(before) == Float.floatToRawIntBits(after)
                ? Optional.empty()
                : Optional.of(new Difference(frame, agent, column, "" + before, "" + after));
    }

    private static void checkName(Episode episode, String how, String recorded, String given) {
        if (!recorded.equals(given)) {
            throw new BadInputException(
                    "episode of scenario " + episode.scenario().id(),
                    "it was " + how + " " + recorded + ", not " + given,
                    "Replay it with " + recorded);
        }
    }
}
