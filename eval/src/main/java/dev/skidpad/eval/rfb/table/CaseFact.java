package dev.skidpad.eval.rfb.table;

import dev.skidpad.eval.rfb.RfbCase;
import java.util.OptionalDouble;

/// What the table has to know of a case.
///
/// @param id unique in the benchmark
/// @param place of its scene; cases of one place are drawn together
/// @param human whether the plan is what the human really did
/// @param hard whether it belongs to the hard part
/// @param hitS when the impact is, s after now; empty where there is none
/// @param departs whether the plan leaves the road
public record CaseFact(String id, String place, boolean human, boolean hard, OptionalDouble hitS, boolean departs) {
    /// The facts of a case.
    public static CaseFact of(RfbCase asked) {
        double dt = asked.scene().dtSeconds();
        OptionalDouble hitS = asked.truth().hitFrame().isPresent()
                ? OptionalDouble.of(dt * asked.truth().hitFrame().getAsInt())
                : OptionalDouble.empty();
        return new CaseFact(
                asked.id(),
                asked.scene().place(),
                asked.human(),
                asked.hard(),
                hitS,
                asked.truth().departs());
    }

    /// Whether there is a collision.
    public boolean collides() {
        return hitS.isPresent();
    }
}
