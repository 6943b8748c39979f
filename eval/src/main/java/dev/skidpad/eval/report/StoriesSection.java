package dev.skidpad.eval.report;

import dev.skidpad.eval.report.ReportContent.Reason;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Legend;
import dev.skidpad.eval.report.picture.Take;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The list of scenarios that are shown, with filters.
final class StoriesSection {
    /// What the id of a story begins with; its number follows.
    static final String ID = "story-";

    private StoriesSection() {}

    static void write(Markup html, List<Story> stories) {
        html.element(
                "p",
                "Each line opens to the drives side by side, seen from above and turned so that the ego starts upwards."
                        + " With the keyboard: Enter opens a line, Escape closes it; in the player, Space plays and the"
                        + " arrow keys step.");
        legend(html, stories);
        filters(html, stories);
        html.open("div", "class", "stories");
        for (int i = 0; i < stories.size(); i++) {
            StorySection.write(html, stories.get(i), ID + (i + 1));
        }
        html.close();
        html.open("noscript")
                .element("p", "The players need the page’s script; everything else is here.")
                .close();
    }

    private static void legend(Markup html, List<Story> stories) {
        List<String> labels =
                stories.stream().max(Comparator.comparingInt(s -> s.takes().size())).orElseThrow().takes().stream()
                        .map(Take::label)
                        .toList();
        html.open("details").element("summary", "What the pictures show");
        Legend.write(html, labels);
        html.close();
    }

    private static void filters(Markup html, List<Story> stories) {
        html.open("form", "class", "filters", "aria-label", "Filters of the list", "hidden", "");
        List<Option> kinds = new TreeSet<>(stories.stream().map(Story::kind).toList())
                .stream().map(kind -> new Option(kind, kind)).toList();
        List<Option> turns = new TreeSet<>(stories.stream().map(Story::reason).toList())
                .stream().map(StoriesSection::option).toList();
        List<Option> causes = new TreeSet<>(stories.stream()
                        .map(StorySection::cause)
                        .filter(cause -> !cause.isEmpty())
                        .collect(Collectors.toSet()))
                .stream().map(cause -> new Option(cause, cause)).toList();
        select(html, "kind", "Cluster", kinds);
        select(html, "turn", "Outcome", turns);
        if (!causes.isEmpty()) {
            select(html, "cause", "Cause", causes);
        }
        html.element("output", stories.size() + " scenarios", "role", "status", "class", "count");
        html.element("button", "Show all", "type", "reset");
        html.close();
    }

    private record Option(String value, String label) {}

    private static Option option(Reason reason) {
        return new Option(reason.name().toLowerCase(Locale.ROOT), reason.title());
    }

    private static void select(Markup html, String name, String label, List<Option> options) {
        List<Option> all = new ArrayList<>(List.of(new Option("", "all")));
        all.addAll(options);
        html.open("label").text(label + " ").open("select", "name", name);
        all.forEach(option -> html.element("option", option.label(), "value", option.value()));
        html.close().close();
    }
}
