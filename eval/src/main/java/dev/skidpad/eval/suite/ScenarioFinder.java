package dev.skidpad.eval.suite;

import dev.skidpad.core.scene.Scenario;

/// Finds the scenarios that suites name. Used by several threads at once.
public interface ScenarioFinder {
    /// The scenario of a source, unedited, as it is there today.
    ///
    /// @throws dev.skidpad.core.BadInputException if it is gone
    Scenario find(SuiteEntry.Source source);
}
