package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.BadFiles;
import dev.skidpad.data.ScenarioFolder;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteBuilder;
import dev.skidpad.eval.suite.SuiteBuilder.Candidate;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad suite build`: makes a suite of generated or recorded scenes.
@Command(
        name = "build",
        description = {
            "Makes a suite of generated or recorded scenes.",
            "",
            "Scenes are sorted into clusters by what happens in them, until each cluster holds --count. Recorded scenes"
                    + " are split by place, as the loop command splits them with the same --seed.",
            ""
        })
final class SuiteBuildCommand implements Callable<Integer> {
    private static final String GENERATED = "generated";
    private static final int AT_ONCE = 64;
    private static final int MOST_PER_WANTED = 150;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "The word 'generated', or folders and files of recorded scenes.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The name of the suite.")
    private String name = "";

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many scenarios each cluster is to hold (default: ${DEFAULT-VALUE}).")
    private int count = 100;

    @Option(
            names = "--clusters",
            paramLabel = "TAG",
            split = ",",
            description = "Only these clusters (default: all that can be filled).")
    private List<String> clusters = new ArrayList<>();

    @Option(names = "--vary", description = "Fill up cut-in and leader-brakes with plausible edits of the scenes.")
    private boolean vary;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "Which places of recorded scenes: held-out, train or all (default: ${DEFAULT-VALUE}).")
    private String side = "held-out";

    @Option(
            names = "--held-out-share",
            paramLabel = "SHARE",
            description = "The share of recorded places that are held out (default: ${DEFAULT-VALUE}).")
    private double heldOutShare = 0.3;

    @Option(names = "--new-version", description = "Make the next version of a suite that exists.")
    private boolean newVersion;

    @Option(names = "--skip-bad", description = "Leave out recordings that cannot be read, instead of stopping.")
    private boolean skipBad;

    @Override
    public Integer call() {
        SuiteFolder folder = new SuiteFolder(where.folder());
        SuiteFolder.Label label = SuiteFolder.Label.of(name);
        int newest = folder.newest(label.name());
        int version = label.version().orElse(newVersion ? newest + 1 : Math.max(1, newest));
        Set<Cluster> wanted = wanted();
        SuiteBuilder builder = new SuiteBuilder(new SuiteBuilder.Settings(count, common.seed(), wanted));
        List<Path> recordings =
                sources.stream().filter(s -> !s.equals(GENERATED)).map(Path::of).toList();
        if (!recordings.isEmpty()) {
            offerRecorded(builder, recordings);
        }
        if (sources.contains(GENERATED)) {
            offerGenerated(builder);
        }
        List<SuiteEntry> entries = builder.entries();
        if (entries.isEmpty()) {
            throw new BadInputException(
                    String.join(" ", sources),
                    "none of the " + builder.offered() + " scenes belongs to a cluster that was asked for",
                    "Give other scenes, or other --clusters");
        }
        Suite suite = Suite.of(label.name(), version, line(), common.seed(), relative(recordings), entries);
        SuiteFolder.Kept kept = folder.keep(suite);
        report(suite, kept, builder, wanted);
        return ExitCode.DONE;
    }

    private Set<Cluster> wanted() {
        Set<Cluster> wanted = EnumSet.noneOf(Cluster.class);
        for (String tag : clusters) {
            wanted.add(Cluster.tagged(tag)
                    .orElseThrow(() -> new BadInputException(
                            "--clusters " + tag, "is no cluster", "Choose of: " + Cluster.tags())));
        }
        if (count < 1) {
            throw new BadInputException("--count " + count, "is no number of scenarios", "Give 1 or more");
        }
        return wanted.isEmpty() ? EnumSet.allOf(Cluster.class) : wanted;
    }

    private void offerRecorded(SuiteBuilder builder, List<Path> recordings) {
        List<Scenario> scenes = ScenarioFolder.open(
                        recordings, skipBad ? BadFiles.SKIP : BadFiles.REFUSE, common.threads())
                .loadAll();
        Set<String> heldOut = SuiteSources.heldOut(scenes, share(), common.seed());
        List<Scenario> chosen =
                scenes.stream().filter(s -> onSide(heldOut.contains(s.id()))).toList();
        List<Candidate> candidates = Workers.map(
                chosen,
                common.threads(),
                s -> SuiteSources.recorded(s, heldOut.contains(s.id()) ? Side.HELD_OUT : Side.TRAIN),
                done -> {});
        candidates.forEach(builder::offer);
        if (vary) {
            candidates.forEach(builder::offerEdits);
        }
    }

    private double share() {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new BadInputException(
                    "--held-out-share " + heldOutShare, "is not between 0 and 1", "Give a share such as 0.3");
        }
        return heldOutShare;
    }

    private boolean onSide(boolean heldOut) {
        return switch (side) {
            case "held-out" -> heldOut;
            case "train" -> !heldOut;
            case "all" -> true;
            default -> throw new BadInputException("--side " + side, "is no side", "Choose held-out, train or all");
        };
    }

    private void offerGenerated(SuiteBuilder builder) {
        long seed = SuiteSources.generatorSeed(common.seed());
        int most = MOST_PER_WANTED * count;
        for (int from = 0; from < most && !builder.full(); from += AT_ONCE) {
            List<Integer> block = IntStream.range(from, from + AT_ONCE).boxed().toList();
            List<Candidate> candidates =
                    Workers.map(block, common.threads(), index -> SuiteSources.generated(seed, index), done -> {});
            for (Candidate candidate : candidates) {
                builder.offer(candidate);
                if (vary) {
                    builder.offerEdits(candidate);
                }
            }
        }
    }

    // The settings that the content depends on; a suite that is built again with them is the same.
    private String line() {
        StringBuilder line = new StringBuilder("./skidpad suite build");
        sources.forEach(s -> line.append(' ').append(s));
        line.append(" --name ").append(name).append(" --count ").append(count);
        line.append(" --seed ").append(common.seed());
        if (!clusters.isEmpty()) {
            line.append(" --clusters ").append(String.join(",", clusters));
        }
        if (vary) {
            line.append(" --vary");
        }
        if (!sources.equals(List.of(GENERATED))) {
            line.append(" --side ")
                    .append(side)
                    .append(String.format(Locale.ROOT, " --held-out-share %s", heldOutShare));
        }
        return line.toString();
    }

    private List<String> relative(List<Path> recordings) {
        Path base = where.folder().toAbsolutePath().normalize();
        return recordings.stream()
                .map(p -> base.relativize(p.toAbsolutePath().normalize()).toString())
                .toList();
    }

    private void report(Suite suite, SuiteFolder.Kept kept, SuiteBuilder builder, Set<Cluster> wanted) {
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, SuiteShowCommand.Shown.of(suite));
            return;
        }
        out.print(TextTable.of(SuiteShowCommand.table(suite)));
        wanted.stream()
                .filter(c -> suite.counts().getOrDefault(c, 0) < count)
                .forEach(c -> out.println("Only " + suite.counts().getOrDefault(c, 0) + " of " + count
                        + " scenarios for " + c.tag() + " among " + builder.offered() + " scenes."));
        if (builder.unjudgeable() > 0) {
            out.println(builder.unjudgeable() + " scenes were left out because they cannot be judged.");
        }
        out.println(
                switch (kept) {
                    case WRITTEN -> "Built suite " + suite.label() + ".";
                    case UNCHANGED -> "Suite " + suite.label() + " was there already, with the same content.";
                });
        out.flush();
    }
}
