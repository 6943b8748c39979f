package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SituationClassifier;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench situations`: how what a suite sorts scenes by agrees with what the generator meant.
@Command(
        name = "situations",
        description = {
            "Counts which situations are found in generated scenes of each kind: how the clusters of suites agree with"
                    + " what the generator meant.",
            ""
        })
final class BenchSituationsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--scenes",
            paramLabel = "N",
            description =
                    "How many generated scenes; of each of the sixteen kinds as many (default:" + " ${DEFAULT-VALUE}).")
    private int scenes = 800;

    /// The situations that were found in one scene.
    private record Found(String kind, Set<Cluster> situations) {}

    @Override
    public Integer call() {
        if (scenes < 1) {
            throw new BadInputException("--scenes " + scenes, "is no number of scenes", "Give 1 or more");
        }
        List<Found> all =
                Workers.map(IntStream.range(0, scenes).boxed().toList(), common.threads(), this::classify, done -> {});
        Map<String, Map<Cluster, Integer>> counts = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Found one : all) {
            sizes.merge(one.kind, 1, Integer::sum);
            Map<Cluster, Integer> row = counts.computeIfAbsent(one.kind, kind -> new EnumMap<>(Cluster.class));
            one.situations.forEach(cluster -> row.merge(cluster, 1, Integer::sum));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, counts);
        } else {
            out.print(TextTable.of(table(sizes, counts)));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private Found classify(int index) {
        Scenario scene = SceneGenerator.generate(common.seed(), index);
        return new Found(scene.kind(), SituationClassifier.classify(scene));
    }

    private DataTable table(Map<String, Integer> sizes, Map<String, Map<Cluster, Integer>> counts) {
        List<Cluster> clusters =
                Arrays.stream(Cluster.values()).filter(c -> !c.isCondition()).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.left("kind"), Column.right("scenes")));
        clusters.forEach(c -> columns.add(Column.right(c.tag())));
        List<List<String>> rows = new ArrayList<>();
        sizes.forEach((kind, size) -> {
            List<String> row = new ArrayList<>(List.of(kind, String.valueOf(size)));
            clusters.forEach(c ->
                    row.add(String.valueOf(counts.getOrDefault(kind, Map.of()).getOrDefault(c, 0))));
            rows.add(row);
        });
        return new DataTable(
                "Situations found in " + scenes + " generated scenes of seed " + common.seed(),
                "Several may occur in one scene.",
                columns,
                rows);
    }
}
