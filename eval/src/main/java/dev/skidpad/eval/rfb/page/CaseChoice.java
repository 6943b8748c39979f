package dev.skidpad.eval.rfb.page;

import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.eval.rfb.table.CaseFact;
import dev.skidpad.eval.rfb.table.Judge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses cases to draw: the first few hard ones of each sort, in the order of the benchmark.
public final class CaseChoice {
    private CaseChoice() {}

    /// What became of a case; empty where nothing was foreseen and nothing happened.
    static Optional<CaseSort> sort(CaseFact fact, Answer answer, Judge judge) {
        boolean alarm = judge.foresees(answer);
        if (fact.collides()) {
            return Optional.of(alarm ? CaseSort.HIT : CaseSort.MISSED);
        }
        return alarm ? Optional.of(CaseSort.FALSE_ALARM) : Optional.empty();
    }

    /// The cases to draw, by their index.
    ///
    /// @param answers of one model, one for each case
    /// @param judge of that model on the hard part
    /// @param most of each sort
    public static Map<CaseSort, List<Integer>> of(List<CaseFact> facts, List<Answer> answers, Judge judge, int most) {
        Map<CaseSort, List<Integer>> chosen = new EnumMap<>(CaseSort.class);
        for (CaseSort sort : CaseSort.values()) {
            chosen.put(sort, new ArrayList<>());
        }
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).hard()) {
                int index = i;
                sort(facts.get(i), answers.get(i), judge)
                        .map(sort -> chosen.getOrDefault(sort, List.of()))
                        .filter(list -> list.size() < most)
                        .ifPresent(list -> list.add(index));
            }
        }
        return chosen;
    }
}
