package dev.skidpad.eval.rfb.table;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.List;

/// A row of the table: what a model answered, once for each of its trainings.
///
/// @param name of the model
/// @param trainings its answers
public record Contestant(String name, List<Trained> trainings) {
    /// What one training of a model answered.
    ///
    /// @param calibration to the cases that are not scored, in their order
    /// @param scored to the others, in their order
    public record Trained(List<Answer> calibration, List<Answer> scored) {
        public Trained {
            calibration = List.copyOf(calibration);
            scored = List.copyOf(scored);
        }
    }

    public Contestant {
        trainings = List.copyOf(trainings);
        if (trainings.isEmpty()) {
            throw new IllegalArgumentException("model " + name + " has no answers");
        }
    }
}
