package dev.skidpad.sim.score;

import java.util.List;
import java.util.Set;

/// How the value of a sub-score follows from its trace: a pure function of the events.
///
/// It is what makes a figure checkable: whoever has the events can work the value out again, and
/// [SubScore] does so itself.
@FunctionalInterface
public interface Recount {
    /// The value that the events amount to.
    double value(List<SubScore.Event> trace);

    /// 1, or 0 as soon as an event of one of some rules is there; events of other rules are only told.
    ///
    /// @param rules the names of the rules that count
    record Unless(Set<String> rules) implements Recount {
        public Unless {
            rules = Set.copyOf(rules);
        }

        @Override
        public double value(List<SubScore.Event> trace) {
            for (SubScore.Event event : trace) {
                if (rules.contains(event.rule())) {
                    return 0;
                }
            }
            return 1;
        }
    }

    /// What the only event of one rule measured; for sub-scores that are a measurement.
    ///
    /// @param rule the name of the rule
    record Measured(String rule) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double found = Double.NaN;
            int count = 0;
            for (SubScore.Event event : trace) {
                if (event.rule().equals(rule)) {
                    found = event.value();
                    count++;
                }
            }
            if (count != 1) {
                throw new IllegalArgumentException("the trace has " + count + " events " + rule + ", not one");
            }
            return found;
        }
    }
}
