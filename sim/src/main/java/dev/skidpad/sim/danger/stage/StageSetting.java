package dev.skidpad.sim.danger.stage;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.Set;

/// All that is the same in every arm of an experiment: who is where, what is hidden, what the road is like. Arms
/// differ in the ego's plan alone.
///
/// @param scenario the moment, its history, and what everybody means to do: the tracks after now
/// @param scripted who does exactly what its track says, whatever happens, until it is hit
/// @param grip of the road
/// @param hiddenSeed what the others' reflexes are drawn from, and, where they were drawn, what they mean to do
public record StageSetting(Scenario scenario, Set<Integer> scripted, RoadGrip grip, long hiddenSeed) {
    public StageSetting {
        scripted = Set.copyOf(scripted);
        for (int agent : scripted) {
            if (agent < 0 || agent >= scenario.agentCount() || agent == scenario.egoIndex()) {
                throw new IllegalArgumentException("scenario " + scenario.id() + ": agent " + agent
                        + " cannot be scripted; the ego is " + scenario.egoIndex() + " of " + scenario.agentCount());
            }
        }
    }
}
