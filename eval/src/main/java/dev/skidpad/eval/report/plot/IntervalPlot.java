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

/// Changes with their 95 % intervals as rows of one plot: to the right is better, whatever the metric. The line is no
/// change, the band around it the margin within which a change does not matter.
///
/// What a change counts as is told by the mark's shape and by its colour: a triangle that points up is better, one that
/// points down worse, a disc the same; hollow marks are not evaluated (a diamond, its interval dashed) or undecided.
public final class IntervalPlot {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 28;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double INSET = 10;
    private static final double SMALLEST_REACH = 0.05;

    private final double reach; // of the axis, to either side
    private final double margin;

    private IntervalPlot(double reach, double margin) {
        this.reach = reach;
        this.margin = margin;
    }

    /// A plot whose axis holds all given changes.
    ///
    /// @param margin changes below it do not matter
    public static IntervalPlot over(List<Difference> differences, double margin) {
        double farthest = SMALLEST_REACH;
        for (Difference difference : differences) {
            if (difference.change().isPresent()) {
                Interval interval = intervalOf(difference.change().get());
                farthest = Math.max(farthest, Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
            }
        }
        return new IntervalPlot(Math.ceil(farthest * 20 - 1e-9) / 20, margin);
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
        String words = words(difference, judgement);
        String box = "0 0 " + (int) WIDTH + " " + (int) HEIGHT;
        html.open("svg", "class", "interval " + css(judgement), "viewBox", box, "role", "img", "aria-label", words);
        html.element("title", words);
        String band = at(-margin) + " 0H" + at(margin) + "V" + (int) HEIGHT + "H" + at(-margin) + "z";
        html.leaf("path", "class", "margin", "d", "M" + band);
        html.leaf("path", "class", "zero", "d", "M" + at(0) + " 0V" + (int) HEIGHT);
        difference.change().ifPresent(change -> change(html, difference.metric().direction(), change, judgement));
        html.close();
    }

    private void change(Markup html, Direction direction, Estimate change, Judgement judgement) {
        Interval interval = intervalOf(change);
        String from = at(direction.gain(interval.low()));
        String to = at(direction.gain(interval.high()));
        html.leaf("path", "class", "whisker", "d", "M" + from + " " + (int) MIDDLE + "H" + to);
        html.leaf("path", "class", "end", "d", "M" + from + " 9v10M" + to + " 9v10");
        mark(html, judgement, direction.gain(change.mean()));
    }

    private void mark(Markup html, Judgement judgement, double gain) {
        double x = x(gain);
        html.leaf("path", "class", "mark", "d", shape(judgement, x, MIDDLE));
    }

    /// The outline of the mark of a judgement around a point.
    static String shape(Judgement judgement, double x, double y) {
        return switch (judgement) {
            case BETTER -> outline(x, y, 0, -7, 6.5, 5, -6.5, 5);
            case WORSE -> outline(x, y, 0, 7, 6.5, -5, -6.5, -5);
            case NOT_EVALUATED -> outline(x, y, 0, -7, 7, 0, 0, 7, -7, 0);
            case SAME, UNDECIDED ->
                "M" + Numbers.coordinate(x - 5) + " " + Numbers.coordinate(y) + "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
        };
    }

    private static String outline(double x, double y, double... corners) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            d.append(i == 0 ? "M" : "L").append(Numbers.coordinate(x + corners[i]));
            d.append(' ').append(Numbers.coordinate(y + corners[i + 1]));
        }
        return d.append('z').toString();
    }

    /// Says what the marks mean.
    public static void legend(Markup html, List<Judgement> judgements) {
        html.open("ul", "class", "legend");
        for (Judgement judgement : judgements) {
            html.open("li")
                    .open(
                            "svg",
                            "viewBox",
                            "0 0 20 20",
                            "class",
                            "key interval " + css(judgement),
                            "aria-hidden",
                            "true");
            html.leaf("path", "class", "mark", "d", shape(judgement, 10, 10)).close();
            html.text(judgement.word()).close();
        }
        html.open("li").open("svg", "viewBox", "0 0 20 20", "class", "key interval", "aria-hidden", "true");
        html.leaf("path", "class", "margin", "d", "M4 0H16V20H4z").leaf("path", "class", "zero", "d", "M10 0V20");
        html.close().text("no change, and the margin that does not matter").close();
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
        return Numbers.coordinate(x(gain));
    }

    private double x(double gain) {
        return INSET + (WIDTH - 2 * INSET) * (gain + reach) / (2 * reach);
    }

    /// The class of what shows a judgement.
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
