package dev.skidpad.core.scene;

import java.util.ArrayList;
import java.util.List;

/// Something that hands out scenarios: a folder of recordings, a generator, a list in memory.
///
/// Loading the same index twice gives equal scenarios. Implementations may be used by several threads at once.
public interface ScenarioSource {
    /// A short name for reports, such as `womd_json/scenarios` or `generated(seed 7)`.
    String name();

    /// The number of scenarios.
    int size();

    /// Loads one.
    ///
    /// @param index from 0 to `size() - 1`
    /// @throws dev.skidpad.core.BadInputException if it cannot be read
    Scenario load(int index);

    /// Loads all, in order.
    default List<Scenario> loadAll() {
        List<Scenario> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(load(i));
        }
        return all;
    }

    /// A source over scenarios that are in memory already.
    static ScenarioSource of(String name, List<Scenario> scenarios) {
        List<Scenario> copy = List.copyOf(scenarios);
        return new ScenarioSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int size() {
                return copy.size();
            }

            @Override
            public Scenario load(int index) {
                return copy.get(index);
            }
        };
    }
}
