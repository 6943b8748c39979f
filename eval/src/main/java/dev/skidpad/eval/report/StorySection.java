package dev.skidpad.eval.report;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.encode.MotionCode;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Area;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.Light;
import dev.skidpad.eval.report.picture.MapPainter;
import dev.skidpad.eval.report.picture.Moment;
import dev.skidpad.eval.report.picture.PictureFrame;
import dev.skidpad.eval.report.picture.SvgCanvas;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.picture.TopDown;
import dev.skidpad.eval.why.EventWords;
import dev.skidpad.eval.why.EventWords.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/// One scenario as before and after drove it: pictures of the decisive moment, which the page's script brings to life.
///
/// The pictures are whole without the script. With it, the same shapes move: it reads their motion from the JSON that
/// stands beside them ([MotionCode]).
final class StorySection {
    private static final float WIDTH_PER_HEIGHT = 4f / 3;
    private static final float SMALLEST_VIEW_M = 45;
    private static final float LARGEST_VIEW_M = 130;
    private static final float VIEW_SECONDS = 5;
    private static final float MARGIN_M = 70;
    private static final int MOST_EVENTS = 7;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Markup html;
    private final Story story;
    private final String id;
    private final Scenario scenario;
    private final PictureFrame picture;
    private final List<Cast> casts = new ArrayList<>();
    private final List<Signal> signals;
    private final Area area;
    private final int decisive;

    private StorySection(Markup html, Story story, String id) {
        this.html = html;
        this.story = story;
        this.id = id;
        scenario = story.takes().getFirst().episode().scenario();
        picture = PictureFrame.of(scenario);
        area = areaOf(story, picture);
        for (int t = 0; t < story.takes().size(); t++) {
            casts.add(Cast.of(story.takes().get(t).episode(), picture, area, TopDown.egoInk(t)));
        }
        signals = scenario.signals().stream()
                .filter(s -> area.contains(picture.u(s.stopX(), s.stopY()), picture.v(s.stopX(), s.stopY())))
                .toList();
        decisive = decisiveFrame(story);
    }

    static void write(Markup html, Story story, String id) {
        new StorySection(html, story, id).write();
    }

    /// What the script needs to know of a story.
    ///
    /// @param dt s between frames
    /// @param frames of the longest take
    /// @param viewM height of the moving view in m
    /// @param whole the view box that shows all
    /// @param lights for each signal, frames at which it changes and the class from then on, in turn
    /// @param takes the motion
    private record Player(
            double dt, int frames, double viewM, String whole, List<List<String>> lights, List<MotionCode> takes) {}

    private static Area areaOf(Story story, PictureFrame picture) {
        List<Cast> egos = new ArrayList<>();
        for (Take take : story.takes()) {
            egos.add(Cast.egosOf(take.episode(), picture));
        }
        return TopDown.pathsOf(egos).grown(MARGIN_M);
    }

    // The first failure of the last take that failed, else the first near miss, else the end: what happened after
    // is what a reader wants to see first.
    private static int decisiveFrame(Story story) {
        int end = 0;
        OptionalInt failure = OptionalInt.empty();
        OptionalInt nearMiss = OptionalInt.empty();
        for (Take take : story.takes()) {
            end = Math.max(end, take.episode().frames() - 1);
            OptionalInt failed = take.verdict().firstFailureFrame();
            failure = failed.isPresent() ? failed : failure;
            OptionalInt near = Moment.decisive(take.verdict());
            nearMiss = near.isPresent() ? near : nearMiss;
        }
        return failure.orElse(nearMiss.orElse(end));
    }

    private void write() {
        html.open("article", "class", "story", "id", id, "aria-labelledby", id + "-title");
        html.element("h3", story.title(), "id", id + "-title");
        html.element("p", story.why());
        Take first = story.takes().getFirst();
        html.open("p", "class", "note");
        html.text("Scenario ").element("code", scenario.id());
        html.text(", place ").element("code", scenario.place());
        html.text("; traffic " + first.episode().traffic() + "; pictures at "
                + EventWords.seconds(decisive, scenario.dtSeconds()) + ".");
        html.close();
        html.open("div", "class", "panes");
        for (int t = 0; t < story.takes().size(); t++) {
            pane(t);
        }
        html.close();
        controls();
        html.open("script", "type", "application/json", "class", "motion")
                .raw(JSON.writeValueAsString(player()).replace("<", "\\u003c"))
                .close();
        html.close().newLine();
    }

    // ---- one drive

    private void pane(int t) {
        Take take = story.takes().get(t);
        html.open("figure", "class", "pane");
        html.open("figcaption")
                .open("strong", "class", "take take-" + t)
                .text(take.label())
                .close();
        html.text(" ")
                .element("span", take.verdict().planner(), "class", "note")
                .close();
        String words = take.label() + ": ego " + EventWords.summary(take.episode(), take.verdict());
        html.open("div", "class", "stage");
        html.open("svg", "class", "scene", "viewBox", SvgCanvas.viewBox(view(t)), "role", "img", "aria-label", words);
        html.element("title", words);
        ground(t);
        SvgCanvas canvas = new SvgCanvas(html);
        TopDown.path(canvas, Ink.RECORD, casts.get(t).record());
        for (int other = 0; other < casts.size(); other++) {
            if (other != t) {
                faded(canvas, other);
            }
        }
        TopDown.path(canvas, TopDown.traceInk(t), casts.get(t).ego());
        canvas.flush();
        lights(take);
        actors(canvas, casts.get(t));
        Moment.failure(take.episode(), take.verdict())
                .ifPresent(m -> canvas.impact(picture.u(m.x(), m.y()), picture.v(m.x(), m.y())));
        html.close().close();
        scores(take);
        events(take);
        html.close();
    }

    // The road is drawn once and shown in every pane.
    private void ground(int t) {
        if (t > 0) {
            html.leaf("use", "href", "#" + id + "-road");
            return;
        }
        html.open("g", "id", id + "-road");
        SvgCanvas canvas = new SvgCanvas(html);
        MapPainter map = new MapPainter(canvas, picture, area);
        map.paint(scenario.map());
        map.route(scenario.route());
        canvas.flush();
        html.close();
    }

    private void faded(SvgCanvas canvas, int other) {
        canvas.flush();
        html.open("g", "opacity", "0.35");
        TopDown.path(canvas, TopDown.traceInk(other), casts.get(other).ego());
        canvas.flush();
        html.close();
    }

    private void lights(Take take) {
        int step = take.episode().startStep() + decisive;
        html.open("g", "class", "lights");
        SvgCanvas canvas = new SvgCanvas(html);
        for (Signal signal : signals) {
            html.open("g", "class", Light.of(signal.at(step)).cssClass());
            float u = picture.u(signal.stopX(), signal.stopY());
            float v = picture.v(signal.stopX(), signal.stopY());
            for (Light light : Light.values()) {
                canvas.polygon(light.ink(), light.corners(u, v));
            }
            html.close();
        }
        html.close();
    }

    private void actors(SvgCanvas canvas, Cast cast) {
        html.open("g", "class", "cast");
        int frame = Math.min(decisive, cast.ego().frames() - 1);
        for (Actor actor : cast.inOrder()) {
            if (actor.there(frame)) {
                String pose = SvgCanvas.pose(actor.u(frame), actor.v(frame), actor.angleRad(frame));
                html.open("g", "class", "actor", "transform", pose);
            } else {
                html.open("g", "class", "actor", "display", "none");
            }
            canvas.boxShape(actor.ink(), actor.lengthM(), actor.widthM(), actor.name());
            html.close();
        }
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
            html.element(
                    "button",
                    EventWords.seconds(event.frame(), scenario.dtSeconds()),
                    "type",
                    "button",
                    "data-frame",
                    String.valueOf(event.frame()));
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

    // ---- the player

    private void controls() {
        html.open("div", "class", "player", "hidden", "", "role", "group", "aria-label", "Player of " + story.title());
        html.element("button", "▶ Play", "type", "button", "class", "play", "aria-keyshortcuts", "Space");
        String last = String.valueOf(frames() - 1);
        String slider = id + "-time";
        html.element("label", "Time", "for", slider, "class", "unseen");
        html.leaf(
                "input",
                "type",
                "range",
                "id",
                slider,
                "min",
                "0",
                "max",
                last,
                "step",
                "1",
                "value",
                String.valueOf(decisive),
                "list",
                id + "-failures");
        html.open("datalist", "id", id + "-failures");
        for (Take take : story.takes()) {
            take.verdict().firstFailureFrame().ifPresent(f -> html.leaf("option", "value", String.valueOf(f)));
        }
        html.close();
        html.element("output", EventWords.seconds(decisive, scenario.dtSeconds()), "for", slider);
        html.open("label")
                .leaf("input", "type", "checkbox", "class", "follow", "checked", "")
                .text(" follow the ego");
        html.close().close();
    }

    private Player player() {
        List<MotionCode> motions = casts.stream().map(MotionCode::of).toList();
        List<List<String>> lights = signals.stream().map(this::changes).toList();
        String whole = SvgCanvas.viewBox(TopDown.pathsOf(casts).grown(15).shaped(WIDTH_PER_HEIGHT));
        double dt = Math.round(scenario.dtSeconds() * 1e6) / 1e6;
        return new Player(dt, frames(), viewHeightM(), whole, lights, motions);
    }

    private List<String> changes(Signal signal) {
        int startStep = story.takes().getFirst().episode().startStep();
        List<String> changes = new ArrayList<>();
        String shown = "";
        for (int f = 0; f < frames(); f++) {
            String now = Light.of(signal.at(startStep + f)).cssClass();
            if (!now.equals(shown)) {
                changes.add(String.valueOf(f));
                changes.add(now);
                shown = now;
            }
        }
        return changes;
    }

    private int frames() {
        return casts.stream().mapToInt(c -> c.ego().frames()).max().orElseThrow();
    }

    private Area view(int t) {
        Actor ego = casts.get(t).ego();
        int frame = Math.min(decisive, ego.frames() - 1);
        return Area.around(ego.u(frame), ego.v(frame), viewHeightM() * WIDTH_PER_HEIGHT, viewHeightM());
    }

    // High enough for what lies a few seconds ahead at the highest speed.
    private float viewHeightM() {
        float fastest = 0;
        for (Take take : story.takes()) {
            for (int f = 0; f < take.episode().frames(); f++) {
                fastest = Math.max(fastest, take.episode().speedMps(f, scenario.egoIndex()));
            }
        }
        return Math.round(Math.clamp(VIEW_SECONDS * fastest, SMALLEST_VIEW_M, LARGEST_VIEW_M));
    }
}
