package dev.skidpad.eval.rfb.run;

import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.table.CaseFact;
import java.util.List;

/// The cases of a scene as a line of `cases-SET.jsonl`.
///
/// @param index of the scene in its set
/// @param scene its id
/// @param facts of each case
/// @param choices how each case was found
record SceneLine(int index, String scene, List<CaseFact> facts, List<RfbCases.Choice> choices) {
    SceneLine {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    static SceneLine of(int index, String scene, List<RfbCase> cases) {
        return new SceneLine(
                index,
                scene,
                cases.stream().map(CaseFact::of).toList(),
                cases.stream().map(RfbCase::choice).toList());
    }
}
