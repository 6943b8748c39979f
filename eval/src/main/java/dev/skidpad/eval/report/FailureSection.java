package dev.skidpad.eval.report;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Failure;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.plot.WaysOutPlot;
import dev.skidpad.eval.why.WhyAnswer;
import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.WhyText;
import dev.skidpad.eval.why.cause.Substitution;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.SimilarFailure;
import dev.skidpad.eval.why.study.SimilarScene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The page on a failure: what happened, until when and how it could be avoided, whose it was, what in the ego it came
/// of, what others would have made of it, and what is like it.
final class FailureSection {
    private final Markup html;
    private final Explained explained;
    private final WhyReport report;

    private FailureSection(Markup html, Explained explained) {
        this.html = html;
        this.explained = explained;
        report = explained.report();
    }

    /// Writes the page, or how to get it.
    static void write(Markup html, Take take, Failure failure) {
        switch (failure) {
            case Failure.None() -> {}
            case Failure.NotExamined(String remedy) -> {
                html.open("div", "class", "failure open").element("h5", "Why it failed");
                html.element("p", "Not examined. To examine it, run:", "class", "note");
                Commands.write(html, "", remedy);
                html.close();
            }
            case Failure.Examined(Explained explained) -> new FailureSection(html, explained).write(take);
        }
    }

    private void write(Take take) {
        html.open("div", "class", "failure").element("h5", "Why it failed");
        if (!explained.cluster().isEmpty()) {
            html.open("p", "class", "note")
                    .text("One of: ")
                    .element("strong", explained.cluster())
                    .close();
        }
        report.avoidance().ifPresent(avoidance -> WaysOutPlot.write(html, report, avoidance));
        moments(take);
        html.open("dl", "class", "answers");
        for (WhyAnswer answer : WhyText.answers(report)) {
            html.open("div").element("dt", answer.question().label());
            answer.sentences().forEach(sentence -> html.element("dd", capitalised(sentence)));
            html.close();
        }
        html.close();
        substitutions();
        similarFailures();
        similarScenes();
        html.close().newLine();
    }

    // The moments that decided, to jump to.
    private void moments(Take take) {
        html.open("p", "class", "moments");
        report.avoidance().ifPresent(avoidance -> {
            jump("Last avoidable", avoidance.lastAvoidableSeconds(), take);
            jump("First unavoidable", avoidance.unavoidableSeconds(), take);
        });
        jump("Failure", OptionalDouble.of(report.failureSeconds()), take);
        html.close();
    }

    private void jump(String label, OptionalDouble seconds, Take take) {
        if (seconds.isPresent()) {
            long frame = Math.round(seconds.getAsDouble() / take.episode().dtSeconds());
            html.open("span").text(label + " ");
            html.element(
                    "button",
                    String.format(Locale.ROOT, "%.1f s", seconds.getAsDouble()),
                    "type",
                    "button",
                    "data-frame",
                    String.valueOf(frame));
            html.close().text(" ");
        }
    }

    private static String capitalised(String answer) {
        return answer.isEmpty() ? answer : Character.toUpperCase(answer.charAt(0)) + answer.substring(1);
    }

    private void substitutions() {
        if (report.substitutions().isEmpty()) {
            return;
        }
        // Of several attempts with the same, the last one counts.
        Map<String, Substitution> tried = new LinkedHashMap<>();
        report.substitutions().forEach(one -> tried.put(one.what(), one));
        html.open("ul", "class", "substitutions", "aria-label", "Drives with something replaced");
        for (Substitution one : tried.values()) {
            html.open("li", "class", one.mends() ? "accept" : "reject");
            html.element("span", one.mends() ? "✓" : "✕", "class", "sign", "aria-hidden", "true");
            String outcome = one.mends()
                    ? "mends it"
                    : one.failsSeconds().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "fails at %.1f s",
                                    one.failsSeconds().getAsDouble())
                            : "does not mend it";
            html.open("span")
                    .element("strong", one.what())
                    .text(" " + outcome)
                    .close()
                    .close();
        }
        html.close();
    }

    private void similarFailures() {
        if (explained.similarFailures().isEmpty()) {
            return;
        }
        html.element("h6", "Most similar failures").open("ul", "class", "similar");
        for (SimilarFailure one : explained.similarFailures()) {
            html.open("li").element("code", one.id());
            html.text(" " + likeness(one.nearerThanShare(), "of all pairs", one.differences()))
                    .close();
        }
        html.close();
    }

    private void similarScenes() {
        if (explained.similarScenes().isEmpty()) {
            return;
        }
        html.element("h6", "Most similar training scenes").open("ul", "class", "similar");
        for (SimilarScene one : explained.similarScenes()) {
            html.open("li").element("code", one.scene());
            html.text(String.format(Locale.ROOT, " at %.1f s, ", one.seconds())
                            + likeness(one.nearerThanShare(), "of the training scenes", one.differences()))
                    .close();
        }
        html.close();
    }

    private static String likeness(double nearerThanShare, String ofWhat, List<String> differences) {
        return "nearer than " + Points.percent(nearerThanShare) + " " + ofWhat
                + (differences.isEmpty() ? "" : "; differs by " + String.join(", ", differences));
    }
}
