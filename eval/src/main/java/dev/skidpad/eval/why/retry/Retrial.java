package dev.skidpad.eval.why.retry;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;
import java.util.Optional;

/// Drives an episode again with something changed, and everything else the same: scenario, vehicle,
/// traffic, seeds. Immutable.
public final class Retrial {
    /// How long after the moment of a failure a drive that avoids it has to be without one.
    public static final double AFTER_SECONDS = 2;

    private final Outcome recorded;
    private final Traffic traffic;
    private final Vehicle vehicle;

    /// @param traffic that of the episode
    public Retrial(Outcome recorded, Traffic traffic) {
        this.recorded = recorded;
        this.traffic = traffic;
        vehicle = Vehicle.named(recorded.episode().conditions().vehicle());
    }

    public Episode episode() {
        return recorded.episode();
    }

    /// How many steps the episode has, the one in which its planner failed among them.
    public int steps() {
        return episode().frames() - (recorded.failed().isPresent() ? 0 : 1);
    }

    /// Until which frame a drive that avoids a failure must be without contact.
    public int lastJudged(int failureFrame) {
        return Math.min(
                episode().frames() - 1,
                failureFrame + (int) Math.round(AFTER_SECONDS / episode().dtSeconds()));
    }

    /// Drives with a planner, for at most so many steps.
    public Outcome drive(Planner planner, Perception perception, int steps) {
        Conditions conditions = episode().conditions();
        return Simulator.run(new EpisodeSpec(
                episode().scenario(),
                episode().startStep(),
                steps,
                planner,
                traffic,
                vehicle,
                perception,
                conditions.plannerSeed(),
                conditions.trafficSeed()));
    }

    /// Drives the recorded plans up to a frame, and what somebody plans who sees everything from then
    /// on.
    public Outcome driveFrom(int frame, Planner then, int steps) {
        return drive(new HandOver(recorded.plans(), frame, then), Perception.PERFECT, steps);
    }

    /// Checks that the recorded plans lead to the recorded episode again, which everything here rests
    /// on.
    ///
    /// @throws BadInputException if they do not
    public void check() {
        String where = "episode of scenario " + episode().scenario().id();
        if (recorded.plans().count() == 0) {
            throw new BadInputException(where, "its plans were not recorded", "Record the episode again");
        }
        int steps = episode().frames() - 1;
        if (steps == 0) {
            return;
        }
        Outcome again = driveFrom(steps + 1, new LogPlanner(), steps);
        Optional<Replay.Difference> difference =
                Replay.firstDifference(new Outcome(episode(), Optional.empty()), again);
        if (difference.isPresent()) {
            throw new BadInputException(
                    where,
                    "its plans, driven again, lead elsewhere: " + difference.get(),
                    "Maybe the traffic's policy or the scene has changed; record the episode again");
        }
    }
}
