package dev.skidpad.sim.score.field;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// How the values of these scores follow from their traces.
final class Recounts {
    private Recounts() {}

    /// The mean of what the events of one rule measured; 0 without any.
    ///
    /// @param rule the name of the rule
    record Mean(String rule) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return trace.stream()
                    .filter(event -> event.rule().equals(rule))
                    .mapToDouble(SubScore.Event::value)
                    .average()
                    .orElse(0);
        }
    }

    /// A factor for every event of one rule.
    ///
    /// @param rule the name of the rule
    /// @param factor of one event
    record Penalty(String rule, double factor) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double product = 1;
            for (SubScore.Event event : trace) {
                product *= event.rule().equals(rule) ? factor : 1;
            }
            return product;
        }
    }

    /// A part that is one measurement.
    static SubScore measured(String name, int frame, double value, double threshold) {
        SubScore.Event event = new SubScore.Event(frame, -1, name, value, threshold);
        return SubScore.of(name, new Recount.Measured(name), List.of(event));
    }

    /// A part that is the mean over some frames, each of which its trace has.
    static SubScore mean(String name, int frames, IntToDoubleFunction value, double threshold) {
        List<SubScore.Event> trace = IntStream.range(0, frames)
                .mapToObj(f -> new SubScore.Event(f, -1, name, value.applyAsDouble(f), threshold))
                .toList();
        return SubScore.of(name, new Mean(name), trace);
    }
}
