package dev.skidpad.sim.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// One benchmark's score of one drive, with everything that it follows from.
///
/// The total is a function of the parts, and each part of its trace; a total that does not agree is
/// refused.
///
/// @param name the benchmark's, such as `pdms`: the name of a formula, never a figure of its leaderboard
/// @param formula how the total follows from the parts
/// @param total empty when a part that it needs is absent
/// @param parts the sub-scores, always the same names in the same order for one benchmark
public record Score(String name, ScoreFormula formula, OptionalDouble total, List<SubScore> parts) {
    public Score {
        parts = List.copyOf(parts);
        OptionalDouble recomputed = formula.total(parts);
        if (!recomputed.equals(total)) {
            throw new IllegalArgumentException(
                    "score " + name + " is " + total + ", but " + formula.text() + " gives " + recomputed);
        }
    }

    /// What the formula makes of the parts.
    public static Score of(String name, ScoreFormula formula, List<SubScore> parts) {
        return new Score(name, formula, formula.total(parts), parts);
    }

    /// The part with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public SubScore part(String partName) {
        return ScoreFormula.part(parts, partName);
    }

    /// Why there is no total; empty when there is one.
    public Optional<String> absence() {
        if (total.isPresent()) {
            return Optional.empty();
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (SubScore part : parts) {
            part.absence()
                    .ifPresent(why ->
                            named.computeIfAbsent(why, any -> new ArrayList<>()).add(part.name()));
        }
        return Optional.of(named.entrySet().stream()
                .map(reason -> String.join(", ", reason.getValue()) + ": " + reason.getKey())
                .collect(Collectors.joining("; ")));
    }
}
