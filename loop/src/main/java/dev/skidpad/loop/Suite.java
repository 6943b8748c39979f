package dev.skidpad.loop;

import dev.skidpad.core.scene.Scenario;
import java.util.List;

/// Scenes to judge on, which nothing was trained on.
///
/// @param name for tables, such as `recorded`
/// @param description what they are, in a sentence
/// @param scenarios the scenes, at least one
public record Suite(String name, String description, List<Scenario> scenarios) {
    public Suite {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("suite " + name + " has no scenes");
        }
    }
}
