package dev.skidpad.eval.report.plot;

import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Direction;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.page.Numbers;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import java.util.List;

/// Changes with their intervals as rows of one plot: to the right is better, whatever the metric.
///
/// A filled mark says that the change is more than chance, a hollow one that it may be none.
public final class IntervalPlot {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 26;
    private static final double INSET = 8;
    private static final double SMALLEST_REACH = 0.02;

    private final double reach; // of the axis, to either side

    private IntervalPlot(double reach) {
        this.reach = reach;
    }

    /// A plot whose axis holds all given changes.
    public static IntervalPlot over(List<Difference> differences) {
        double farthest = SMALLEST_REACH;
        for (Difference difference : differences) {
            if (difference.change().isPresent()) {
                Estimate change = difference.change().get();
                Interval interval = intervalOf(change);
                farthest = Math.max(farthest, Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
            }
        }
        return new IntervalPlot(Axis.roundedUp(farthest));
    }

    /// Writes the axis: its ends, and which way is good.
    public void axis(Markup html) {
        html.open("div", "class", "axis", "aria-hidden", "true");
        html.element("span", Points.change(-reach)).element("span", "worse ← 0 → better");
        html.element("span", Points.change(reach)).close();
    }

    /// Writes one row.
    ///
    /// @param judgement what the change counts as in this table
    public void row(Markup html, Difference difference, Judgement judgement) {
        html.open(
                "svg",
                "class",
                "interval " + css(judgement),
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
                "role",
                "img",
                "aria-label",
                words(difference, judgement));
        html.element("title", words(difference, judgement));
        String middle = Numbers.coordinate(HEIGHT / 2);
        html.leaf("path", "class", "zero", "d", "M" + at(0) + " 0V" + (int) HEIGHT);
        difference.change().ifPresent(change -> {
            Direction direction = difference.metric().direction();
            Interval interval = intervalOf(change);
            String from = at(direction.gain(interval.low()));
            String to = at(direction.gain(interval.high()));
            html.leaf("path", "class", "whisker", "d", "M" + from + " " + middle + "H" + to);
            html.leaf("path", "class", "whisker", "d", "M" + from + " 8v10M" + to + " 8v10");
            html.leaf("circle", "class", "mark", "cx", at(direction.gain(change.mean())), "cy", middle, "r", "5");
        });
        html.close();
    }

    private static Interval intervalOf(Estimate change) {
        return change.interval().orElse(new Interval(change.mean(), change.mean()));
    }

    private static String words(Difference difference, Judgement judgement) {
        String change = difference
                .change()
                .map(c -> Points.change(c.mean()) + " " + Points.changeInterval(c))
                .orElse("no value");
        return difference.metric().label() + ": " + change + ", " + judgement.word();
    }

    private String at(double gain) {
        return Numbers.coordinate(INSET + (WIDTH - 2 * INSET) * (gain + reach) / (2 * reach));
    }

    public static String css(Judgement judgement) {
        return switch (judgement) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case SAME -> "same";
            case UNDECIDED -> "undecided";
            case NOT_EVALUATED -> "unknown";
        };
    }
}
