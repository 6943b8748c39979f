package dev.skidpad.eval.trust.report;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.HtmlTable;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.picture.TopDown;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import dev.skidpad.eval.report.plot.LineChart;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.control.Command;
import dev.skidpad.eval.trust.control.ControlReport;
import dev.skidpad.eval.trust.critic.CriticReport;
import dev.skidpad.eval.trust.exploit.Find;
import dev.skidpad.eval.trust.rank.RankReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A report as a page that needs nothing else: tables, the ranking, the answers to commands, reliability
/// curves, and the worst finds as they were dreamt and as they came.
public final class TrustPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ground:#fff;--text:#1b1b1a;--soft:#767672;--line:#d9d9d4}
            @media(prefers-color-scheme:dark){:root{--ground:#1a1a19;--text:#eee;--soft:#a5a5a0;--line:#444}}
            body{font:16px/1.45 system-ui,sans-serif;margin:1.5em auto;max-width:72em;padding:0 1em;
            background:var(--ground);color:var(--text)}
            .wide{overflow-x:auto}caption{text-align:left}table{border-collapse:collapse;margin:.5em 0 1.5em}
            th,td{padding:.2em .8em;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
            th:first-child,td:first-child{text-align:left}.note{color:var(--soft)}
            .grid-of{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26em),1fr));gap:1.5em}
            figure{margin:0}figure svg{width:100%;height:auto}text{font-size:11px;fill:var(--text)}
            .grid{stroke:var(--line);fill:none}.curve{fill:none;stroke-width:2}.legend{list-style:none;padding:0}
            .legend .swatch{width:2em;display:inline-block;vertical-align:middle;margin-right:.5em}
            .curve-0{stroke:#1b6fc2}.curve-1{stroke:#c8561a;stroke-dasharray:7 3}
            .curve-2{stroke:#2e8b57;stroke-dasharray:2 3}.curve-3{stroke:#8846c4;stroke-dasharray:9 3 2 3}
            .curve-4{stroke:#8a6d00;stroke-dasharray:4 4}.curve-5{stroke:#c2185b;stroke-dasharray:12 4}
            """;

    private static final String RANK = "rank in the simulator";

    private final Markup html = new Markup();

    private TrustPage() {}

    /// A find with one dream and one future of the simulator.
    ///
    /// @param find the plan
    /// @param dreamt as it was dreamt
    /// @param came as it came
    public record Shown(Find find, Take dreamt, Take came) {}

    /// The page.
    ///
    /// @param command what made the report
    /// @param finds the worst first
    public static String of(TrustReport report, String command, List<Shown> finds) {
        TrustPage page = new TrustPage();
        page.write(report, command, finds);
        return page.html.finish();
    }

    private void write(TrustReport report, String command, List<Shown> finds) {
        html.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
        html.leaf("meta", "charset", "utf-8").leaf("meta", "name", "viewport", "content", "width=device-width");
        html.element("title", "Can the world model be trusted?").open("style").raw(STYLE);
        html.close().close().open("body");
        html.element("h1", "Can the world model be trusted?");
        html.open("p").element("code", command).close();
        report.control().ifPresent(this::control);
        report.rank().ifPresent(this::rank);
        report.critic().ifPresent(this::critic);
        finds(finds);
        html.element("h2", "Figures");
        for (DataTable table : TrustTables.of(report)) {
            HtmlTable.write(html, table);
        }
        html.close().close();
    }

    private void control(ControlReport part) {
        html.element("h2", "How a follower answers");
        html.open("div", "class", "grid-of");
        for (Command command : List.of(Command.FASTER, Command.SLOWER)) {
            List<Series> curves = new ArrayList<>();
            for (ControlReport.Model model : part.models()) {
                ControlReport.Follower follower = model.follower().get(command.plan());
                if (follower != null && curves.isEmpty()) {
                    curves.add(series("simulator", follower.seconds(), follower.simulatorCurve()));
                }
                if (follower != null) {
                    curves.add(series(model.name(), follower.seconds(), follower.modelCurve()));
                }
            }
            LineChart.write(
                    html,
                    new Chart(
                            command.plan(),
                            "against an ego that drives as the human did",
                            "seconds after the command",
                            "change of the follower's speed, m/s",
                            curves));
        }
        html.close();
    }

    private static Series series(String name, List<Double> x, List<Double> y) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            points.add(new Point(x.get(i), y.get(i)));
        }
        return new Series(name, points);
    }

    private void rank(RankReport part) {
        html.element("h2", "How planners are ranked");
        List<Series> totals = new ArrayList<>();
        List<Series> failures = new ArrayList<>();
        List<Series> plans = new ArrayList<>();
        List<RankReport.Place> places = part.planners().getFirst().places();
        for (int p = 0; p < places.size(); p++) {
            boolean driven = places.get(p).failures().isPresent();
            Series total = byRank(part, p, place -> Optional.of(place.total()));
            (driven ? totals : plans).add(total);
            if (driven) {
                failures.add(byRank(part, p, RankReport.Place::failures));
            }
        }
        String note = "a place that ranks as the simulator does goes one way only";
        html.open("div", "class", "grid-of");
        write(new Chart("Scores", note, RANK, "mean total x 100", totals));
        write(new Chart("Failures", note, RANK, "drives that fail, %", failures));
        write(new Chart("First plans", "as the models score them", RANK, "mean total x 100", plans));
        html.close();
        html.open("ol");
        part.planners().forEach(planner -> html.element("li", planner.name()));
        html.close();
    }

    private void write(Chart chart) {
        if (!chart.series().isEmpty()) {
            LineChart.write(html, chart);
        }
    }

    private static Series byRank(RankReport part, int place, Function<RankReport.Place, Optional<Measured>> figure) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < part.planners().size(); i++) {
            List<RankReport.Place> here = part.planners().get(i).places();
            int rank = i + 1;
            if (place < here.size()) {
                figure.apply(here.get(place)).ifPresent(f -> points.add(new Point(rank, 100 * f.value())));
            }
        }
        return new Series(part.planners().getFirst().places().get(place).place(), points);
    }

    private void critic(CriticReport part) {
        html.element("h2", "Whether probabilities hold");
        html.open("div", "class", "grid-of");
        for (CriticReport.Model model : part.models()) {
            List<Series> curves = new ArrayList<>();
            model.risks()
                    .forEach((risk, one) -> curves.add(new Series(
                            risk,
                            one.curve().stream()
                                    .map(point -> new Point(point[0], point[1]))
                                    .toList())));
            LineChart.write(
                    html,
                    new Chart(
                            model.name(),
                            model.fitted() ? "probabilities of its critic" : "shares of dreams, no critic fitted",
                            "probability",
                            "share that happened",
                            curves));
        }
        html.close();
    }

    private void finds(List<Shown> finds) {
        if (finds.isEmpty()) {
            return;
        }
        html.element("h2", "Plans that only look good");
        html.element("p", "Left one of its dreams, right one future of the simulator; the plan is the same.");
        for (Shown shown : finds) {
            Find find = shown.find();
            html.element(
                    "h3",
                    String.format(
                            Locale.ROOT,
                            "%s in %s: %.2f in dreams, %.2f in the simulator",
                            find.model(),
                            find.scene().id(),
                            find.dreamt(),
                            find.simulated()));
            html.open("div", "class", "grid-of");
            for (Take take : List.of(shown.dreamt(), shown.came())) {
                html.open("figure").raw(TopDown.svg(TopDown.Shot.of(take)));
                html.element("figcaption", take.label()).close();
            }
            html.close();
        }
    }
}
