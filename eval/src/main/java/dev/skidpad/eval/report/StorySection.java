package dev.skidpad.eval.report;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Background;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Failure;
import dev.skidpad.eval.report.ReportContent.Reason;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.encode.StoryCode;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.why.EventWords;
import dev.skidpad.eval.why.EventWords.Told;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.sim.episode.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/// One scenario as both drove it: a line of the list that opens to the player, what happened, why, and the evidence.
///
/// The text is whole without the script. The script builds the player when the line is first opened, from the data
/// that stands at the end of the page ([StoryCode]).
final class StorySection {
    private static final int MOST_EVENTS = 7;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Markup html;
    private final Story story;
    private final String id;

    private StorySection(Markup html, Story story, String id) {
        this.html = html;
        this.story = story;
        this.id = id;
    }

    /// Writes the line and what it opens to.
    static void write(Markup html, Story story, String id) {
        new StorySection(html, story, id).write();
    }

    /// Writes what the player needs.
    static void writeData(Markup html, Story story, String id) {
        html.open("script", "type", "application/json", "id", id + "-data");
        html.raw(JSON.writeValueAsString(StoryCode.of(story.takes())).replace("<", "\\u003c"));
        html.close().newLine();
    }

    /// The word for the filter by cause: what the failure of the newest drive that failed came of.
    static String cause(Story story) {
        for (Background background : story.backgrounds().reversed()) {
            switch (background.failure()) {
                case Failure.Examined(Explained explained) -> {
                    return explained.report().cause().label();
                }
                case Failure.NotExamined(String ignored) -> {
                    return "not examined";
                }
                case Failure.None() -> {}
            }
        }
        return "";
    }

    private void write() {
        html.open(
                "details",
                "class",
                "story",
                "id",
                id,
                "data-kind",
                story.kind(),
                "data-turn",
                story.reason().name().toLowerCase(Locale.ROOT),
                "data-cause",
                cause(story));
        summary();
        html.open("div", "class", "opened");
        facts();
        html.leaf("div", "class", "player-place");
        html.open("div", "class", "drives");
        for (int t = 0; t < story.takes().size(); t++) {
            drive(t);
        }
        html.close();
        for (int t = 0; t < story.takes().size(); t++) {
            ChainSection.write(
                    html, story.takes().get(t).label(), story.backgrounds().get(t));
        }
        commands();
        html.close().close().newLine();
    }

    // ---- the line

    private void summary() {
        html.open("summary");
        Symbols.marked(html, judgement(story.reason()), story.reason().title());
        html.element("span", (story.suite().isEmpty() ? "" : story.suite() + ", ") + story.kind(), "class", "kind");
        html.element("span", happened(), "class", "what");
        html.element("span", totals(), "class", "totals");
        html.element("code", story.scenario(), "class", "id");
        html.close();
    }

    private static Judgement judgement(Reason reason) {
        return switch (reason) {
            case BROKEN -> Judgement.WORSE;
            case MENDED -> Judgement.BETTER;
            case STILL_FAILING -> Judgement.SAME;
            case CHANGED -> Judgement.UNDECIDED;
        };
    }

    // What the newest drive that failed failed by.
    private String happened() {
        for (Take take : story.takes().reversed()) {
            for (Told told : EventWords.of(take.episode(), take.verdict())) {
                if (told.grave()) {
                    return take.label() + ": "
                            + EventWords.seconds(told.frame(), take.episode().dtSeconds()) + " " + told.sentence();
                }
            }
        }
        return "no failure";
    }

    private String totals() {
        List<String> totals = new ArrayList<>();
        for (Take take : story.takes()) {
            totals.add(PartSection.total(take.verdict().total()));
        }
        return String.join(" → ", totals);
    }

    // ---- what it opens to

    private void facts() {
        Take first = story.takes().getFirst();
        Scenario scenario = first.episode().scenario();
        Conditions conditions = first.episode().conditions();
        html.element("h3", story.reason().title() + ": " + scenario.id(), "tabindex", "-1");
        html.open("p").text(story.why()).close();
        html.open("p", "class", "note").text("Place ").element("code", scenario.place());
        html.text("; traffic " + conditions.traffic() + "; vehicle " + conditions.vehicle() + "; seen through "
                + conditions.perception() + " perception.");
        html.close();
    }

    private void drive(int t) {
        Take take = story.takes().get(t);
        html.open("section", "class", "drive", "aria-label", take.label());
        html.open("h4").element("span", take.label(), "class", "take take-" + t);
        html.text(" ")
                .element("span", take.verdict().planner(), "class", "note")
                .close();
        scores(take);
        events(take);
        FailureSection.write(html, take, story.backgrounds().get(t).failure());
        html.close();
    }

    private void scores(Take take) {
        html.open("dl", "class", "chips");
        for (Metric metric : Metric.of(take.verdict())) {
            if (metric.equals(Metric.FAILURE)) {
                continue; // its two causes follow
            }
            OptionalDouble value = metric.value(take.verdict());
            html.open("div").element("dt", metric.label());
            html.element("dd", value.isEmpty() ? "not evaluated" : chip(metric, value.getAsDouble()))
                    .close();
        }
        html.close();
    }

    private static String chip(Metric metric, double value) {
        return metric.isRate() ? (value > 0 ? "yes" : "no") : Points.of(value);
    }

    private void events(Take take) {
        List<Told> told = EventWords.of(take.episode(), take.verdict());
        if (told.isEmpty()) {
            html.element("p", "No rule fired.", "class", "note");
            return;
        }
        List<Told> shown = mostImportant(told);
        html.open("ul", "class", "events");
        for (Told event : shown) {
            html.open("li", "class", event.grave() ? "grave" : "minor");
            String at = EventWords.seconds(event.frame(), take.episode().dtSeconds());
            html.element("button", at, "type", "button", "data-frame", String.valueOf(event.frame()));
            html.text(" " + event.sentence()).close();
        }
        html.close();
        if (shown.size() < told.size()) {
            html.element("p", "and " + (told.size() - shown.size()) + " more events", "class", "note");
        }
    }

    // All grave ones, then the first of the others, in order of time.
    private static List<Told> mostImportant(List<Told> told) {
        int grave = (int) told.stream().filter(Told::grave).count();
        int others = Math.max(0, MOST_EVENTS - grave);
        List<Told> shown = new ArrayList<>();
        for (Told event : told) {
            if (event.grave() || others-- > 0) {
                shown.add(event);
            }
        }
        return shown;
    }

    private void commands() {
        if (story.commands().isEmpty()) {
            return;
        }
        html.open("section", "class", "again").element("h4", "See it again");
        for (Fact command : story.commands()) {
            Commands.write(html, command.name(), command.value());
        }
        html.close();
    }
}
