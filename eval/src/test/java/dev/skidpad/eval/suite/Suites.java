package dev.skidpad.eval.suite;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Suites of crossings made by hand.
public final class Suites {
    private Suites() {}

    /// A suite of crossings, in turn of two clusters.
    public static Suite crossings(int count) {
        List<SuiteEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Scenario scenario = Scenes.crossing(i);
            entries.add(new SuiteEntry(
                    scenario.id(),
                    i % 2 == 0 ? "unprotected-left" : "ordinary",
                    List.of("ordinary"),
                    scenario.kind(),
                    scenario.place(),
                    Side.HELD_OUT,
                    new Source("test/1", Optional.empty(), "none", scenario.id(), 0, i),
                    Optional.empty(),
                    Conditions.ORDINARY,
                    ScenarioHash.of(scenario),
                    100 + i));
        }
        return Suite.of("crossings", 1, "test", 7, List.of(), entries);
    }

    /// Finds the crossings.
    public static ScenarioFinder finder() {
        return source -> Scenes.crossing(source.index());
    }

    /// As the other, but from some index on nothing is found any more.
    public static ScenarioFinder finderUpTo(int end) {
        return source -> {
            if (source.index() >= end) {
                throw new BadInputException("crossing " + source.index(), "is gone", "Restore it");
            }
            return Scenes.crossing(source.index());
        };
    }
}
