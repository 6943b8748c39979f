package dev.skidpad.learn.imitate;

import dev.skidpad.core.scene.Scenario;

/// Says from whom a policy may learn.
@FunctionalInterface
public interface Demonstrators {
    /// Everybody who drives.
    Demonstrators ALL = (scenario, agent) -> true;

    /// Whether an agent of a scenario may be learned from.
    boolean fits(Scenario scenario, int agent);
}
