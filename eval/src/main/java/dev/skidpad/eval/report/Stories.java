package dev.skidpad.eval.report;

import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Background;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Reason;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.picture.Take;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Chooses the scenarios that a reader should see: what newly fails, what still fails, what was mended,
/// what changed most; each of the four in turn until there are enough.
public final class Stories {
    private static final int MOST_CHANGED = 20;
    private static final Comparator<Pick> IN_ORDER =
            Comparator.comparing(Pick::reason).thenComparing(Pick::index);

    private Stories() {}

    private record Pick(int index, Reason reason) {}

    /// The drives of a chosen scenario, and what is known of them.
    ///
    /// @param takes before and after
    /// @param backgrounds one for each
    /// @param commands what to type to see it again
    public record Material(List<Take> takes, List<Background> backgrounds, List<Fact> commands) {
        /// Drives of which nothing else is known.
        public static Material of(List<Take> takes) {
            return new Material(takes, Collections.nCopies(takes.size(), Background.NONE), List.of());
        }
    }

    /// At most `count` scenarios, the newly failed first. Scenarios without scores are not shown: there
    /// is nothing to order them by.
    ///
    /// @param suite where they come from, for the titles, such as `recorded`
    public static List<Story> choose(Evaluated before, Evaluated after, int count, String suite) {
        return choose(
                Pair.of(before, after),
                count,
                suite,
                index -> Material.of(List.of(take("Before", before, index), take("After", after, index))));
    }

    /// As the other, where the episodes are at hand for the chosen ones only.
    ///
    /// @param material the drives of the pair with an index
    public static List<Story> choose(List<Pair> pairs, int count, String suite, IntFunction<Material> material) {
        return inTurn(pairs, List.of(Reason.values()), count).stream()
                .map(pick -> story(pick, pairs.get(pick.index()), suite, material.apply(pick.index())))
                .toList();
    }

    /// The scenarios that a decision on a release hangs on: all that turned, newly failed and mended in turn where
    /// there
    /// are too many, then those that still fail, then some that changed most.
    ///
    /// @param count how many at most
    /// @param material the drives of the pair with an index
    public static List<Story> turned(List<Pair> pairs, int count, IntFunction<Material> material) {
        List<Pick> picks = new ArrayList<>(inTurn(pairs, List.of(Reason.BROKEN, Reason.MENDED), count));
        picks.addAll(inTurn(pairs, List.of(Reason.STILL_FAILING), count - picks.size()));
        picks.addAll(inTurn(pairs, List.of(Reason.CHANGED), Math.min(MOST_CHANGED, count - picks.size())));
        picks.sort(IN_ORDER);
        return picks.stream()
                .map(pick -> story(pick, pairs.get(pick.index()), "", material.apply(pick.index())))
                .toList();
    }

    // The first of each queue, then the second of each, until there are enough.
    private static List<Pick> inTurn(List<Pair> pairs, List<Reason> reasons, int count) {
        List<List<Pick>> queues =
                reasons.stream().map(reason -> queue(pairs, reason)).toList();
        List<Pick> picked = new ArrayList<>();
        for (int rank = 0; picked.size() < count && rank < pairs.size(); rank++) {
            for (List<Pick> queue : queues) {
                if (rank < queue.size() && picked.size() < count) {
                    picked.add(queue.get(rank));
                }
            }
        }
        picked.sort(IN_ORDER);
        return picked;
    }

    // The scenarios of one reason, the most telling first.
    private static List<Pick> queue(List<Pair> pairs, Reason reason) {
        List<Pick> queue = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (reason.equals(reasonFor(pairs.get(i)))) {
                queue.add(new Pick(i, reason));
            }
        }
        ToDoubleFunction<Pick> size = pick -> Math.abs(change(pairs.get(pick.index())));
        queue.sort(Comparator.comparingDouble(size).reversed().thenComparing(Pick::index));
        return queue;
    }

    private static @Nullable Reason reasonFor(Pair pair) {
        OptionalDouble before = Metric.FAILURE.value(pair.before());
        OptionalDouble after = Metric.FAILURE.value(pair.after());
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        boolean failedBefore = before.getAsDouble() > 0;
        boolean failedAfter = after.getAsDouble() > 0;
        if (failedBefore) {
            return failedAfter ? Reason.STILL_FAILING : Reason.MENDED;
        }
        if (failedAfter) {
            return Reason.BROKEN;
        }
        return change(pair) != 0 ? Reason.CHANGED : null;
    }

    private static double change(Pair pair) {
        OptionalDouble before = pair.before().total();
        OptionalDouble after = pair.after().total();
        return before.isEmpty() || after.isEmpty() ? 0 : after.getAsDouble() - before.getAsDouble();
    }

    private static Story story(Pick pick, Pair pair, String suite, Material material) {
        String totals =
                " The total score went from " + PartSection.total(pair.before().total()) + " to "
                        + PartSection.total(pair.after().total()) + " (" + Points.change(change(pair)) + ").";
        return new Story(
                pick.reason(),
                suite,
                pair.kind(),
                pick.reason().sentence() + totals,
                material.takes(),
                material.backgrounds(),
                material.commands());
    }

    private static Take take(String label, Evaluated evaluated, int index) {
        return new Take(
                label,
                evaluated.outcomes().get(index).episode(),
                evaluated.verdicts().get(index));
    }
}
