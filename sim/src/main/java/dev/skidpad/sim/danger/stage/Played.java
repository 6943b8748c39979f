package dev.skidpad.sim.danger.stage;

import dev.skidpad.core.scene.Scenario;
import java.util.List;
import java.util.Optional;

/// What came of a plan.
///
/// @param scenario the moment, its history and what everybody did after now
/// @param crashes who met whom, in the order of time
/// @param wreckedFrom `[A]` the first step at which each agent slides unguided; the number of steps if it never does
public record Played(Scenario scenario, List<Crash> crashes, List<Integer> wreckedFrom) {
    public Played {
        crashes = List.copyOf(crashes);
        wreckedFrom = List.copyOf(wreckedFrom);
    }

    /// The first time that the ego was hit or hit somebody.
    public Optional<Crash> egoCrash() {
        return crashes.stream().filter(c -> c.involves(scenario.egoIndex())).findFirst();
    }
}
