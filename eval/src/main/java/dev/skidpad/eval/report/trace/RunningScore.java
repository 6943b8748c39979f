package dev.skidpad.eval.report.trace;

import dev.skidpad.sim.score.SubScore;
import java.util.ArrayList;
import java.util.List;

/// What a sub-score would be if the drive ended at a frame: the value of the events until then.
public final class RunningScore {
    private RunningScore() {}

    /// From which frame on it has another value.
    public record Change(int frame, double value) {}

    /// The changes in order of time, the first at frame 0; none for a sub-score without a value.
    public static List<Change> of(SubScore sub) {
        if (sub.value().isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(0, upTo(sub, 0)));
        for (SubScore.Event event : sub.events()) {
            double value = upTo(sub, event.frame());
            if (value != changes.getLast().value()) {
                changes.add(new Change(event.frame(), value));
            }
        }
        return changes;
    }

    private static double upTo(SubScore sub, int frame) {
        return sub.recount()
                .value(sub.events().stream().filter(e -> e.frame() <= frame).toList());
    }
}
