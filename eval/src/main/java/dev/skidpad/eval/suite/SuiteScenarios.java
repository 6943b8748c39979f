package dev.skidpad.eval.suite;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.vary.Variation;
import dev.skidpad.sim.vary.Variations;
import dev.skidpad.sim.vary.Varied;
import java.util.Optional;

/// Makes the scenarios of a suite again, and checks that they are the ones that it was built of.
public final class SuiteScenarios {
    private final Suite suite;
    private final ScenarioFinder finder;

    public SuiteScenarios(Suite suite, ScenarioFinder finder) {
        this.suite = suite;
        this.finder = finder;
    }

    /// The scenario of an entry.
    ///
    /// @throws BadInputException if it is missing or has changed
    public Scenario load(SuiteEntry entry) {
        Scenario found;
        try {
            found = finder.find(entry.source());
        } catch (BadInputException e) {
            throw e.in(where(entry));
        }
        Scenario scenario = edited(entry, found);
        String hash = ScenarioHash.of(scenario);
        if (!hash.equals(entry.contentHash())) {
            throw new BadInputException(
                    where(entry),
                    "the scenario has changed: its content has the hash " + hash.substring(0, 12) + ", not "
                            + entry.contentHash().substring(0, 12),
                    "Restore " + entry.source().file().orElse(entry.source().importer())
                            + ", or build a new version of the suite");
        }
        return scenario;
    }

    private Scenario edited(SuiteEntry entry, Scenario found) {
        if (entry.variation().isEmpty()) {
            return named(found, entry.id(), entry.place());
        }
        SuiteEntry.Edit edit = entry.variation().get();
        Optional<Varied> varied = apply(edit.name(), edit.seed(), found);
        if (varied.isEmpty() || !varied.get().plausible()) {
            throw new BadInputException(
                    where(entry),
                    "the variation " + edit.name() + " cannot be made again of " + found.id(),
                    "Use the release that built the suite, or build a new version of the suite");
        }
        SuiteEntry.Edit again = SuiteBuilder.edit(edit.name(), edit.seed(), varied.get());
        if (!again.equals(edit)) {
            throw new BadInputException(
                    where(entry),
                    "the report on the plausibility of " + edit.name() + " was " + edit + " and is now " + again,
                    "Use the release that built the suite, or build a new version of the suite");
        }
        return named(varied.get().scenario(), entry.id(), entry.place());
    }

    /// Makes an edit.
    ///
    /// @param name of a variation of agents
    /// @return empty where it does not apply, or there is none of that name
    static Optional<Varied> apply(String name, long seed, Scenario scenario) {
        for (Variation variation : Variations.ofAgents()) {
            if (variation.name().equals(name)) {
                return variation.apply(scenario, RandomStream.of(seed, "suite/" + name, 0));
            }
        }
        return Optional.empty();
    }

    /// The same scenario under another id and place.
    static Scenario named(Scenario scenario, String id, String place) {
        if (scenario.id().equals(id) && scenario.place().equals(place)) {
            return scenario;
        }
        return scenario.named(id, place);
    }

    private String where(SuiteEntry entry) {
        return "suite " + suite.label() + ", scenario " + entry.id();
    }
}
