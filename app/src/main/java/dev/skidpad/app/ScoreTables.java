package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreSheet;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.contact.Contact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Score sheets as people and programs read them: means per planner, traces, JSON.
final class ScoreTables {
    private ScoreTables() {}

    /// A sheet as JSON has it.
    record SheetJson(
            String scenario,
            String planner,
            String traffic,
            @Nullable String failed,
            List<Contact> contacts,
            List<ScoreJson> scores) {}

    /// A score as JSON has it.
    record ScoreJson(
            String name,
            String formula,
            OptionalDouble total,
            @Nullable String absence,
            List<PartJson> parts) {}

    /// A sub-score as JSON has it; the trace only where it was asked for.
    record PartJson(
            String name,
            OptionalDouble value,
            @Nullable String absence,
            @Nullable List<SubScore.Event> trace) {}

    /// A sheet for JSON.
    ///
    /// @param traced whether the events are to be told, too
    static SheetJson json(ScoreSheet sheet, boolean traced) {
        List<ScoreJson> scores = new ArrayList<>();
        for (Score score : sheet.scores()) {
            List<PartJson> parts = score.parts().stream()
                    .map(part -> new PartJson(
                            part.name(), part.value(), part.absence().orElse(null), traced ? part.events() : null))
                    .toList();
            scores.add(new ScoreJson(
                    score.name(),
                    score.formula().text(),
                    score.total(),
                    score.absence().orElse(null),
                    parts));
        }
        return new SheetJson(
                sheet.scenarioId(),
                sheet.planner(),
                sheet.traffic(),
                sheet.failed().orElse(null),
                sheet.contacts(),
                scores);
    }

    /// The means of every score and of its parts, a column for each planner in its traffic.
    static DataTable means(List<ScoreSheet> sheets) {
        Map<String, List<ScoreSheet>> drivers = new LinkedHashMap<>();
        for (ScoreSheet sheet : sheets) {
            drivers.computeIfAbsent(sheet.planner() + ", " + sheet.traffic(), any -> new ArrayList<>())
                    .add(sheet);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.left("score")));
        drivers.keySet().forEach(driver -> columns.add(Column.right(driver)));
        List<List<String>> rows = new ArrayList<>();
        for (Score score : sheets.getFirst().scores()) {
            rows.add(row(
                    score.name(), drivers, sheet -> sheet.score(score.name()).total()));
            for (SubScore part : score.parts()) {
                rows.add(row("  " + part.name(), drivers, sheet -> valueOf(sheet.score(score.name()), part.name())));
            }
        }
        return new DataTable(
                "Means over " + sheets.size() + (sheets.size() == 1 ? " episode" : " episodes"),
                "A number in brackets says of how many episodes, where a score is absent in the others.",
                columns,
                rows);
    }

    /// Why scores are absent, the most frequent reason first for each score.
    static List<String> absences(List<ScoreSheet> sheets) {
        List<String> lines = new ArrayList<>();
        for (Score score : sheets.getFirst().scores()) {
            Map<String, Integer> reasons = new TreeMap<>();
            for (ScoreSheet sheet : sheets) {
                sheet.score(score.name()).absence().ifPresent(why -> reasons.merge(why, 1, Integer::sum));
            }
            reasons.entrySet().stream()
                    .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                    .forEach(e -> lines.add(score.name() + " absent in " + e.getValue() + ": " + e.getKey()));
        }
        return lines;
    }

    /// Every event of one sheet.
    static DataTable trace(ScoreSheet sheet, Scenario scenario) {
        List<List<String>> rows = new ArrayList<>();
        for (Score score : sheet.scores()) {
            for (SubScore part : score.parts()) {
                for (SubScore.Event event : part.events()) {
                    rows.add(List.of(
                            score.name(),
                            part.name(),
                            Integer.toString(event.frame()),
                            String.format(Locale.ROOT, "%.1f", event.frame() * scenario.dtSeconds()),
                            agent(scenario, event.agent()),
                            event.rule(),
                            number(event.value()),
                            number(event.threshold())));
                }
            }
        }
        return new DataTable(
                sheet.scenarioId() + ", " + sheet.planner() + ", " + sheet.traffic(),
                rows.isEmpty() ? "No rule fired." : "",
                List.of(
                        Column.left("score"),
                        Column.left("part"),
                        Column.right("frame"),
                        Column.right("s"),
                        Column.left("agent"),
                        Column.left("rule"),
                        Column.right("value"),
                        Column.right("threshold")),
                rows);
    }

    private static String agent(Scenario scenario, int agent) {
        return agent < 0
                ? ""
                : scenario.tracks().get(agent).id() + " "
                        + scenario.tracks().get(agent).type().name().toLowerCase(Locale.ROOT);
    }

    /// What a row tells of a sheet.
    private interface Value {
        OptionalDouble of(ScoreSheet sheet);
    }

    private static OptionalDouble valueOf(Score score, String partName) {
        return score.parts().stream()
                .filter(part -> part.name().equals(partName))
                .findFirst()
                .map(SubScore::value)
                .orElse(OptionalDouble.empty());
    }

    private static List<String> row(String label, Map<String, List<ScoreSheet>> drivers, Value value) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (List<ScoreSheet> sheets : drivers.values()) {
            double[] present = sheets.stream()
                    .map(value::of)
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            double sum = 0;
            for (double one : present) {
                sum += one;
            }
            String some = present.length < sheets.size() ? " (" + present.length + ")" : "";
            cells.add(present.length == 0 ? "absent" : number(sum / present.length) + some);
        }
        return cells;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.4f" : "%.1f", value);
    }
}
