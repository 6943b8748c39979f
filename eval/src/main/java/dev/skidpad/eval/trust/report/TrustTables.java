package dev.skidpad.eval.trust.report;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.control.ControlReport;
import dev.skidpad.eval.trust.critic.CriticReport;
import dev.skidpad.eval.trust.exploit.ExploitReport;
import dev.skidpad.eval.trust.rank.RankReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report as tables, for the terminal and the page.
public final class TrustTables {
    private static final String NONE = "-";

    private TrustTables() {}

    /// All tables of a report.
    public static List<DataTable> of(TrustReport report) {
        List<DataTable> tables = new ArrayList<>();
        report.control().ifPresent(part -> {
            tables.add(realised(part));
            tables.add(answers(part));
        });
        report.rank().ifPresent(part -> {
            tables.add(planners(part));
            tables.add(agreements(part));
        });
        report.exploit().ifPresent(part -> tables.add(exploits(part)));
        report.critic().ifPresent(part -> tables.add(critics(part)));
        return tables;
    }

    private static DataTable realised(ControlReport part) {
        List<List<String>> rows = new ArrayList<>();
        for (ControlReport.Model model : part.models()) {
            model.realised()
                    .forEach((command, share) -> rows.add(List.of(
                            model.name(),
                            command,
                            share.text(),
                            text(model.realisedEnough().get(command)))));
        }
        return new DataTable(
                "Control: what is realised of commands",
                part.scenes() + " scenes. By the ego's own track in the dream, which the plan forces.",
                List.of(
                        Column.left("model"),
                        Column.left("command"),
                        Column.right("share realised"),
                        Column.right("moments with 90 % or more")),
                rows);
    }

    private static DataTable answers(ControlReport part) {
        List<List<String>> rows = new ArrayList<>();
        for (ControlReport.Model model : part.models()) {
            for (Map.Entry<String, ControlReport.Follower> one :
                    model.follower().entrySet()) {
                ControlReport.Follower follower = one.getValue();
                if (one.getKey().startsWith("faster") || one.getKey().startsWith("slower")) {
                    rows.add(List.of(
                            model.name(),
                            "follower, " + one.getKey() + ": m/s",
                            follower.model().text(),
                            follower.simulator().text(),
                            text(follower.ratio())));
                }
            }
            rows.add(List.of(model.name(), "all near: part of the answer", text(model.answerShare()), NONE, NONE));
            rows.add(List.of(model.name(), "all near: correlation", text(model.answerCorrelation()), NONE, NONE));
            rows.add(List.of(
                    model.name(),
                    "others flagged by the judge of scenes",
                    text(model.flagged()),
                    text(part.recordsFlagged()) + " (records)",
                    NONE));
        }
        return new DataTable(
                "Control: how the others answer",
                String.format(
                        Locale.ROOT,
                        "Change of speed %.0f s after the command; somebody follows the ego in %d scenes.",
                        part.secondsAfter(),
                        part.followed()),
                List.of(
                        Column.left("model"),
                        Column.left("figure"),
                        Column.right("dreams"),
                        Column.right("simulator"),
                        Column.right("ratio")),
                rows);
    }

    private static DataTable planners(RankReport part) {
        List<Column> columns = new ArrayList<>(List.of(Column.left("planner")));
        List<String> places = part.planners().getFirst().places().stream()
                .map(RankReport.Place::place)
                .toList();
        places.forEach(place -> columns.add(Column.right(place)));
        List<List<String>> rows = new ArrayList<>();
        for (RankReport.Planner planner : part.planners()) {
            List<String> row = new ArrayList<>(List.of(planner.name()));
            for (String place : places) {
                row.add(planner.places().stream()
                        .filter(one -> one.place().equals(place))
                        .findFirst()
                        .map(TrustTables::place)
                        .orElse(NONE));
            }
            rows.add(row);
        }
        return new DataTable(
                "Ranking: mean total x 100 (failures in %)",
                part.scenes() + " scenes, " + part.draws() + " drives each; '..., plans' are first plans, judged in "
                        + part.dreams() + " dreams.",
                columns,
                rows);
    }

    private static String place(RankReport.Place place) {
        return String.format(Locale.ROOT, "%.1f", 100 * place.total().value())
                + place.failures()
                        .map(f -> String.format(Locale.ROOT, " (%.1f)", 100 * f.value()))
                        .orElse("");
    }

    private static DataTable agreements(RankReport part) {
        List<List<String>> rows = new ArrayList<>();
        for (RankReport.Agreement one : part.agreements()) {
            rows.add(List.of(
                    one.place(),
                    one.truth(),
                    text(one.tauTotal()),
                    text(one.tauFailures()),
                    one.clearPairsAgreed() + " of " + one.clearPairs()));
        }
        return new DataTable(
                "Ranking: Kendall's tau",
                "Clear pairs: planners whose totals in the truth differ beyond doubt, and have the same order here.",
                List.of(
                        Column.left("ranked by"),
                        Column.left("truth"),
                        Column.right("tau of totals"),
                        Column.right("tau of failures"),
                        Column.right("clear pairs agreed")),
                rows);
    }

    private static DataTable exploits(ExploitReport part) {
        List<List<String>> rows = new ArrayList<>();
        for (ExploitReport.Model model : part.models()) {
            rows.add(List.of(
                    model.name(),
                    text(model.found()),
                    text(model.foundBlindly()),
                    text(model.gapOfAnyPlan()),
                    text(model.foundMoreThanFirst()),
                    model.fooledByFindsOf().isEmpty()
                            ? NONE
                            : String.join(
                                    ", ",
                                    model.fooledByFindsOf().entrySet().stream()
                                            .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                                            .toList())));
        }
        return new DataTable(
                "Exploits: share of moments with a plan that only looks good",
                String.format(
                        Locale.ROOT,
                        "%d moments, %d plans each; a find scores %.1f more in %d fresh dreams than in as many fresh"
                                + " futures of the simulator.",
                        part.moments(),
                        part.plansTried(),
                        part.margin(),
                        part.draws()),
                List.of(
                        Column.left("model"),
                        Column.right("found"),
                        Column.right("found in dreams alone"),
                        Column.right("gap of any plan"),
                        Column.right("more than the first"),
                        Column.right("fooled by finds of")),
                rows);
    }

    private static DataTable critics(CriticReport part) {
        List<List<String>> rows = new ArrayList<>();
        for (CriticReport.Model model : part.models()) {
            model.risks()
                    .forEach((risk, one) -> rows.add(List.of(
                            model.name() + (model.fitted() ? "" : " (no critic)"),
                            risk,
                            String.format(Locale.ROOT, "%.3f", one.happened()),
                            one.errorOfShares().text(),
                            one.errorOfProbabilities().text(),
                            one.brier().text())));
        }
        return new DataTable(
                "Critic: expected calibration error",
                String.format(
                        Locale.ROOT,
                        "%d plans in %d scenes, %d dreams of %.0f s each.",
                        part.cases(),
                        part.scenes(),
                        part.dreams(),
                        part.horizonSeconds()),
                List.of(
                        Column.left("model"),
                        Column.left("risk"),
                        Column.right("happened"),
                        Column.right("error of shares"),
                        Column.right("error of probabilities"),
                        Column.right("Brier")),
                rows);
    }

    private static String text(Optional<Measured> measured) {
        return measured.map(Measured::text).orElse(NONE);
    }

    private static String text(@Nullable Measured measured) {
        return measured == null ? NONE : measured.text();
    }
}
