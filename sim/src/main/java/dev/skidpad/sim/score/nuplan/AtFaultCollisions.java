package dev.skidpad.sim.score.nuplan;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// NC of nuPlan: the product over people, vehicles and things of `max(0, 1 - n / (allowed + 1))`, where
/// `n` collisions were at fault and none is allowed with people and vehicles, one with things.
///
/// @param people how many were at fault with pedestrians and cyclists
/// @param vehicles how many with vehicles
/// @param things how many with anything else
/// @param deltaV what they did to the ego's velocity, m/s; empty when there was none
public record AtFaultCollisions(int people, int vehicles, int things, Optional<SeriesSummary> deltaV) {
    /// Both masses are 2,000 kg, so an inelastic impact leaves the ego half the difference of the
    /// velocities.
    private static final double MASS_RATIO = 2000.0 / (2000 + 2000);

    /// Counts the collisions of a drive.
    public static AtFaultCollisions of(Collisions collisions) {
        return of(collisions.events(), collisions.touched());
    }

    /// The sub-score.
    public static SubScore subScore(Collisions collisions) {
        return SubScore.of(Scores.NO_AT_FAULT_COLLISION, new PerType(collisions.touched()), collisions.events());
    }

    private static AtFaultCollisions of(List<SubScore.Event> trace, Map<Integer, AgentType> types) {
        int people = 0;
        int vehicles = 0;
        int things = 0;
        double[] deltaV = trace.stream()
                .filter(event -> CollisionKind.atFault(event.rule()))
                .mapToDouble(event -> MASS_RATIO * event.value())
                .toArray();
        for (SubScore.Event event : trace) {
            AgentType type = types.get(event.agent());
            if (!CollisionKind.atFault(event.rule()) || type == null) {
                continue;
            }
            switch (type) {
                case PEDESTRIAN, CYCLIST -> people++;
                case VEHICLE -> vehicles++;
                case OTHER -> things++;
            }
        }
        return new AtFaultCollisions(
                people,
                vehicles,
                things,
                deltaV.length == 0 ? Optional.empty() : Optional.of(SeriesSummary.of(deltaV)));
    }

    /// How many were at fault in all.
    public int count() {
        return people + vehicles + things;
    }

    /// `Π max(0, 1 - n / (allowed + 1))`
    public double value() {
        return Math.max(0, 1 - people) * Math.max(0, 1 - vehicles) * Math.max(0, 1 - things / 2.0);
    }

    /// From the kinds of collisions and what was hit.
    ///
    /// @param types what the agents of the trace are
    private record PerType(Map<Integer, AgentType> types) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return of(trace, types).value();
        }
    }
}
