package dev.skidpad.eval.run;

import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Why an episode failed, by the rules that fired.
final class FailureWords {
    private FailureWords() {}

    static List<String> of(Verdict verdict) {
        List<String> words = new ArrayList<>();
        verdict.failed().ifPresent(words::add);
        for (String name : List.of(Scores.NO_AT_FAULT_COLLISION, Scores.DRIVABLE_AREA_COMPLIANCE)) {
            SubScore sub = verdict.sub(name);
            if (sub.value().orElse(1) < 1) {
                sub.events().stream()
                        .filter(e -> !e.rule().endsWith("at-start"))
                        .map(SubScore.Event::rule)
                        .distinct()
                        .forEach(words::add);
            }
        }
        return words;
    }
}
