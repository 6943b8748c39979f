package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.SuiteScenarios;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad suite verify`: whether every scenario of a suite is still what it was.
@Command(
        name = "verify",
        description = {
            "Makes every scenario of a suite again and compares its hash.",
            "",
            "Ends with 2 at the first one that is missing or has changed.",
            ""
        })
final class SuiteVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(paramLabel = "SUITE", description = "A name, name@version, or a suite's file.")
    private String suite = "";

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "Look for recordings there, and not where the suite says. May be given more than once.")
    private List<Path> scenes = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        Path file = new SuiteFolder(where.folder()).resolve(suite);
        Suite opened = SuiteFolder.read(file);
        SuiteScenarios scenarios =
                new SuiteScenarios(opened, SuiteSources.of(opened, SuiteFolder.parent(file), scenes));
        Workers.map(opened.entries(), Math.max(1, threads), scenarios::load, done -> {});
        PrintWriter out = spec.commandLine().getOut();
        out.println("All " + opened.entries().size() + " scenarios of " + opened.label() + " are as they were.");
        out.flush();
        return ExitCode.DONE;
    }
}
