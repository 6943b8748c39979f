package dev.skidpad.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `skidpad suite`: what policies are compared on.
@Command(
        name = "suite",
        description = {
            "Builds, shows and checks suites: named lists of scenarios and seeds, sorted into clusters of situations.",
            "",
            "A suite never changes under its name and version.",
            ""
        },
        subcommands = {SuiteBuildCommand.class, SuiteShowCommand.class, SuiteVerifyCommand.class})
final class SuiteCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to do with suites.");
    }

    /// Where suites lie.
    static final class Where {
        @Option(
                names = "--suites",
                paramLabel = "DIR",
                description = "The folder of the suites (default: ${DEFAULT-VALUE}).")
        private Path folder = Path.of("suites");

        Path folder() {
            return folder;
        }
    }
}
