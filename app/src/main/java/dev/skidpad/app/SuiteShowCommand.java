package dev.skidpad.app;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad suite show`: what is in a suite.
@Command(name = "show", description = "Shows what is in a suite.")
final class SuiteShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(paramLabel = "SUITE", description = "A name, name@version, or a suite's file.")
    private String suite = "";

    @Option(names = "--json", description = "Print JSON on standard output, and no tables.")
    private boolean json;

    @Option(names = "--entries", description = "Also list every scenario.")
    private boolean entries;

    /// A suite without its scenarios, as `--json` prints it.
    record Shown(String name, int version, String made, long seed, Map<String, Integer> clusters, String hash) {
        static Shown of(Suite suite) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            suite.counts().forEach((cluster, count) -> counts.put(cluster.tag(), count));
            return new Shown(suite.name(), suite.version(), suite.made(), suite.seed(), counts, suite.hash());
        }
    }

    @Override
    public Integer call() {
        Suite opened = new SuiteFolder(where.folder()).open(suite);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            CommonOptions.printJson(out, entries ? opened : Shown.of(opened));
            return ExitCode.DONE;
        }
        out.print(TextTable.of(table(opened)));
        if (entries) {
            out.print(TextTable.of(entries(opened)));
        }
        out.println("Made by: " + opened.made());
        out.println("Hash: " + opened.hash());
        out.flush();
        return ExitCode.DONE;
    }

    /// A row for each cluster, those without scenarios included.
    static DataTable table(Suite suite) {
        List<List<String>> rows = new ArrayList<>();
        for (Cluster cluster : Cluster.values()) {
            List<SuiteEntry> members = suite.entries().stream()
                    .filter(e -> e.cluster().equals(cluster.tag()))
                    .toList();
            rows.add(List.of(
                    cluster.tag(),
                    cluster.stake().name().toLowerCase(Locale.ROOT),
                    String.valueOf(members.size()),
                    String.valueOf(
                            members.stream().map(SuiteEntry::place).distinct().count()),
                    count(members.stream()
                            .filter(e -> e.source().file().isPresent())
                            .count()),
                    count(members.stream()
                            .filter(e -> e.variation().isPresent())
                            .count())));
        }
        return new DataTable(
                "Suite " + suite.label() + ": " + suite.entries().size() + " scenarios",
                "",
                List.of(
                        Column.left("cluster"),
                        Column.left("stake"),
                        Column.right("scenarios"),
                        Column.right("places"),
                        Column.right("recorded"),
                        Column.right("edited")),
                rows);
    }

    private static String count(long count) {
        return String.valueOf(count);
    }

    private static DataTable entries(Suite suite) {
        List<List<String>> rows = suite.entries().stream()
                .map(e -> List.of(
                        e.id(),
                        e.cluster(),
                        String.join(" ", e.situations()),
                        e.kind(),
                        e.source().file().orElse(e.source().importer()),
                        e.variation()
                                .map(v -> v.name() + " (" + v.tightest() + ")")
                                .orElse(""),
                        e.conditions().vehicle() + ", " + e.conditions().perception(),
                        e.contentHash().substring(0, 12)))
                .toList();
        return new DataTable(
                "",
                "",
                List.of(
                        Column.left("scenario"),
                        Column.left("cluster"),
                        Column.left("situations"),
                        Column.left("kind"),
                        Column.left("source"),
                        Column.left("variation"),
                        Column.left("conditions"),
                        Column.left("hash")),
                rows);
    }
}
