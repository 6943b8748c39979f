package dev.skidpad.sim.score.plan;

import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The score of one candidate plan.
///
/// @param noAtFaultCollision NC
/// @param drivableArea DAC
/// @param timeToCollision TTC
/// @param egoProgress EP
/// @param comfort C
/// @param drivingDirection DDC, which has no weight in the total; empty where it was not judged
/// @param progressM how far the ego came along the route, m; negative if it went back
/// @param total the PDMS formula over the parts; empty when a part that it needs is absent
public record PlanScore(
        SubScore noAtFaultCollision,
        SubScore drivableArea,
        SubScore timeToCollision,
        SubScore egoProgress,
        SubScore comfort,
        Optional<SubScore> drivingDirection,
        double progressM,
        OptionalDouble total) {
    /// NC · DAC, of those that are present.
    public double multipliers() {
        return noAtFaultCollision.value().orElse(1) * drivableArea.value().orElse(1);
    }

    /// The five parts with a weight, in the order in which a verdict lists them.
    public List<SubScore> parts() {
        return List.of(noAtFaultCollision, drivableArea, timeToCollision, egoProgress, comfort);
    }
}
