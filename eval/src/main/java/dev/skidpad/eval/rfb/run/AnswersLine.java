package dev.skidpad.eval.rfb.run;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.List;

/// What one model answered to the cases of a scene, as a line of `answers-SET-NAME-VERSION.jsonl`.
///
/// @param index of the scene in its set
/// @param answers in the order of the cases
record AnswersLine(int index, List<Answer> answers) {
    AnswersLine {
        answers = List.copyOf(answers);
    }
}
