package dev.skidpad.eval.rfb.answer;

import dev.skidpad.sim.world.MovingAgents;
import java.util.List;
import java.util.OptionalDouble;

/// What is foreseen of a plan.
///
/// @param collision the probability of a collision within the horizon
/// @param offRoad the probability of leaving the road within the horizon
/// @param hitS the time of the impact if there is one, s after now; empty where none is foreseen or it
///     is not told
/// @param dreams the futures; empty from whoever tells probabilities only
public record Foresight(double collision, double offRoad, OptionalDouble hitS, List<? extends MovingAgents> dreams) {
    public Foresight {
        if (!(collision >= 0 && collision <= 1) || !(offRoad >= 0 && offRoad <= 1)) {
            throw new IllegalArgumentException(
                    "probabilities must lie in [0, 1]: collision " + collision + ", off the road " + offRoad);
        }
        dreams = List.copyOf(dreams);
    }
}
