package dev.skidpad.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `skidpad bench`: how fast, and how exact, it is here.
@Command(
        name = "bench",
        description = "Measures how fast and how exact Skidpad is on this machine.",
        subcommands = {
            BenchSimCommand.class,
            BenchDriverCommand.class,
            ExactnessCommand.class,
            BenchCompareCommand.class,
            BenchImitateCommand.class,
            BenchTokensCommand.class,
            BenchWorldCommand.class,
            BenchTrafficCommand.class,
            BenchWhyCommand.class,
            BenchSituationsCommand.class,
            BenchPhantomCommand.class,
            BenchDreamCommand.class
        })
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to measure.");
    }
}
