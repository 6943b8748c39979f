package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneReport;
import dev.skidpad.sim.plausible.fault.FaultKind;
import dev.skidpad.sim.plausible.fault.FaultMeasurement;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `skidpad plausible` prints.
final class PlausibleTables {
    private PlausibleTables() {}

    /// Prints the findings and a summary.
    ///
    /// @param scenarios `[N]` what was judged
    /// @param reports `[N]` on each of them
    /// @param atMost how many findings are listed
    /// @param tolerate the share of a scene's agent-seconds that may be flagged
    static void print(
            PrintWriter out, List<Scenario> scenarios, List<SceneReport> reports, int atMost, double tolerate) {
        List<List<String>> rows = new ArrayList<>();
        Map<PlausibilityRule, String> silent = new EnumMap<>(PlausibilityRule.class);
        Map<PlausibilityRule, Integer> silentIn = new EnumMap<>(PlausibilityRule.class);
        int findings = 0;
        for (int i = 0; i < reports.size(); i++) {
            for (Finding finding : reports.get(i).findings()) {
                if (findings++ < atMost) {
                    rows.add(row(scenarios.get(i), finding));
                }
            }
            reports.get(i).notEvaluable().forEach((rule, reason) -> {
                silent.putIfAbsent(rule, reason);
                silentIn.merge(rule, 1, Integer::sum);
            });
        }
        if (!rows.isEmpty()) {
            out.println(TextTable.of(new DataTable(
                    "What cannot be",
                    "Seconds from the start of the scene; the worst value, and what it is compared with.",
                    List.of(
                            Column.left("scene"),
                            Column.left("agent"),
                            Column.left("rule"),
                            Column.right("from s"),
                            Column.right("to s"),
                            Column.right("value"),
                            Column.right("limit"),
                            Column.left("unit")),
                    rows)));
        }
        if (findings > rows.size()) {
            out.println("and " + (findings - rows.size()) + " more; --all lists them");
        }
        silent.forEach((rule, reason) ->
                out.println("not evaluable in " + silentIn.get(rule) + " scenes: " + rule.ruleName() + ": " + reason));
        long impossible = reports.stream()
                .filter(report -> report.flaggedShare() > tolerate)
                .count();
        int seconds = reports.stream().mapToInt(SceneReport::agentSeconds).sum();
        int flagged = reports.stream().mapToInt(SceneReport::flaggedSeconds).sum();
        out.println(impossible + " of " + reports.size() + " scenes are judged impossible; " + flagged + " of "
                + seconds + " agent-seconds flagged (" + percent(flagged, seconds) + ")");
        out.flush();
    }

    private static List<String> row(Scenario scenario, Finding finding) {
        return List.of(
                scenario.id(),
                finding.agentId(),
                finding.rule().ruleName(),
                number(finding.fromStep() * scenario.dtSeconds(), 1),
                number(finding.toStep() * scenario.dtSeconds(), 1),
                number(finding.value(), 2),
                number(finding.threshold(), 2),
                finding.rule().unit());
    }

    /// How many of the injected faults were found.
    static DataTable faults(FaultMeasurement measured) {
        List<List<String>> rows = new ArrayList<>();
        for (FaultMeasurement.Line line : measured.faults()) {
            rows.add(List.of(
                    name(line.kind()),
                    number(line.multiple(), 2) + (line.multiple() == line.kind().gross() ? " gross" : ""),
                    Integer.toString(line.injected()),
                    percent(line.found(), line.injected()),
                    percent(line.byRule(), line.injected())));
        }
        return new DataTable(
                "Faults put into the scenes",
                "Multiples of the threshold; found by any rule, and by the rule that the fault is to break.",
                List.of(
                        Column.left("fault"),
                        Column.left("multiple"),
                        Column.right("injected"),
                        Column.right("found"),
                        Column.right("by its rule")),
                rows);
    }

    /// Whether the bars are met, by each kind's own rule.
    static String bars(FaultMeasurement measured) {
        List<String> missed = new ArrayList<>();
        for (FaultMeasurement.Line line : measured.faults()) {
            double bar = line.multiple() == line.kind().gross()
                    ? FaultMeasurement.GROSS_BAR
                    : line.multiple() == FaultMeasurement.TWICE ? FaultMeasurement.TWICE_BAR : 0;
            if (bar > 0 && !(line.ownRuleRate().orElse(0) >= bar)) {
                missed.add(name(line.kind()) + " at " + number(line.multiple(), 2));
            }
        }
        String found = missed.isEmpty() ? "met for every kind" : "missed for " + String.join(", ", missed);
        boolean few = measured.falseRate().orElse(1) <= FaultMeasurement.FALSE_BAR;
        return "Found by their own rule, 99 % of gross faults and 90 % at twice the threshold: " + found
                + ". At most 0.5 % flagged falsely: " + (few ? "met" : "missed") + ".";
    }

    private static String name(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is flagged of the scenes as they are.
    static DataTable untouched(FaultMeasurement measured) {
        List<List<String>> rows = new ArrayList<>();
        int all = measured.agentSeconds();
        measured.untouched()
                .forEach((rule, count) ->
                        rows.add(List.of(rule.ruleName(), Integer.toString(count), percent(count, all))));
        rows.add(List.of(
                "any of them", Integer.toString(measured.flaggedSeconds()), percent(measured.flaggedSeconds(), all)));
        return new DataTable(
                "Flagged in the scenes as they are",
                "Of " + all + " agent-seconds; " + measured.cleanScenes() + " of " + measured.scenes()
                        + " scenes have no finding.",
                List.of(Column.left("rule"), Column.right("agent-seconds"), Column.right("share")),
                rows);
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "absent" : number(100.0 * part / whole, 3) + " %";
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
